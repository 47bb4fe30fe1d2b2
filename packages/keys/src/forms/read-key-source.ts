import { ApointError } from '@apoint/primitives/errors';
import type { KeyObjectLike } from '../native-key.js';
import { bytesView } from './bytes-view.js';
import { refuseForeignBytes } from './foreign-format.js';
import { type Jwk, ownJwk } from './jwk.js';
import { checkKeyLength } from './key-length.js';

/** What WebCrypto tells of a key. */
export interface CryptoKeyInput {
  readonly form: 'CryptoKey';
  readonly cryptoKey: CryptoKey;
  readonly type: string;
  readonly extractable: boolean;
  readonly usages: readonly string[];
  readonly name: string;
  readonly hash: string | undefined;
  /** Of RSA keys. */
  readonly modulusLength: number | undefined;
  readonly publicExponent: Uint8Array | undefined;
}

/** What an import was given. It is read once, and the caller's objects are not touched again. */
export type KeyInput =
  | CryptoKeyInput
  | { readonly form: 'text'; readonly text: string }
  | { readonly form: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly form: 'KeyObject'; readonly type: string; readonly der: () => Uint8Array<ArrayBuffer> }
  | { readonly form: 'jwk'; readonly jwk: Jwk };

/** @throws {@link ApointError} `KEY_MALFORMED` for what is none of the forms, and for what throws when it is read */
export function readKeySource(source: unknown): KeyInput {
  if (typeof source === 'string') return { form: 'text', text: source };
  const bytes = bytesView(source);
  if (bytes) return { form: 'bytes', bytes: copyOf(bytes) };
  if (typeof source !== 'object' || source === null) throw otherSource();
  return readable(() => readObject(source));
}

function copyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  // First, because such a file can be larger than any key.
  refuseForeignBytes(bytes);
  checkKeyLength(bytes.length);
  return bytes.slice();
}

function readObject(source: object): KeyInput {
  if (Object.prototype.toString.call(source) === '[object CryptoKey]')
    return readCryptoKey(source as CryptoKey);
  if (Object.hasOwn(source, 'kty')) return { form: 'jwk', jwk: ownJwk(source) };
  const { type, export: write } = source as Partial<KeyObjectLike>;
  if (typeof type !== 'string' || typeof write !== 'function') throw otherSource();
  return { form: 'KeyObject', type, der: () => readable(() => exported(source as KeyObjectLike, type)) };
}

function readCryptoKey(cryptoKey: CryptoKey): CryptoKeyInput {
  const { type, extractable, usages, algorithm } = cryptoKey;
  const { name, hash, modulusLength, publicExponent } = algorithm as RsaHashedKeyAlgorithm;
  return {
    form: 'CryptoKey',
    cryptoKey,
    type,
    extractable,
    usages: [...usages],
    name,
    hash: hash?.name,
    modulusLength,
    publicExponent: bytesView(publicExponent)?.slice(),
  };
}

/** A `KeyObject` is known by what it does, because runtimes call their classes differently. */
function exported(key: KeyObjectLike, type: string): Uint8Array<ArrayBuffer> {
  const bytes = bytesView(key.export({ format: 'der', type: type === 'private' ? 'pkcs8' : 'spki' }));
  if (bytes) return copyOf(bytes);
  throw otherSource();
}

/** What is read may be a proxy or have getters, and these may throw. */
function readable<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw ApointError.is(error) ? error : otherSource();
  }
}

function otherSource(): ApointError {
  return new ApointError(
    'KEY_MALFORMED',
    'A key must be PEM text, one-line base64, DER bytes, a JWK, a CryptoKey or a KeyObject.',
  );
}
