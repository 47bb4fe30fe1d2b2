import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ApointError } from '@apoint/primitives/errors';

/** Where a running sandbox can be told things, and the token that proves who may. */
export interface ControlFile {
  /** The address of the sandbox itself. */
  readonly sandbox: string;
  readonly clientId: string;
  readonly control: string;
  readonly token: string;
}

const SECRET = 0o600;
const MOST_CHARACTERS = 4096;
const CONTROL_URL = /^http:\/\/127\.0\.0\.1:\d{1,5}$/;

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
  let text: string;
  try {
    text = await readFile(pathIn(keys), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw notReadable(error);
  }
  const file = parse(text);
  if (file && CONTROL_URL.test(file.control) && typeof file.token === 'string') return file;
  throw notReadable();
}

function parse(text: string): ControlFile | undefined {
  try {
    return text.length > MOST_CHARACTERS ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function notReadable(cause?: unknown): ApointError {
  return new ApointError(
    'INPUT_INVALID',
    'control.json in --keys is not what a sandbox writes there; remove it and start the sandbox again.',
    cause === undefined ? {} : { cause },
  );
}
