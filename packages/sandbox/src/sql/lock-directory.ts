import { mkdir, readFile, rm, rmdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ApointError } from '@apoint/primitives/errors';
import { createFile } from '../create-file.js';
import { orUnavailable } from './unavailable.js';

const MINE = new Set<string>();

/**
 * Makes this process the only one that has a directory, by a file with its number. A file that a killed process left
 * behind is taken over.
 *
 * @returns what lets go of the directory.
 * @throws {@link ApointError} `LEDGER_IN_USE`, `LEDGER_UNAVAILABLE`
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const path = join(resolve(directory), 'lock');
  if (!(await create(path))) await takeOver(path);
  MINE.add(path);
  return async () => {
    MINE.delete(path);
    await rm(path, { force: true });
  };
}

/** Only one at a time looks whether the owner is gone: two that both found him gone would both have the directory. */
async function takeOver(path: string): Promise<void> {
  const turn = `${path}.turn`;
  await mkdir(turn).catch(() => {
    throw inUse();
  });
  try {
    if (await isOwned(path)) throw inUse();
    await rm(path, { force: true });
    if (!(await create(path))) throw inUse();
  } finally {
    await rmdir(turn);
  }
}

/** The file appears with its content: an empty one could be a living owner's. */
function create(path: string): Promise<boolean> {
  return orUnavailable(() => createFile(path, String(process.pid), 0o644));
}

async function isOwned(path: string): Promise<boolean> {
  const owner = Number(await readFile(path, 'utf8').catch(() => ''));
  // A process that has the number of a former one, as in a container that was started again, is not that one.
  return owner === process.pid ? MINE.has(path) : owner > 0 && isAlive(owner);
}

function isAlive(owner: number): boolean {
  try {
    return process.kill(owner, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function inUse(): ApointError {
  return new ApointError(
    'LEDGER_IN_USE',
    'Another process has the directory of this ledger. Stop it, or, if there is none for certain, delete the files lock and lock.turn; several processes can share a PostgreSQL server.',
  );
}
