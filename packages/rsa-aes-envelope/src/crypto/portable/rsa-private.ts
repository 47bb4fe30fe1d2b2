import { invert, powerPublic, powerSecret, toBigInt, toBytes } from './big-integer.js';
import { randomBytes } from './random-bytes.js';
import { publicNumbers, type RsaPublicNumbers } from './rsa-public.js';

export interface RsaPrivateNumbers extends RsaPublicNumbers {
  readonly p: bigint;
  readonly q: bigint;
  readonly dP: bigint;
  readonly dQ: bigint;
  readonly qInv: bigint;
}

/** @param integers - n, e, d, p, q, dP, dQ, qInv (RFC 8017 A.1.2) */
export function privateNumbers(integers: readonly Uint8Array[]): RsaPrivateNumbers {
  const [modulus, exponent, , ...rest] = integers as [Uint8Array, Uint8Array, Uint8Array];
  const [p, q, dP, dQ, qInv] = (rest as Uint8Array[]).map(toBigInt) as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  return { ...publicNumbers(modulus, exponent), p, q, dP, dQ, qInv };
}

/**
 * RSADP (RFC 8017 5.1.2) by the Chinese remainder theorem. The number is blinded with a fresh random one, so that the sender
 * does not choose the number that is exponentiated. The result is checked before it is used: a fault in one of the two halves
 * would reveal the primes (Boneh, DeMillo and Lipton).
 *
 * @returns `undefined` for a ciphertext that is not below the modulus, and after a fault.
 */
export function privateOperation(
  key: RsaPrivateNumbers,
  ciphertext: Uint8Array,
): Uint8Array<ArrayBuffer> | undefined {
  const { modulus, exponent, length } = key;
  const number = toBigInt(ciphertext);
  if (number >= modulus) return undefined;
  const { factor, inverse } = blinding(key);
  const blinded = (number * powerPublic(factor, exponent, modulus)) % modulus;
  const result = crt(key, blinded);
  if (powerPublic(result, exponent, modulus) !== blinded) return undefined;
  return toBytes((result * inverse) % modulus, length);
}

function crt({ p, q, dP, dQ, qInv, length }: RsaPrivateNumbers, value: bigint): bigint {
  const bits = length * 4;
  const moduloP = powerSecret(value % p, dP, p, bits);
  const moduloQ = powerSecret(value % q, dQ, q, bits);
  const difference = (((moduloP - moduloQ) % p) + p) % p;
  return moduloQ + q * ((difference * qInv) % p);
}

function blinding({ modulus, length }: RsaPublicNumbers): { factor: bigint; inverse: bigint } {
  for (;;) {
    const factor = toBigInt(randomBytes(length)) % modulus;
    const inverse = invert(factor, modulus);
    if (inverse !== undefined) return { factor, inverse };
  }
}
