import { ecb } from '@noble/ciphers/aes.js';

export function encrypt(key: Uint8Array, plaintext: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(ecb(key).encrypt(plaintext));
}

/** Whole blocks to whole blocks; the padding is left on, for `paddingLength` to look at. */
export function decrypt(key: Uint8Array, ciphertext: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(ecb(key, { disablePadding: true }).decrypt(ciphertext));
}
