import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ApointError } from '@apoint/primitives/errors';
import { optionInvalid } from '@apoint/primitives/internal/options';
import type { PGliteInterface } from '@electric-sql/pglite';
import { isLocked, lockDirectory } from '../sql/lock-directory.js';
import { orUnavailable } from '../sql/unavailable.js';

/** PGlite reads `memory://` as no directory at all, and would forget the data. */
const URL_LIKE = /^[a-z][a-z\d+.-]+:\/\//i;
const DATABASE = 'database';

type Library = typeof import('@electric-sql/pglite');

/** A database in a directory that belongs to this process. */
export interface PgliteDirectory {
  readonly pglite: PGliteInterface;
  /** Closes the database, and releases the directory. */
  close(): Promise<void>;
}

/**
 * Opens a database in a directory, which only one process at a time may use. Missing ones are made.
 *
 * @throws {@link ApointError} `OPTION_INVALID` for anything but a path; `STORE_IN_USE`, `STORE_UNAVAILABLE`
 */
export async function openPgliteDirectory(directory: string): Promise<PgliteDirectory> {
  if (
    typeof directory !== 'string' ||
    directory === '' ||
    directory.includes('\0') ||
    URL_LIKE.test(directory)
  )
    throw optionInvalid('directory', 'the path of a directory; a server has a URL for openPostgres');
  const library = await importPglite();
  await orUnavailable(() => mkdir(directory, { recursive: true }));
  const unlock = await lockDirectory(directory);
  try {
    const pglite = await orUnavailable(() => open(library, directory));
    const close = async (): Promise<void> => {
      if (!pglite.closed) await pglite.close();
      await unlock();
    };
    return { pglite, close };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** Whether there is a database in a directory. */
export function hasPglite(directory: string): Promise<boolean> {
  return exists(join(directory, DATABASE));
}

/**
 * Whether a process has opened the database in a directory.
 *
 * @throws {@link ApointError} `STORE_UNAVAILABLE`
 */
export function isPgliteOpen(directory: string): Promise<boolean> {
  return isLocked(directory);
}

async function importPglite(): Promise<Library> {
  try {
    return await import('@electric-sql/pglite');
  } catch (cause) {
    throw new ApointError(
      'STORE_UNAVAILABLE',
      'A database in a directory needs the package @electric-sql/pglite; run npm install @electric-sql/pglite',
      { cause },
    );
  }
}

/** A new database is renamed when it is complete. If the process ends before that, the database is made again. */
async function open({ PGlite }: Library, directory: string): Promise<PGliteInterface> {
  const dataDir = join(directory, DATABASE);
  if (!(await exists(dataDir))) {
    const unfinished = join(directory, 'unfinished');
    await rm(unfinished, { recursive: true, force: true });
    await (await PGlite.create({ dataDir: unfinished })).close();
    await rename(unfinished, dataDir);
  }
  return PGlite.create({ dataDir });
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
