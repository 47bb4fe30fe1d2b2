import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { ApointError } from '@apoint/primitives/errors';
import type { FileToRead } from './read-bytes.js';

const WRITE_OF_OTHERS = 0o022;
const STICKY = 0o1000;
/** Do not wait for the writer of a pipe, and follow no link. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/**
 * Reads a file that this command has written, to act on it once more. Whoever else could have written it would act in the name of its
 * owner, so a link and a file that others can change are refused. What is checked is the open file, so that it is the one that is read.
 *
 * @returns `undefined` if there is none.
 * @throws {@link ApointError} `INPUT_INVALID`
 */
export async function readOwnFile(file: FileToRead): Promise<Uint8Array | undefined> {
  const handle = await openFile(file);
  if (!handle) return undefined;
  try {
    const stats = await handle.stat();
    if (!stats.isFile() || isOfOthers(stats, WRITE_OF_OTHERS)) throw ofOthers(file);
    if (stats.size > file.maximumBytes) throw notOwn(file);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/**
 * Refuses a folder in which others can put a file in place of another.
 *
 * @throws {@link ApointError} `INPUT_INVALID`
 */
export async function checkOwnFolder(file: Pick<FileToRead, 'path' | 'option'>): Promise<void> {
  const stats = await stat(file.path);
  if (isOfOthers(stats, stats.mode & STICKY ? 0 : WRITE_OF_OTHERS)) throw ofOthers(file);
}

async function openFile(file: FileToRead): Promise<FileHandle | undefined> {
  try {
    return await open(file.path, FLAGS);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw code === 'ELOOP' ? ofOthers(file) : notOwn(file, cause);
  }
}

/** Windows has neither modes nor user IDs. */
function isOfOthers({ mode, uid }: Stats, forbidden: number): boolean {
  const own = process.getuid?.();
  return own !== undefined && ((mode & forbidden) !== 0 || (uid !== own && uid !== 0));
}

function ofOthers({ option }: Pick<FileToRead, 'option'>): ApointError {
  return new ApointError(
    'INPUT_INVALID',
    `What ${option} names is a link, or others can change it, so it may not be what this command has written. Look at it; then put the file itself there and run chmod go-w.`,
  );
}

function notOwn({ option }: FileToRead, cause?: unknown): ApointError {
  return new ApointError(
    'INPUT_INVALID',
    `What ${option} names cannot be read, or is longer than what this command writes.`,
    cause === undefined ? {} : { cause },
  );
}
