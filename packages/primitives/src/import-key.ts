import { nativeFromCryptoKey, nativeFromPkcs8, nativeFromSpki } from '#crypto';
import type { CryptoKeyLike, NativeKey } from './crypto/native-key.js';
import { ApointError } from './errors.js';
import { toHex } from './hex.js';
import {
  type KeyAlgorithm,
  type KeyDescription,
  type KeyUsage,
  PrivateKey,
  PublicKey,
} from './key-handle.js';
import { checkConsistency } from './key-source/consistency.js';
import { allowedByJwk, type Jwk, readJwk } from './key-source/jwk.js';
import { type KeyParts, readKeyStructure, writePkcs8, writeSpki } from './key-source/key-structure.js';
import { MAXIMUM_KEY_TEXT_LENGTH, type PemBlock, readKeyText } from './key-source/pem.js';
import { checkRsaSize, type RsaSizeOptions } from './rsa-size.js';
import { decodeUtf8 } from './utf8.js';

/**
 * A key in any form people have it: PEM text (PKCS#8, PKCS#1, SEC1, SubjectPublicKeyInfo, X.509 certificate), the
 * same as one line of base64 ("Java format"), DER bytes, the bytes of a PEM file, a JWK, or a `CryptoKey`.
 */
export type KeySource = string | Uint8Array | Jwk | CryptoKeyLike;

/** Options of an import. */
export type ImportKeyOptions = RsaSizeOptions;

const DER_SEQUENCE = 0x30;

const USAGES: Record<'public' | 'private', Record<KeyAlgorithm, readonly KeyUsage[]>> = {
  public: { RSA: ['verify', 'wrapKey'], 'P-224': ['verify'] },
  private: { RSA: ['sign', 'unwrapKey'], 'P-224': ['sign'] },
};

/**
 * Imports a private key once, for signing, for opening envelopes, or for both. Leading lines, CRLF, escaped line
 * ends, missing armour and stray blanks are no error.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`, `KEY_ENCRYPTED`, `KEY_NOT_PRIVATE`, `KEY_ALGORITHM_UNSUPPORTED`,
 * `KEY_CURVE_UNSUPPORTED`, `KEY_TOO_WEAK`, `KEY_TOO_LARGE`, `KEY_INCONSISTENT`, `OPTION_INVALID`
 */
export async function importPrivateKey(
  source: KeySource,
  options: ImportKeyOptions = {},
): Promise<PrivateKey> {
  return new PrivateKey(await describe(source, 'private', options));
}

/**
 * Imports a public key once, for verifying, for sealing envelopes, or for both. Of a certificate only the key is
 * read: validity and issuer are the caller's to check. A private key is refused, because verifying with one's own
 * key in place of the platform's is the usual mistake on this wire.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`, `KEY_NOT_PUBLIC`, `KEY_ALGORITHM_UNSUPPORTED`,
 * `KEY_CURVE_UNSUPPORTED`, `KEY_TOO_WEAK`, `KEY_TOO_LARGE`, `KEY_INCONSISTENT`, `OPTION_INVALID`
 */
export async function importPublicKey(source: KeySource, options: ImportKeyOptions = {}): Promise<PublicKey> {
  return new PublicKey(await describe(source, 'public', options));
}

async function describe(
  source: KeySource,
  type: 'public' | 'private',
  options: ImportKeyOptions,
): Promise<KeyDescription> {
  const key = isCryptoKey(source)
    ? await nativeFromCryptoKey(requireType(source, type))
    : await nativeFromParts(requireType(readSource(source, type), type), options);
  checkRsaSize(key, options);
  const usages = key.usages ?? USAGES[type][key.algorithm];
  return {
    algorithm: key.algorithm,
    bits: key.bits,
    fingerprint: toHex(key.spkiDigest),
    usages: isJwk(source) ? usages.filter((usage) => allowedByJwk(source, usage)) : usages,
    spki: key.spki,
    native: key.native,
    exportable: key.exportable,
  };
}

function nativeFromParts(parts: KeyParts, options: ImportKeyOptions): Promise<NativeKey> {
  const { key } = parts;
  if (key.algorithm === 'RSA') {
    const [modulus] = 'integers' in key ? key.integers : [key.modulus];
    checkRsaSize({ algorithm: 'RSA', bits: bitLength(modulus as Uint8Array) }, options);
  }
  checkConsistency(parts);
  return parts.type === 'public'
    ? nativeFromSpki(writeSpki(parts.key))
    : nativeFromPkcs8(writePkcs8(parts.key));
}

function readSource(source: string | Uint8Array | Jwk, type: 'public' | 'private'): KeyParts {
  if (typeof source === 'string') return readText(source, type);
  if (source instanceof Uint8Array) return readBytes(source, type);
  if (isJwk(source)) return readJwk(source);
  throw new ApointError(
    'KEY_MALFORMED',
    'A key is PEM text, one-line base64, DER bytes, a JWK or a CryptoKey.',
  );
}

function readBytes(bytes: Uint8Array, type: 'public' | 'private'): KeyParts {
  if (bytes[0] !== DER_SEQUENCE) return readText(textOf(bytes), type);
  // As for text: millions of tiny elements would take seconds to read.
  if (bytes.length > MAXIMUM_KEY_TEXT_LENGTH) {
    throw new ApointError('KEY_MALFORMED', `A key is at most ${MAXIMUM_KEY_TEXT_LENGTH} bytes.`);
  }
  return readKeyStructure(Uint8Array.from(bytes));
}

function textOf(bytes: Uint8Array): string {
  try {
    return decodeUtf8(bytes);
  } catch {
    throw new ApointError('KEY_MALFORMED', 'The key bytes are neither DER nor text.');
  }
}

/** The first key of the wanted type in a text that may hold several blocks. */
function readText(text: string, type: 'public' | 'private'): KeyParts {
  const keys = readKeyText(text)
    .filter(isKeyBlock)
    .map(({ der }) => readKeyStructure(der));
  const key = keys.find((candidate) => candidate.type === type) ?? keys[0];
  if (key) return key;
  throw new ApointError('KEY_MALFORMED', 'The PEM text holds no key and no certificate.');
}

function isKeyBlock({ label }: PemBlock): boolean {
  return label === '' || label.endsWith('KEY') || label.endsWith('CERTIFICATE');
}

function requireType<T extends { readonly type: string }>(key: T, type: 'public' | 'private'): T {
  if (key.type === type) return key;
  if (type === 'private') {
    throw new ApointError(
      'KEY_NOT_PRIVATE',
      'This is not a private key. Signing and opening need your own private key.',
    );
  }
  throw new ApointError(
    'KEY_NOT_PUBLIC',
    'This is not a public key. Verifying and sealing need the public key of the other end.',
  );
}

function isCryptoKey(source: KeySource): source is CryptoKeyLike {
  return Object.prototype.toString.call(source) === '[object CryptoKey]';
}

function isJwk(source: KeySource): source is Jwk {
  return typeof source === 'object' && source !== null && 'kty' in source;
}

function bitLength(unsigned: Uint8Array): number {
  return unsigned.length * 8 - Math.clz32(unsigned[0] ?? 0) + 24;
}
