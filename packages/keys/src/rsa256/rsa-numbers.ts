import { demand } from '../inconsistent.js';

const LONGEST_EXPONENT = 8;

/**
 * OpenSSL takes an even modulus and any exponent, even 1, which makes every content its own signature.
 *
 * @param lastByte - of the modulus.
 * @param exponent - big-endian and without leading zeros.
 * @throws {@link ApointError} `KEY_INCONSISTENT`
 */
export function checkRsaNumbers(lastByte: number | undefined, exponent: Uint8Array): void {
  const above2 = exponent.length > 1 || (exponent[0] ?? 0) > 2;
  demand(
    isOdd(lastByte) && isOdd(exponent.at(-1)) && above2 && exponent.length <= LONGEST_EXPONENT,
    'RSA takes an odd modulus, and an odd public exponent from 3 to 64 bits.',
  );
}

function isOdd(lastByte = 0): boolean {
  return (lastByte & 1) === 1;
}
