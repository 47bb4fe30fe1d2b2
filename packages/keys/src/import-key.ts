import { ApointError } from '@apoint/primitives/errors';
import { ownOptions } from '@apoint/primitives/internal/options';
import { decodeUtf8 } from '@apoint/primitives/utf8';
import { resolveEcdsa } from './ecc224/ecdsa-options.js';
import { P224_PRIVATE } from './ecc224/p224-private.js';
import { P224_PUBLIC } from './ecc224/p224-public.js';
import { readKeyContainer } from './forms/container.js';
import { edwardsKey } from './forms/edwards-key.js';
import type { Jwk } from './forms/jwk.js';
import { restrictByJwk } from './forms/jwk-restriction.js';
import type { ImportKeyOptions, KeyKind } from './forms/key-kind.js';
import type { KeySource } from './forms/key-source.js';
import { type KeyBlock, readKeyText } from './forms/pem.js';
import { readKeySource } from './forms/read-key-source.js';
import { requireType } from './forms/require-type.js';
import { type KeyDescription, type KeyUsage, PrivateKey, PublicKey } from './key-handle.js';
import type { NativeKey } from './native-key.js';
import { importCryptoKey } from './rsa256/crypto-key.js';
import { RSA_PRIVATE } from './rsa256/rsa-private.js';
import { RSA_PUBLIC } from './rsa256/rsa-public.js';
import { type RsaSizeOptions, rsaOptions } from './rsa256/rsa-size.js';

type Type = KeyKind['type'];

const WITH_P224: readonly (keyof ImportKeyOptions)[] = ['rsaUnder2048Bits', 'ecdsa'];
const DER_SEQUENCE = 0x30;

/** The usages of a key if neither a JWK nor a CryptoKey restricts them. */
const USAGES: Readonly<Record<Type, Readonly<Record<NativeKey['algorithm'], readonly KeyUsage[]>>>> = {
  public: { RSA: ['verify', 'wrapKey'], 'P-224': ['verify'] },
  private: { RSA: ['sign', 'unwrapKey'], 'P-224': ['sign'] },
};

/**
 * Imports a private key, for signing, for opening envelopes, or for both. Leading lines, CRLF, escaped line ends, missing
 * armour and stray blanks are accepted. Of several blocks in one text it takes the first usable private key. Import a key once
 * and keep the handle.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`, `KEY_ENCRYPTED`, `KEY_NOT_PRIVATE`, `KEY_ALGORITHM_UNSUPPORTED`,
 * `KEY_CURVE_UNSUPPORTED`, `KEY_TOO_WEAK`, `KEY_TOO_LARGE`, `KEY_INCONSISTENT`, `OPTION_INVALID`, `WEBCRYPTO_UNAVAILABLE`
 * @example
 * ```ts
 * import { exportPrivateKey, generateKeyPair, importPrivateKey } from '@apoint/keys';
 *
 * const pair = await generateKeyPair();
 * const pem = await exportPrivateKey(pair.privateKey, 'pem'); // yours comes from a file or a vault
 * const key = await importPrivateKey(pem);
 * console.log(key.algorithm, key.bits, key.usages.join()); // RSA 2048 sign,unwrapKey
 * console.log(key.fingerprint === pair.publicKey.fingerprint); // true
 * ```
 */
export async function importPrivateKey(
  source: KeySource,
  options: ImportKeyOptions = {},
): Promise<PrivateKey> {
  return new PrivateKey(await describe(source, 'private', [RSA_PRIVATE, P224_PRIVATE], keyOptions(options)));
}

/**
 * Imports a public key, for verifying, for sealing envelopes, or for both. Import a key once and keep the handle. Of several
 * blocks in one text, such as a chain of certificates, it takes the first usable public key. From a certificate it reads only
 * the key: the caller must check validity and issuer. It refuses a private key, because the usual mistake on this wire is to
 * verify with your own key instead of the platform's.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`, `KEY_ENCRYPTED`, `KEY_NOT_PUBLIC`, `KEY_ALGORITHM_UNSUPPORTED`,
 * `KEY_CURVE_UNSUPPORTED`, `KEY_TOO_WEAK`, `KEY_TOO_LARGE`, `KEY_INCONSISTENT`, `OPTION_INVALID`, `WEBCRYPTO_UNAVAILABLE`
 * @example
 * ```ts
 * import { importPublicKey } from '@apoint/keys';
 *
 * // PEM, one line of base64, DER, a certificate, a JWK, a CryptoKey, a KeyObject: all go in here.
 * const key = await importPublicKey(
 *   'ME4wEAYHKoZIzj0CAQYFK4EEACEDOgAEISK8WbsPo8R49MzBwzCPxK4mY3jg/efoU0yNc1tXiYsVbeXKgsijeyCMAzMtS/rS0BxSiToKgJE=',
 * );
 * console.log(key.algorithm, key.bits, key.usages.join()); // P-224 224 verify
 * console.log(key.fingerprint?.length); // 64
 * ```
 */
export async function importPublicKey(source: KeySource, options: ImportKeyOptions = {}): Promise<PublicKey> {
  return new PublicKey(await describe(source, 'public', [RSA_PUBLIC, P224_PUBLIC], keyOptions(options)));
}

/**
 * Like {@link importPrivateKey}, for RSA keys only. A handle brings the code of its algorithm along, so a bundle that imports
 * keys only with this function has no code for P-224.
 *
 * @throws {@link ApointError} as {@link importPrivateKey}; `KEY_ALGORITHM_UNSUPPORTED` for any EC key
 * @example
 * ```ts
 * import { exportPrivateKey, generateKeyPair, importRsaPrivateKey } from '@apoint/keys';
 *
 * const pair = await generateKeyPair();
 * const jwk = await exportPrivateKey(pair.privateKey, 'jwk');
 * console.log((await importRsaPrivateKey(jwk)).usages.join()); // sign,unwrapKey
 * ```
 */
