import { encodeBase64Ascii } from '@apoint/primitives/base64';
import { ecb } from '@noble/ciphers/aes.js';

/** Encrypts by AES-ECB with PKCS#5 padding, and returns base64 as ASCII bytes. */
export function encryptToBase64(key: Uint8Array, plaintext: Uint8Array): Uint8Array<ArrayBuffer> {
  return encodeBase64Ascii(ecb(key).encrypt(plaintext));
}

/** Decrypts whole blocks and keeps the padding, which `paddingLength` checks. */
export function decrypt(key: Uint8Array, ciphertext: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(ecb(key, { disablePadding: true }).decrypt(ciphertext));
}
