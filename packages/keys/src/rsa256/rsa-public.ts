import { rsaFromSpki } from '#rsa256';
import { malformedDer, readChildren, readDer, readUnsigned } from '../forms/der.js';
import { jwkUnsigned } from '../forms/jwk.js';
import type { ImportKeyOptions, KeyKind } from '../forms/key-kind.js';
import type { NativeKey } from '../native-key.js';
import { checkRsaNumbers } from './rsa-numbers.js';
import { checkRsaSize } from './rsa-size.js';
import { bitLength, type RsaPublicParts, writeRsaSpki } from './write-rsa.js';

export const RSA_PUBLIC: KeyKind = {
  type: 'public',
  algorithm: 'RSA',
  fromContainer: async ({ contents }, options) => make(readRsaPublicKey(contents), options),
  fromJwk: async (jwk, options) =>
    make({ modulus: jwkUnsigned(jwk, 'n'), exponent: jwkUnsigned(jwk, 'e') }, options),
};

/** @throws {@link ApointError} `KEY_MALFORMED` */
export function readRsaPublicKey(der: Uint8Array): RsaPublicParts {
  const [modulus, exponent, ...rest] = readChildren(readDer(der));
  if (rest.length > 0) throw malformedDer();
  return { modulus: readUnsigned(modulus), exponent: readUnsigned(exponent) };
}

async function make(parts: RsaPublicParts, options: ImportKeyOptions): Promise<NativeKey> {
  checkRsaSize({ bits: bitLength(parts.modulus) }, options);
  checkRsaNumbers(parts.modulus, parts.exponent);
  return rsaFromSpki(writeRsaSpki(parts));
}
