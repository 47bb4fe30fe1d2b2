import { demand } from '../inconsistent.js';

const LONGEST_EXPONENT = 8;

/**
 * OpenSSL accepts an even modulus and any exponent. With the exponent 1, every content would be its own signature.
 *
 * @param lastByte - the last byte of the modulus.
 * @param exponent - big-endian and without leading zeros.
 * @throws {@link ApointError} `KEY_INCONSISTENT`
 */
export function checkRsaNumbers(lastByte: number | undefined, exponent: Uint8Array): void {
  const above2 = exponent.length > 1 || (exponent[0] ?? 0) > 2;
  demand(
    isOdd(lastByte) && isOdd(exponent.at(-1)) && above2 && exponent.length <= LONGEST_EXPONENT,
    'An RSA key must have an odd modulus and an odd public exponent of at least 3 and at most 64 bits.',
  );
}

function isOdd(lastByte = 0): boolean {
  return (lastByte & 1) === 1;
}
