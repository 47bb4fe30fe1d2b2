import { ApointError } from '@apoint/primitives/errors';
import { optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import { isPrivateKey, isPublicKey } from './key-handle.js';

/** A key and its version. The version is absent if a bare key without a ring was resolved without one. */
export interface ResolvedKey<Key> {
  /** The key of the version. */
  readonly key: Key;
  /** Its version. */
  readonly keyVersion?: string | undefined;
}

/**
 * Keys by `keyVersion` ([protocol 2](../protocol.md#2-headers)). Make one with {@link createKeyRing}.
 *
 * @example
 * ```ts
 * import { createKeyRing, generateKeyPair, KeyRing } from '@apoint/keys';
 *
 * const older = await generateKeyPair({ algorithm: 'P-224' });
 * const newer = await generateKeyPair({ algorithm: 'P-224' });
 * const ring = createKeyRing({ keys: { '1': older.publicKey, '2': newer.publicKey } });
 * console.log(ring instanceof KeyRing, ring.versions.join(), ring.latest); // true 1,2 2
 * console.log(ring.resolve('1').key === older.publicKey); // true
 * console.log(ring.resolve().key === newer.publicKey); // true
 * ```
 */
export class KeyRing<Key> {
  /** The version to use if a header has no `keyVersion`. */
  readonly latest: string;
  readonly #keys: ReadonlyMap<string, Key>;

  /** @internal */
  constructor(keys: ReadonlyMap<string, Key>, latest: string) {
    this.#keys = keys;
    this.latest = latest;
    Object.freeze(this);
  }

  /** @internal */
  static isOne(value: unknown): value is KeyRing<unknown> {
    // Without instanceof, which a proxy can make throw.
    return typeof value === 'object' && value !== null && #keys in value;
  }

  /** The versions, in the order they were given. */
  get versions(): string[] {
    return [...this.#keys.keys()];
  }

  /**
   * The key of a version, or the latest one if `keyVersion` is absent. It never falls back to another version.
   *
   * @throws {@link ApointError} `KEY_VERSION_UNKNOWN`
   */
  resolve(keyVersion: string = this.latest): ResolvedKey<Key> & { readonly keyVersion: string } {
    const key = this.#keys.get(keyVersion);
    if (key !== undefined) return { key, keyVersion };
    throw new ApointError(
      'KEY_VERSION_UNKNOWN',
      'The key ring has no key of this keyVersion; add the key to the ring.',
    );
  }
}

/** The keys of a {@link KeyRing}. */
export interface KeyRingOptions<Key> {
  /** Keys by version, e.g. `{ '1': oldKey, '2': newKey }`. */
  readonly keys: Readonly<Record<string, Key>>;
  /** The version to use if `keyVersion` is absent. Default: the highest, if all versions are whole numbers. */
  readonly latest?: string | undefined;
}

/**
 * Makes a key ring, so that keys can be rotated with an overlap.
 *
 * @throws {@link ApointError} `OPTION_INVALID` if there is no key, or if it is not clear which version is the latest
 * @example
 * ```ts
 * import { ApointError, createKeyRing, generateKeyPair } from '@apoint/keys';
 *
 * const older = await generateKeyPair({ algorithm: 'P-224' });
 * const newer = await generateKeyPair({ algorithm: 'P-224' });
 * const ring = createKeyRing({ keys: { '1': older.publicKey, '2': newer.publicKey } });
 * console.log(ring.latest); // 2
 * try {
 *   ring.resolve('3');
 * } catch (error) {
 *   console.log(ApointError.is(error) && error.code); // KEY_VERSION_UNKNOWN
 * }
 * ```
 */
export function createKeyRing<Key>(options: KeyRingOptions<Key>): KeyRing<Key> {
  const own = ownOptions(options, ['keys', 'latest']);
  const keys = new Map(entriesOf(own.keys));
  if (keys.size === 0 || ![...keys.values()].every(isKey))
    throw optionInvalid('keys', "an object with at least one key, such as { '1': key }");
  const latest = own.latest ?? highest([...keys.keys()]);
  if (latest !== undefined && keys.has(latest)) return new KeyRing(keys, latest);
  throw optionInvalid(
    'latest',
    'the version of one of the keys; it may be absent only if all versions are whole numbers',
  );
}

/** Nothing for what is no plain object: a text, an array and a bare key have entries, too, and are no keys by version. */
function entriesOf<Key>(keys: Readonly<Record<string, Key>>): [string, Key][] {
  try {
    const isPlain = Object.prototype.toString.call(keys) === '[object Object]';
    return isPlain && !isPublicKey(keys) && !isPrivateKey(keys) ? Object.entries(keys) : [];
  } catch {
    return [];
  }
}

function isKey(key: unknown): boolean {
  return key !== undefined && key !== null;
}

/** Whether a value is a key ring made by this package. */
export const isKeyRing: (value: unknown) => value is KeyRing<unknown> = KeyRing.isOne;

/** Resolves a version in a ring. A bare key matches every version, because it has no version of its own. */
export function resolveKey<Key extends object>(
  keys: Key | KeyRing<Key>,
  keyVersion: string | undefined,
): ResolvedKey<Key> {
  if (isKeyRing(keys)) return (keys as KeyRing<Key>).resolve(keyVersion);
  return { key: keys, keyVersion };
}

function highest(versions: readonly string[]): string | undefined {
  if (!versions.every((version) => /^\d{1,15}$/.test(version))) return undefined;
  return [...versions].sort((left, right) => Number(left) - Number(right)).at(-1);
}
