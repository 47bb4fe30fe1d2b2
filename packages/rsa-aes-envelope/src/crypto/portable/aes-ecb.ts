import { encodeBase64Ascii } from '@apoint/primitives/base64';
import { ecb } from '@noble/ciphers/aes.js';

/** AES-ECB with PKCS#5 padding, and base64 of it as ASCII bytes. */
export function encryptToBase64(key: Uint8Array, plaintext: Uint8Array): Uint8Array<ArrayBuffer> {
  return encodeBase64Ascii(ecb(key).encrypt(plaintext));
}

/** Whole blocks to whole blocks; the padding is left on, for `paddingLength` to look at. */
export function decrypt(key: Uint8Array, ciphertext: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(ecb(key, { disablePadding: true }).decrypt(ciphertext));
}
