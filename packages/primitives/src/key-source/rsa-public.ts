import { rsaFromSpki } from '#crypto';
import type { NativeKey } from '../crypto/native-key.js';
import { rsaIdentifier, writeSpki } from './container.js';
import {
  malformedDer,
  readChildren,
  readDer,
  readUnsigned,
  SEQUENCE,
  writeDer,
  writeUnsigned,
} from './der.js';
import { jwkUnsigned } from './jwk.js';
import type { CheckRsaBits, KeyKind } from './key-kind.js';
import { checkRsaNumbers } from './rsa-numbers.js';

/** RSAPublicKey (RFC 8017 A.1.1), big-endian and without leading zeros. */
export interface RsaPublicParts {
  readonly modulus: Uint8Array;
  readonly exponent: Uint8Array;
}

export const RSA_PUBLIC: KeyKind = {
  type: 'public',
  algorithm: 'RSA',
  fromContainer: async ({ contents }, check) => make(readRsaPublicKey(contents), check),
  fromJwk: async (jwk, check) =>
    make({ modulus: jwkUnsigned(jwk, 'n'), exponent: jwkUnsigned(jwk, 'e') }, check),
};

/** @throws {@link ApointError} `KEY_MALFORMED` */
export function readRsaPublicKey(der: Uint8Array): RsaPublicParts {
  const [modulus, exponent, ...rest] = readChildren(readDer(der));
  if (rest.length > 0) throw malformedDer();
  return { modulus: readUnsigned(modulus), exponent: readUnsigned(exponent) };
}

/** The same bytes for a key however it came. */
export function writeRsaSpki({ modulus, exponent }: RsaPublicParts): Uint8Array<ArrayBuffer> {
  return writeSpki(rsaIdentifier(), writeDer(SEQUENCE, writeUnsigned(modulus), writeUnsigned(exponent)));
}

/** Of big-endian bytes without leading zeros. */
export function bitLength(unsigned: Uint8Array): number {
  return unsigned.length * 8 - Math.clz32(unsigned[0] ?? 0) + 24;
}

async function make(parts: RsaPublicParts, check: CheckRsaBits): Promise<NativeKey> {
  check(bitLength(parts.modulus));
  checkRsaNumbers(parts.modulus.at(-1), parts.exponent);
  return rsaFromSpki(writeRsaSpki(parts));
}
