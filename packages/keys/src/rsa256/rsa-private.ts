import { ApointError } from '@apoint/primitives/errors';
import { rsaPrivateKey } from '#rsa256';
import { equalBytes, readChildren, readDer, readUnsigned, readVersion } from '../forms/der.js';
import { jwkUnsigned } from '../forms/jwk.js';
import type { ImportKeyOptions, KeyKind } from '../forms/key-kind.js';
import { demandPair } from '../inconsistent.js';
import type { NativeKey } from '../native-key.js';
import { RSA_MEMBERS } from './rsa-members.js';
import { checkRsaNumbers } from './rsa-numbers.js';
import { checkRsaPrivateNumbers } from './rsa-private-numbers.js';
import { readRsaPublicKey } from './rsa-public.js';
import { checkRsaSize } from './rsa-size.js';
import { bitLength, type RsaPrivateParts } from './write-rsa.js';

/** The version and the eight integers after it. */
const INTEGERS = 9;

export const RSA_PRIVATE: KeyKind = {
  type: 'private',
  algorithm: 'RSA',
  fromContainer: async ({ contents, publicKey }, options) => {
    const integers = readRsaPrivateKey(contents);
    if (publicKey) checkPublicHalf(integers, publicKey);
    return make(integers, options);
  },
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
  const [version, ...integers] = readChildren(readDer(der));
  if (readVersion(version) === 0 && integers.length === INTEGERS - 1) return integers.map(readUnsigned);
  throw new ApointError(
    'KEY_MALFORMED',
    'The RSA private key must be a PKCS#1 key with two primes: nine integers, version 0 first.',
  );
}

function checkPublicHalf([n, e]: RsaPrivateParts, publicKey: Uint8Array): void {
  const { modulus, exponent } = readRsaPublicKey(publicKey);
  demandPair(equalBytes(modulus, n as Uint8Array) && equalBytes(exponent, e as Uint8Array));
}

async function make(integers: RsaPrivateParts, options: ImportKeyOptions): Promise<NativeKey> {
  const [modulus, exponent] = integers as [Uint8Array, Uint8Array];
  checkRsaSize({ bits: bitLength(modulus) }, options);
  checkRsaNumbers(modulus, exponent);
  checkRsaPrivateNumbers(integers);
  return rsaPrivateKey(integers);
}
