import {
  ApointError,
  exportPublicKey,
  type GenerateKeyPairOptions,
  generateKeyPair,
  type ImportKeyOptions,
  importPrivateKey,
  importPublicKey,
  type KeyPair,
  type KeySource,
  type PrivateKey,
  type PublicKey,
} from '@apoint/keys';
import { InputError } from './failure.js';

/** A key of the page. It is in the memory of the page, and nowhere else. */
export interface PageKey {
  readonly name: string;
  readonly publicKey: PublicKey;
  /** Absent if only the public half was given. */
  readonly privateKey?: PrivateKey;
  /** A key of the repository's tests: everybody has it. */
  readonly forTests?: boolean;
}

/** The keys of a page by their names. */
export type PageKeys = readonly PageKey[];

/** A key pair with the randomness of the browser. */
export async function generateKey(name: string, options: GenerateKeyPairOptions): Promise<PageKey> {
  return ofPair(name, await generateKeyPair(options));
}

/**
 * A key in any form that `@apoint/keys` takes: text, or the bytes of a file. A private key brings its public half.
 *
 * @throws {@link ApointError} the codes of `importPrivateKey` and `importPublicKey`
 */
export async function importKey(
  name: string,
  given: string | Uint8Array,
  options: ImportKeyOptions = {},
): Promise<PageKey> {
  const source = typeof given === 'string' ? sourceOf(given) : given;
  const privateKey = await privateKeyOf(source, options);
  if (!privateKey) return { name, publicKey: await importPublicKey(source, options) };
  const publicKey = await importPublicKey(await exportPublicKey(privateKey, 'der'), options);
  return ofPair(name, { privateKey, publicKey });
}

/** The list with one key more. */
export function withKey(keys: PageKeys, key: PageKey): PageKeys {
  if (key.name === '') throw new InputError('Give the key a name, by which the other panes list it.');
  if (keys.some(({ name }) => name === key.name))
    throw new InputError('There is a key of this name already. Take another name, or remove that key first.');
  return [...keys, key];
}

/** @throws {@link InputError} */
export function keyNamed(keys: PageKeys, name: string, purpose: string): PageKey {
  const key = keys.find((one) => one.name === name);
  if (key) return key;
  throw new InputError(`Choose a key to ${purpose} with. Keys are made and imported in the pane Keys.`);
}

/** @throws {@link InputError} */
export function privateKeyNamed(keys: PageKeys, name: string, purpose: string): PrivateKey {
  const { privateKey } = keyNamed(keys, name, purpose);
  if (privateKey) return privateKey;
  throw new InputError(
    `Only its public half is here, so this key cannot ${purpose}. Import the private key.`,
  );
}

function ofPair(name: string, { privateKey, publicKey }: KeyPair): PageKey {
  return { name, privateKey, publicKey };
}

/** A JWK is typed as JSON. Everything else is text for the import itself. */
function sourceOf(text: string): KeySource {
  if (!text.trimStart().startsWith('{')) return text;
  try {
    return JSON.parse(text) as KeySource;
  } catch {
    return text;
  }
}

async function privateKeyOf(source: KeySource, options: ImportKeyOptions): Promise<PrivateKey | undefined> {
  try {
    return await importPrivateKey(source, options);
  } catch (error) {
    if (ApointError.is(error) && error.code === 'KEY_NOT_PRIVATE') return undefined;
    throw error;
  }
}
