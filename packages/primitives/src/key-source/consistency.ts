import { ApointError } from '../errors.js';
import { toHex } from '../hex.js';
import type { KeyParts } from './key-structure.js';

/** The order of the group of P-224 (SEC 2). */
const P224_ORDER = 0xffffffffffffffffffffffffffff16a2e0b8f03e13dd29455c5c2a3dn;
/** Length of a point by its first byte: compressed (either sign) or uncompressed; RFC 5480 knows no other. */
const POINT_LENGTHS: Readonly<Record<number, number>> = { 2: 29, 3: 29, 4: 57 };
const LONGEST_EXPONENT = 8;

/**
 * What must hold between the parts of a key before a runtime sees them. OpenSSL takes an even modulus, primes that
 * are not the modulus' own (and computes with them for as long as they are large), and any scalar.
 *
 * @throws {@link ApointError} `KEY_INCONSISTENT`
 */
export function checkConsistency({ key }: KeyParts): void {
  if ('scalar' in key) checkScalar(toBigInt(key.scalar));
  if ('point' in key && key.point) checkPoint(key.point);
  if ('modulus' in key) checkRsaPublicKey(key.modulus, key.exponent);
  if ('integers' in key) checkRsaPrivateKey(key.integers);
}

function checkScalar(scalar: bigint): void {
  demand(scalar > 0n && scalar < P224_ORDER, 'The scalar of the EC private key is not from 1 to n - 1.');
}

function checkPoint(point: Uint8Array): void {
  demand(POINT_LENGTHS[point[0] ?? 0] === point.length, 'The point of the EC key is in no form of RFC 5480.');
}

function checkRsaPublicKey(modulus: Uint8Array, exponent: Uint8Array): void {
  demand(isOdd(modulus), 'The modulus of the RSA key is even.');
  const above2 = exponent.length > 1 || (exponent[0] ?? 0) > 2;
  demand(
    isOdd(exponent) && above2 && exponent.length <= LONGEST_EXPONENT,
    'The public exponent of the RSA key is not an odd number from 3 to 64 bits.',
  );
}

/** RFC 8017 3.2, for two primes. */
function checkRsaPrivateKey(integers: readonly Uint8Array[]): void {
  const [modulus, exponent] = integers as [Uint8Array, Uint8Array];
  checkRsaPublicKey(modulus, exponent);
  const unequal = 'The primes and exponents of the RSA private key do not belong to its modulus.';
  demand(
    integers.every(({ length }) => length <= modulus.length),
    unequal,
  );
  const [n, e, d, p, q, dP, dQ, qInv] = integers.map(toBigInt) as EightIntegers;
  demand(p > 2n && q > 2n && p * q === n, unequal);
  demand(
    [d, dP].every((exponentOfP) => (e * exponentOfP) % (p - 1n) === 1n),
    unequal,
  );
  demand(
    [d, dQ].every((exponentOfQ) => (e * exponentOfQ) % (q - 1n) === 1n),
    unequal,
  );
  demand((q * qInv) % p === 1n, unequal);
}

type EightIntegers = [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];

function isOdd(unsigned: Uint8Array): boolean {
  return ((unsigned.at(-1) ?? 0) & 1) === 1;
}

function toBigInt(unsigned: Uint8Array): bigint {
  return BigInt(`0x${toHex(unsigned)}`);
}

function demand(condition: boolean, message: string): void {
  if (!condition) throw new ApointError('KEY_INCONSISTENT', message);
}
