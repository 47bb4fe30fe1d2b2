import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ApointError } from '@apoint/primitives/errors';
import { decodeUtf8 } from '@apoint/primitives/utf8';
import { readOwnFile } from '../read-own-file.js';

/** Where a running sandbox can be told things, and the token that proves who may. */
export interface ControlFile {
  /** The address of the sandbox itself. */
  readonly sandbox: string;
  readonly clientId: string;
  readonly control: string;
  readonly token: string;
}

const SECRET = 0o600;
const MAXIMUM_BYTES = 65_536;
const HERE = /^http:\/\/127\.0\.0\.1:\d{1,5}$/;

/** In the directory of the keys: who may read the private keys there may also command the sandbox. */
function pathIn(keys: string): string {
  return join(keys, 'control.json');
}

/** The file appears with all of its content, and takes the place of one that an earlier process has left. */
export async function writeControlFile(keys: string, file: ControlFile): Promise<void> {
  const written = `${pathIn(keys)}.${randomUUID()}`;
  try {
    await writeFile(written, `${JSON.stringify(file)}\n`, { mode: SECRET, flag: 'wx' });
    await rename(written, pathIn(keys));
  } finally {
    await rm(written, { force: true });
  }
}

/** Removes the file, unless it is already that of another process. */
export async function removeControlFile(keys: string, { token }: ControlFile): Promise<void> {
  const there = await readControlFile(keys);
  if (there?.token === token) await rm(pathIn(keys), { force: true });
}

/**
 * The file of the running sandbox.
 *
 * @returns `undefined` if there is none.
 * @throws {@link ApointError} `INPUT_INVALID`
 */
export async function readControlFile(keys: string): Promise<ControlFile | undefined> {
  const bytes = await readOwnFile({
    path: pathIn(keys),
    option: 'control.json in --keys',
    maximumBytes: MAXIMUM_BYTES,
  });
  if (!bytes) return undefined;
  const file = parseControlFile(bytes);
  if (file) return file;
  throw new ApointError(
    'INPUT_INVALID',
    'control.json in --keys is not what a sandbox writes there; remove it and start the sandbox again.',
  );
}

/** What a sandbox has written; `undefined` for anything else, and for what leads away from this machine. */
export function parseControlFile(bytes: Uint8Array): ControlFile | undefined {
  try {
    const file = JSON.parse(decodeUtf8(bytes)) as ControlFile;
    const isWhole = [file.token, file.clientId].every((text) => typeof text === 'string');
    return isWhole && [file.control, file.sandbox].every((url) => HERE.test(url)) ? file : undefined;
  } catch {
    return undefined;
  }
}
