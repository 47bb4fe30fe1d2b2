import { demand } from '../inconsistent.js';

const LONGEST_EXPONENT = 8;

/**
 * OpenSSL accepts an even modulus and any exponent.
 *
 * @param modulus - big-endian, like the exponent, and without leading zeros.
 * @throws {@link ApointError} `KEY_INCONSISTENT`
 */
export function checkRsaNumbers(modulus: Uint8Array, exponent: Uint8Array): void {
  demand(isOdd(modulus.at(-1)), 'The modulus of an RSA key must be odd.');
  checkRsaExponent(exponent);
}

/**
 * With the exponent 1, every content would be its own signature.
 *
 * @param exponent - big-endian and without leading zeros.
 * @throws {@link ApointError} `KEY_INCONSISTENT`
 */
export function checkRsaExponent(exponent: Uint8Array): void {
  const above2 = exponent.length > 1 || (exponent[0] ?? 0) > 2;
  demand(
    isOdd(exponent.at(-1)) && above2 && exponent.length <= LONGEST_EXPONENT,
    'The public exponent of an RSA key must be odd, at least 3 and at most 64 bits.',
  );
}

function isOdd(lastByte = 0): boolean {
  return (lastByte & 1) === 1;
}
