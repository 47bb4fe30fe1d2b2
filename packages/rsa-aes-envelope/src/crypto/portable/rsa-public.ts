import { powerPublic, toBigInt, toBytes } from './big-integer.js';

export interface RsaPublicNumbers {
  readonly modulus: bigint;
  readonly exponent: bigint;
  /** Length of the modulus in bytes. */
  readonly length: number;
}

export function publicNumbers(modulus: Uint8Array, exponent: Uint8Array): RsaPublicNumbers {
  return { modulus: toBigInt(modulus), exponent: toBigInt(exponent), length: modulus.length };
}

/** RSAEP (RFC 8017 5.1.1). */
export function encryptRaw(key: RsaPublicNumbers, message: Uint8Array): Uint8Array<ArrayBuffer> {
  return toBytes(powerPublic(toBigInt(message), key.exponent, key.modulus), key.length);
}
