import { ApointError } from '@apoint/primitives/errors';
import { checkNames } from '@apoint/primitives/internal/options';
import { decodeUtf8 } from '@apoint/primitives/utf8';
import { fromCryptoKey } from '#rsa256';
import { resolveEcdsa } from './ecc224/ecdsa-options.js';
import { P224_PRIVATE } from './ecc224/p224-private.js';
import { P224_PUBLIC } from './ecc224/p224-public.js';
import { type KeyContainer, readKeyContainer } from './forms/container.js';
import { allowedByJwk, type Jwk } from './forms/jwk.js';
import type { ImportKeyOptions, KeyKind } from './forms/key-kind.js';
import { MAXIMUM_KEY_TEXT_LENGTH, type PemBlock, readKeyText } from './forms/pem.js';
import { type KeyDescription, type KeyUsage, PrivateKey, PublicKey } from './key-handle.js';
import type { CryptoKeyLike, NativeKey } from './native-key.js';
import { RSA_PRIVATE } from './rsa256/rsa-private.js';
import { RSA_PUBLIC } from './rsa256/rsa-public.js';
import { checkRsaSize, type RsaSizeOptions } from './rsa256/rsa-size.js';

/**
 * A key in any form people have it: PEM text (PKCS#8, PKCS#1, SEC1, SubjectPublicKeyInfo, X.509 certificate), the
 * same as one line of base64 ("Java format"), DER bytes, the bytes of a PEM file, a JWK, or a `CryptoKey`.
 */
export type KeySource = string | Uint8Array | Jwk | CryptoKeyLike;

type Type = KeyKind['type'];

const RSA_ONLY: readonly (keyof RsaSizeOptions)[] = ['rsaUnder2048Bits'];
const WITH_P224: readonly (keyof ImportKeyOptions)[] = [...RSA_ONLY, 'ecdsa'];
const DER_SEQUENCE = 0x30;

/** The usages of a key if neither a JWK nor a CryptoKey restricts them. */
const USAGES: Readonly<Record<Type, Readonly<Record<NativeKey['algorithm'], readonly KeyUsage[]>>>> = {
  public: { RSA: ['verify', 'wrapKey'], 'P-224': ['verify'] },
  private: { RSA: ['sign', 'unwrapKey'], 'P-224': ['sign'] },
};

/**
 * Imports a private key, for signing, for opening envelopes, or for both. Leading lines, CRLF, escaped line ends, missing
 * armour and stray blanks are accepted. Import a key once and keep the handle.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`, `KEY_ENCRYPTED`, `KEY_NOT_PRIVATE`, `KEY_ALGORITHM_UNSUPPORTED`,
 * `KEY_CURVE_UNSUPPORTED`, `KEY_TOO_WEAK`, `KEY_TOO_LARGE`, `KEY_INCONSISTENT`, `OPTION_INVALID`
 */
export async function importPrivateKey(
  source: KeySource,
  options: ImportKeyOptions = {},
): Promise<PrivateKey> {
  checkNames(options, WITH_P224);
  resolveEcdsa(options.ecdsa);
  return new PrivateKey(await describe(source, 'private', [RSA_PRIVATE, P224_PRIVATE], options));
}

/**
 * Imports a public key, for verifying, for sealing envelopes, or for both. Import a key once and keep the handle. From a
 * certificate it reads only the key: the caller must check validity and issuer. It refuses a private key, because the usual
 * mistake on this wire is to verify with your own key instead of the platform's.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`, `KEY_ENCRYPTED`, `KEY_NOT_PUBLIC`, `KEY_ALGORITHM_UNSUPPORTED`,
 * `KEY_CURVE_UNSUPPORTED`, `KEY_TOO_WEAK`, `KEY_TOO_LARGE`, `KEY_INCONSISTENT`, `OPTION_INVALID`
 */
export async function importPublicKey(source: KeySource, options: ImportKeyOptions = {}): Promise<PublicKey> {
  checkNames(options, WITH_P224);
  resolveEcdsa(options.ecdsa);
  return new PublicKey(await describe(source, 'public', [RSA_PUBLIC, P224_PUBLIC], options));
}

/**
 * Like {@link importPrivateKey}, for RSA keys only. A handle brings the code of its algorithm along, so a bundle that imports
 * keys only with this function has no code for P-224.
 *
 * @throws {@link ApointError} as {@link importPrivateKey}; `KEY_ALGORITHM_UNSUPPORTED` for any EC key
 */
