import { rsaPrivateKey } from '#crypto';
import type { NativeKey } from '../crypto/native-key.js';
import { ApointError } from '../errors.js';
import { toHex } from '../hex.js';
import { rsaIdentifier, writePkcs8 } from './container.js';
import { demand } from './demand.js';
import { readChildren, readDer, readUnsigned, SEQUENCE, writeDer, writeUnsigned } from './der.js';
import { jwkUnsigned } from './jwk.js';
import type { CheckRsaBits, KeyKind } from './key-kind.js';
import { checkRsaNumbers } from './rsa-numbers.js';
import { bitLength } from './rsa-public.js';

/** n, e, d, p, q, dP, dQ, qInv (RFC 8017 A.1.2), big-endian and without leading zeros. */
export type RsaPrivateParts = readonly Uint8Array[];

/** The eight integers, and the version before them. */
const INTEGERS = 9;

/** The members of a JWK in the order of the integers (RFC 7518 6.3). */
export const RSA_MEMBERS = ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'] as const;

export const RSA_PRIVATE: KeyKind = {
  type: 'private',
  algorithm: 'RSA',
  fromContainer: async ({ contents }, check) => make(readRsaPrivateKey(contents), check),
  fromJwk: async (jwk, check) => {
    if (jwk['oth'] !== undefined)
      throw new ApointError('KEY_MALFORMED', 'RSA keys of more than two primes are refused.');
    return make(
      RSA_MEMBERS.map((name) => jwkUnsigned(jwk, name)),
      check,
    );
  },
};

/** @throws {@link ApointError} `KEY_MALFORMED` */
export function readRsaPrivateKey(der: Uint8Array): RsaPrivateParts {
  const elements = readChildren(readDer(der));
  const [version, ...integers] = elements.map(readUnsigned);
  if (version?.[0] === 0 && elements.length === INTEGERS) return integers;
  throw new ApointError(
    'KEY_MALFORMED',
    'The RSA private key is not a two-prime key of nine integers (PKCS#1).',
  );
}

export function writeRsaPkcs8(integers: RsaPrivateParts): Uint8Array<ArrayBuffer> {
  const version = writeUnsigned(Uint8Array.of(0));
  return writePkcs8(rsaIdentifier(), writeDer(SEQUENCE, version, ...integers.map(writeUnsigned)));
}

async function make(integers: RsaPrivateParts, check: CheckRsaBits): Promise<NativeKey> {
  const [modulus, exponent] = integers as [Uint8Array, Uint8Array];
  check(bitLength(modulus));
  checkRsaNumbers(modulus.at(-1), exponent);
  checkRsaPrivateKey(integers);
  return rsaPrivateKey(integers);
}

type EightIntegers = [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];

/**
 * RFC 8017 3.2, for two primes. OpenSSL takes primes that are not the modulus' own, and computes with them for as long
 * as they are large.
 */
function checkRsaPrivateKey(integers: RsaPrivateParts): void {
  const unequal = 'The primes and exponents of the RSA private key do not belong to its modulus.';
  const longest = integers[0]?.length ?? 0;
  demand(
    integers.every(({ length }) => length <= longest),
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

function toBigInt(unsigned: Uint8Array): bigint {
  return BigInt(`0x${toHex(unsigned)}`);
}
