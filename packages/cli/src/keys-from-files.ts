import {
  createKeyRing,
  type ImportKeyOptions,
  importPrivateKey,
  importPublicKey,
  type KeyRing,
  type KeySource,
  type PrivateKey,
  type PublicKey,
} from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import { decodeUtf8 } from '@apoint/primitives/utf8';
import { readBytes } from './read-bytes.js';

/** The largest key that is imported takes a fifth of it. */
const MAXIMUM_BYTES = 65_536;
const OPENING_BRACE = 0x7b;
const BLANK = 0x20;

/** The file of a key, where it was named. */
export interface KeyFile {
  readonly path: string;
  /** The `keyVersion` of the key; absent if it has none, so that it serves for every version. */
  readonly version?: string | undefined;
  /** The option or the setting that names it, such as `--key`, for errors. */
  readonly option: string;
}

/**
 * Reads a file of a key in any form: PEM, DER, one line of base64, or a JWK as JSON.
 *
 * @throws {@link ApointError} `INPUT_INVALID`
 */
export async function readKeySource({ path, option }: Pick<KeyFile, 'path' | 'option'>): Promise<KeySource> {
  const bytes = await readBytes({ path, option, maximumBytes: MAXIMUM_BYTES });
  return bytes.find((byte) => byte > BLANK) === OPENING_BRACE ? jwkOf(bytes, option) : bytes;
}

/** @throws {@link ApointError} `INPUT_INVALID`, with the code of `importPrivateKey` as its cause */
export async function privateKeyFrom(file: KeyFile, options: ImportKeyOptions = {}): Promise<PrivateKey> {
  const source = await readKeySource(file);
  return usable(file, importPrivateKey(source, options));
}

/** @throws {@link ApointError} `INPUT_INVALID`, with the code of `importPublicKey` as its cause */
export async function publicKeyFrom(file: KeyFile, options: ImportKeyOptions = {}): Promise<PublicKey> {
  const source = await readKeySource(file);
  return usable(file, importPublicKey(source, options));
}

/** One file without a version gives a bare key, which serves for every version; several need versions and give a ring. */
export async function keysFrom<Key extends object>(
  files: readonly KeyFile[],
  read: (file: KeyFile) => Promise<Key>,
): Promise<Key | KeyRing<Key> | undefined> {
  const [first, ...others] = files;
  if (!first) return undefined;
  if (others.length === 0 && first.version === undefined) return read(first);
  const keys: Record<string, Key> = Object.create(null);
  for (const file of files) {
    const { version, option } = file;
    if (version === undefined || version in keys) throw versionMissing(option);
    keys[version] = await read(file);
  }
  return createKeyRing({ keys: { ...keys }, latest: latestOf(files) });
}

/** Whole numbers have a highest one. Otherwise the last that was given is the latest. */
function latestOf(files: readonly KeyFile[]): string | undefined {
  const versions = files.flatMap(({ version }) => version ?? []);
  return versions.every((version) => /^\d{1,15}$/.test(version)) ? undefined : versions.at(-1);
}

/** @throws {@link ApointError} `INPUT_INVALID`, with the error of the import as its cause */
export async function usable<Key>(
  { option }: Pick<KeyFile, 'option'>,
  importing: Promise<Key>,
): Promise<Key> {
  try {
    return await importing;
  } catch (cause) {
    throw new ApointError(
      'INPUT_INVALID',
      `The file that ${option} names is not the key that it should be.`,
      {
        cause,
      },
    );
  }
}

function jwkOf(bytes: Uint8Array, option: string): KeySource {
  try {
    return JSON.parse(decodeUtf8(bytes)) as KeySource;
  } catch {
    // The error of the parser quotes the text, which may be a private key.
    throw new ApointError(
      'INPUT_INVALID',
      `The file that ${option} names begins like a JWK but is not JSON.`,
    );
  }
}

function versionMissing(option: string): ApointError {
  return new ApointError(
    'OPTION_INVALID',
    `Of several keys each needs a version of its own: give ${option} as VERSION=FILE for each.`,
  );
}