export async function importRsaPrivateKey(
  source: KeySource,
  options: RsaSizeOptions = {},
): Promise<PrivateKey> {
  return new PrivateKey(await describe(source, 'private', [RSA_PRIVATE], rsaOptions(options)));
}

/**
 * Like {@link importPublicKey}, for RSA keys only. A handle brings the code of its algorithm along, so a bundle that imports
 * keys only with this function has no code for P-224.
 *
 * @throws {@link ApointError} as {@link importPublicKey}; `KEY_ALGORITHM_UNSUPPORTED` for any EC key
 * @example
 * ```ts
 * import { ApointError, exportPublicKey, generateKeyPair, importRsaPublicKey } from '@apoint/keys';
 *
 * const rsa = await generateKeyPair();
 * const pem = await exportPublicKey(rsa.publicKey, 'pem');
 * console.log((await importRsaPublicKey(pem)).usages.join()); // verify,wrapKey
 *
 * const elliptic = await generateKeyPair({ algorithm: 'P-224' });
 * try {
 *   await importRsaPublicKey(await exportPublicKey(elliptic.publicKey, 'pem'));
 * } catch (error) {
 *   console.log(ApointError.is(error) && error.code); // KEY_ALGORITHM_UNSUPPORTED
 * }
 * ```
 */
export async function importRsaPublicKey(
  source: KeySource,
  options: RsaSizeOptions = {},
): Promise<PublicKey> {
  return new PublicKey(await describe(source, 'public', [RSA_PUBLIC], rsaOptions(options)));
}

function keyOptions(options: ImportKeyOptions): ImportKeyOptions {
  const { rsaUnder2048Bits, ecdsa } = ownOptions(options, WITH_P224);
  return { ...rsaOptions({ rsaUnder2048Bits }), ecdsa: resolveEcdsa(ecdsa) };
}

async function describe(
  source: unknown,
  type: Type,
  kinds: readonly KeyKind[],
  options: ImportKeyOptions,
): Promise<KeyDescription> {
  const input = readKeySource(source);
  switch (input.form) {
    case 'text':
      return firstUsable(readKeyText(input.text), type, kinds, options);
    case 'bytes':
      return firstUsable(blocksOf(input.bytes), type, kinds, options);
    case 'KeyObject':
      requireType(input.type, type);
      return fromDer(input.der(), type, kinds, options);
    case 'jwk':
      return fromJwk(input.jwk, type, kinds, options);
    case 'CryptoKey':
      requireType(input.type, type);
      return importCryptoKey(input, kindOf(kinds, 'RSA'), options);
  }
}

/**
 * The first block that is a key of the wanted type. Those whose label says so come first, and the others count only if the
 * label is wrong. If none is usable, the first error tells why.
 */
async function firstUsable(
  blocks: readonly KeyBlock[],
  type: Type,
  kinds: readonly KeyKind[],
  options: ImportKeyOptions,
): Promise<KeyDescription> {
  const ofOtherType = ({ label }: KeyBlock): boolean =>
    label !== '' && label.includes('PRIVATE') !== (type === 'private');
  const inOrder = [...blocks.filter((block) => !ofOtherType(block)), ...blocks.filter(ofOtherType)];
  const errors: unknown[] = [];
  for (const { decode } of inOrder) {
    try {
      return await fromDer(decode(), type, kinds, options);
    } catch (error) {
      errors.push(error);
    }
  }
  throw errors[0];
}

async function fromDer(
  der: Uint8Array,
  type: Type,
  kinds: readonly KeyKind[],
  options: ImportKeyOptions,
): Promise<KeyDescription> {
  const container = readKeyContainer(der);
  requireType(container.type, type);
  const key = await kindOf(kinds, container.algorithm).fromContainer(container, options);
  return { ...key, usages: USAGES[type][key.algorithm], keyWrap: undefined };
}

async function fromJwk(
  jwk: Jwk,
  type: Type,
  kinds: readonly KeyKind[],
  options: ImportKeyOptions,
): Promise<KeyDescription> {
  const kind = kindOf(kinds, jwk.kty);
  requireType(jwk['d'] === undefined ? 'public' : 'private', type);
  const key = await kind.fromJwk(jwk, options);
  const { usages, keyWrap, ext } = restrictByJwk(jwk, USAGES[type][key.algorithm]);
  return { ...key, exportable: key.exportable && ext !== false, usages, keyWrap };
}

function kindOf(kinds: readonly KeyKind[], algorithm: string | undefined): KeyKind {
  const kind = kinds.find((candidate) => candidate.algorithm === algorithm);
  if (kind) return kind;
  if (algorithm === 'OKP') throw edwardsKey();
  const names = kinds.map((known) => known.algorithm).join(' or ');
  throw new ApointError(
    'KEY_ALGORITHM_UNSUPPORTED',
    `This function imports only ${names} keys; importPublicKey and importPrivateKey accept both RSA and P-224.`,
  );
}

function blocksOf(bytes: Uint8Array<ArrayBuffer>): readonly KeyBlock[] {
  return bytes[0] === DER_SEQUENCE ? [{ label: '', decode: () => bytes }] : readKeyText(textOf(bytes));
}

function textOf(bytes: Uint8Array): string {
  try {
    return decodeUtf8(bytes);
  } catch {
    throw new ApointError('KEY_MALFORMED', 'The key bytes must be DER, or the bytes of a PEM file.');
  }
}
