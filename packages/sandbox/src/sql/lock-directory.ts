import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ApointError } from '@apoint/primitives/errors';
import { createFile } from '../create-file.js';
import { orUnavailable } from './unavailable.js';

const NAME = /^lock\.(\d{1,15})$/;
const MODE = 0o644;
const MINE = new Set<string>();

/**
 * Makes this process the only owner of a directory. Each owner makes a file with the next number, `lock.1`, `lock.2`, …, which holds
 * its process ID. The highest number counts and is never removed. If several processes find the owner gone, only one becomes the new
 * owner. No process can be killed at a moment that locks out all others.
 *
 * @returns a function that releases the directory.
 * @throws {@link ApointError} `STORE_IN_USE`, `STORE_UNAVAILABLE`
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const folder = resolve(directory);
  const highest = (await numbersIn(folder)).at(-1) ?? 0;
  if (await isOwned(pathOf(folder, highest))) throw inUse();
  const path = pathOf(folder, highest + 1);
  if (!(await orUnavailable(() => createFile(path, String(process.pid), MODE)))) throw inUse();
  await removeLower(folder, highest + 1);
  MINE.add(path);
  return async () => {
    if (MINE.delete(path)) await writeFile(path, '');
  };
}

/** A slow process may have made a file again that a later owner had already removed. */
async function removeLower(folder: string, own: number): Promise<void> {
  const numbers = await numbersIn(folder);
  const prevails = numbers.at(-1) === own;
  const gone = prevails ? numbers.slice(0, -1) : [own];
  await Promise.all(gone.map((number) => rm(pathOf(folder, number), { force: true })));
  if (!prevails) throw inUse();
}

async function numbersIn(folder: string): Promise<number[]> {
  const names = await orUnavailable(() => readdir(folder));
  const numbers = names.map((name) => Number(NAME.exec(name)?.[1] ?? 0));
  return numbers.filter((number) => number > 0).sort((left, right) => left - right);
}

function pathOf(folder: string, number: number): string {
  return join(folder, `lock.${number}`);
}

async function isOwned(path: string): Promise<boolean> {
  const owner = Number(await readFile(path, 'utf8').catch(() => ''));
  // A process with the ID of an earlier one, as in a restarted container, is not the owner.
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
    'STORE_IN_USE',
    'Another process uses the directory of this ledger. Stop it. If there is certainly no such process, delete the files lock.* in the directory. Several processes can share a PostgreSQL server: --database or openPostgres.',
  );
}
