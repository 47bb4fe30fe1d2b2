import { ApointError } from '@apoint/primitives/errors';
import { toHex } from '@apoint/primitives/hex';
import { rsaPrivateKey } from '#rsa256';
import { readChildren, readDer, readUnsigned } from '../forms/der.js';
import { jwkUnsigned } from '../forms/jwk.js';
import type { ImportKeyOptions, KeyKind } from '../forms/key-kind.js';
import { demand } from '../inconsistent.js';
import type { NativeKey } from '../native-key.js';
import { checkRsaNumbers } from './rsa-numbers.js';
import { checkRsaSize } from './rsa-size.js';
import { bitLength, type RsaPrivateParts } from './write-rsa.js';

/** The version and the eight integers after it. */
const INTEGERS = 9;

/** The members of a JWK in the order of the integers (RFC 7518 6.3). */
export const RSA_MEMBERS = ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'] as const;

export const RSA_PRIVATE: KeyKind = {
  type: 'private',
  algorithm: 'RSA',
  fromContainer: async ({ contents }, options) => make(readRsaPrivateKey(contents), options),
  fromJwk: async (jwk, options) => {
    if (jwk['oth'] !== undefined)
      throw new ApointError(
        'KEY_MALFORMED',
        'RSA keys with more than two primes are not supported; use a key with two primes.',
      );
    return make(
      RSA_MEMBERS.map((name) => jwkUnsigned(jwk, name)),
      options,
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
    'The RSA private key must be a PKCS#1 key with two primes: nine integers, version 0 first.',
  );
}

async function make(integers: RsaPrivateParts, options: ImportKeyOptions): Promise<NativeKey> {
  const [modulus, exponent] = integers as [Uint8Array, Uint8Array];
  checkRsaSize({ bits: bitLength(modulus) }, options);
  checkRsaNumbers(modulus.at(-1), exponent);
  checkRsaPrivateKey(integers);
  return rsaPrivateKey(integers);
}

type EightIntegers = [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];

/**
 * The rules of RFC 8017 3.2 for two primes. OpenSSL accepts primes that do not belong to the modulus, and computes with them
 * however large they are.
 */
function checkRsaPrivateKey(integers: RsaPrivateParts): void {
  const unequal =
    'The primes and exponents of the RSA private key do not belong to its modulus; export the key again.';
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
