import { ecb } from '@noble/ciphers/aes.js';

/** Encrypts by AES-ECB with PKCS#5 padding. */
export function encrypt(key: Uint8Array, plaintext: Uint8Array): Uint8Array {
  return ecb(key).encrypt(plaintext);
}

/** Decrypts whole blocks and keeps the padding, which `paddingLength` checks. */
export function decrypt(key: Uint8Array, ciphertext: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(ecb(key, { disablePadding: true }).decrypt(ciphertext));
}