export async function importRsaPrivateKey(
  source: KeySource,
  options: RsaSizeOptions = {},
): Promise<PrivateKey> {
  checkNames(options, RSA_ONLY);
  return new PrivateKey(await describe(source, 'private', [RSA_PRIVATE], options));
}

/**
 * Like {@link importPublicKey}, for RSA keys only. A handle brings the code of its algorithm along, so a bundle that imports
 * keys only with this function has no code for P-224.
 *
 * @throws {@link ApointError} as {@link importPublicKey}; `KEY_ALGORITHM_UNSUPPORTED` for any EC key
 */
export async function importRsaPublicKey(
  source: KeySource,
  options: RsaSizeOptions = {},
): Promise<PublicKey> {
  checkNames(options, RSA_ONLY);
  return new PublicKey(await describe(source, 'public', [RSA_PUBLIC], options));
}

async function describe(
  source: KeySource,
  type: Type,
  kinds: readonly KeyKind[],
  options: ImportKeyOptions,
): Promise<KeyDescription> {
  const key = await nativeKey(source, type, kinds, options);
  const usages = key.usages ?? USAGES[type][key.algorithm];
  return { ...key, usages: isJwk(source) ? usages.filter((usage) => allowedByJwk(source, usage)) : usages };
}

async function nativeKey(
  source: KeySource,
  type: Type,
  kinds: readonly KeyKind[],
  options: ImportKeyOptions,
): Promise<NativeKey> {
  if (isCryptoKey(source)) return importCryptoKey(requireType(source, type), options);
  if (isJwk(source)) {
    const kind = kindOf(kinds, source.kty);
    requireType({ type: source['d'] === undefined ? 'public' : 'private' }, type);
    return kind.fromJwk(source, options);
  }
  const container = requireType(readSource(source, type), type);
  return kindOf(kinds, container.algorithm).fromContainer(container, options);
}

async function importCryptoKey(source: CryptoKeyLike, options: ImportKeyOptions): Promise<NativeKey> {
  const key = await fromCryptoKey(source);
  checkRsaSize(key, options);
  return key;
}

function kindOf(kinds: readonly KeyKind[], algorithm: string | undefined): KeyKind {
  const kind = kinds.find((candidate) => candidate.algorithm === algorithm);
  if (kind) return kind;
  const names = kinds.map((known) => known.algorithm).join(' or ');
  throw new ApointError(
    'KEY_ALGORITHM_UNSUPPORTED',
    `This function imports only ${names} keys; importPublicKey and importPrivateKey accept both RSA and P-224.`,
  );
}

function readSource(source: unknown, type: Type): KeyContainer {
  if (typeof source === 'string') return readText(source, type);
  if (source instanceof Uint8Array) return readBytes(source, type);
  throw new ApointError(
    'KEY_MALFORMED',
    'A key must be PEM text, one-line base64, DER bytes, a JWK or a CryptoKey.',
  );
}

function readBytes(bytes: Uint8Array, type: Type): KeyContainer {
  if (bytes[0] !== DER_SEQUENCE) return readText(textOf(bytes), type);
  // The same limit as for text: millions of tiny elements would take seconds to read.
  if (bytes.length > MAXIMUM_KEY_TEXT_LENGTH) {
    throw new ApointError('KEY_MALFORMED', `A key must be at most ${MAXIMUM_KEY_TEXT_LENGTH} bytes.`);
  }
  return readKeyContainer(Uint8Array.from(bytes));
}

function textOf(bytes: Uint8Array): string {
  try {
    return decodeUtf8(bytes);
  } catch {
    throw new ApointError('KEY_MALFORMED', 'The key bytes must be DER, or the bytes of a PEM file.');
  }
}

/** The first key of the wanted type in a text that may hold several blocks. */
function readText(text: string, type: Type): KeyContainer {
  const keys = readKeyText(text)
    .filter(isKeyBlock)
    .map(({ der }) => readKeyContainer(der));
  const key = keys.find((candidate) => candidate.type === type) ?? keys[0];
  if (key) return key;
  throw new ApointError('KEY_MALFORMED', 'The PEM text must hold a key or a certificate; it has neither.');
}

function isKeyBlock({ label }: PemBlock): boolean {
  return label === '' || label.endsWith('KEY') || label.endsWith('CERTIFICATE');
}

function requireType<T extends { readonly type: string }>(key: T, type: Type): T {
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
