import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ApointError } from '@apoint/primitives/errors';

/** `mounted`: secrets of a container, which are links, and readable for all in it. */
export type KeyFiles = 'own' | 'mounted';

/** A file of a key. Whoever can read a private one, or change either, takes the place of its end. */
export interface KeyFile {
  readonly directory: string;
  readonly name: string;
  readonly half: 'private' | 'public';
}

const PERMISSIONS = 0o7777;
const OF_OTHERS = 0o077;
const WRITE_OF_GROUP_AND_OTHERS = 0o022;
const WRITE_OF_OTHERS = 0o002;
const STICKY = 0o1000;
const OCTAL = 8;
/** Windows has neither modes nor user IDs. */
const HAS_MODES = process.getuid !== undefined;
/** Do not wait for the writer of a pipe. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const NO_LINK = constants.O_NOFOLLOW ?? 0;

/**
 * Reads a file of a key, unless others can get at it. What is checked is the open file, so that it cannot be another one when it is
 * read.
 *
 * @returns `undefined` if there is none.
 * @throws {@link ApointError} `OPTION_INVALID`; the system's error
 */
export async function readKeyFile(file: KeyFile, files: KeyFiles): Promise<string | undefined> {
  const handle = await openFile(join(file.directory, file.name), file.name, files);
  if (!handle) return undefined;
  try {
    checkFile(file, await handle.stat(), files);
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}

/**
 * Refuses a directory in which others can put a key in place of another.
 *
 * @throws {@link ApointError} `OPTION_INVALID`; the system's error
 */
export async function checkDirectory(directory: string): Promise<void> {
  const { mode } = await stat(directory);
  if (!HAS_MODES || !(mode & WRITE_OF_OTHERS) || mode & STICKY) return;
  throw invalid(
    `The directory of --keys has mode ${octal(mode)}, so that every user can put other keys into it. Run chmod 755 on it, and make new keys if somebody may have done so.`,
  );
}

async function openFile(path: string, name: string, files: KeyFiles): Promise<FileHandle | undefined> {
  try {
    return await open(path, files === 'own' ? FLAGS | NO_LINK : FLAGS);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code !== 'ELOOP') throw error;
    throw invalid(
      `${name} in --keys is a symbolic link, which may lead anywhere. Put the file itself there; for secrets mounted into a container, add --mounted-keys.`,
    );
  }
}

function checkFile({ name, half }: KeyFile, { mode, uid }: Stats, files: KeyFiles): void {
  if (!isRegular(mode)) throw invalid(`${name} in --keys is not a regular file.`);
  if (!HAS_MODES) return;
  const right = half === 'private' ? '600' : '644';
  if (mode & forbidden(half, files))
    throw invalid(
      `${name} in --keys has mode ${octal(mode)}, so that other users can get at it. Run chmod ${right} ${name} there, and make new keys if somebody may have done so. For secrets mounted into a container, which all may read and only root may change, add --mounted-keys.`,
    );
  if (files === 'own' && half === 'private' && uid !== 0 && uid !== process.getuid?.())
    throw invalid(
      `${name} in --keys belongs to another user. If it is your key, take it by chown; for secrets mounted into a container, add --mounted-keys.`,
    );
}

function isRegular(mode: number): boolean {
  return (mode & constants.S_IFMT) === constants.S_IFREG;
}

function forbidden(half: KeyFile['half'], files: KeyFiles): number {
  if (half === 'public') return WRITE_OF_OTHERS;
  return files === 'own' ? OF_OTHERS : WRITE_OF_GROUP_AND_OTHERS;
}

function octal(mode: number): string {
  return (mode & PERMISSIONS).toString(OCTAL);
}

function invalid(message: string): ApointError {
  return new ApointError('OPTION_INVALID', message);
}
