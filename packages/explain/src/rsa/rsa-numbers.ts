import { fromNumber, toNumber } from '../bytes.js';
import type { Deadline } from '../deadline.js';

/** The numbers of a public RSA key. */
export interface RsaPublicNumbers {
  readonly n: bigint;
  readonly e: bigint;
  /** Length of the modulus in bytes. */
  readonly length: number;
}

/** The numbers of a private RSA key. */
export interface RsaPrivateNumbers extends RsaPublicNumbers {
  readonly d: bigint;
  readonly p: bigint;
  readonly q: bigint;
}

/**
 * The public operation: what the owner of the private key has put into a signature.
 *
 * @returns `undefined` for a number that is not below the modulus
 */
export function recoverEncoded(
  { n, e, length }: RsaPublicNumbers,
  signature: Uint8Array,
  deadline: Deadline,
): Uint8Array<ArrayBuffer> | undefined {
  const number = toNumber(signature);
  return number < n ? fromNumber(power(number, e, n, deadline), length) : undefined;
}

/**
 * The private operation, without unpadding. It takes no care to hide the key from those who can measure its time: it is for
 * developers with their own keys, on their own machine.
 *
 * @returns `undefined` for a number that is not below the modulus
 */
export function decryptRaw(
  key: RsaPrivateNumbers,
  wrapped: Uint8Array,
  deadline: Deadline,
): Uint8Array<ArrayBuffer> | undefined {
  const number = toNumber(wrapped);
  if (number >= key.n) return undefined;
  const { p, q, d, n } = key;
  const ofP = power(number % p, d % (p - 1n), p, deadline);
  const ofQ = power(number % q, d % (q - 1n), q, deadline);
  // Garner: the one number below n with these two remainders.
  const h = ((ofP - ofQ) * power(q % p, p - 2n, p, deadline)) % p;
  const result = ofQ + (h < 0n ? h + p : h) * q;
  return fromNumber(result % n, key.length);
}

/** With numbers of 16,384 bits it takes seconds. */
function power(base: bigint, exponent: bigint, modulus: bigint, deadline: Deadline): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    deadline.check();
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}
