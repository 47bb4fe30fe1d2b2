import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ApointError } from '@apoint/primitives/errors';
import { createFile } from '../internal/create-file.js';
import { giveLifeSign, isLifeSign, type LifeSign, mayLive } from './life-sign.js';
import { orUnavailable } from './unavailable.js';

const NAME = /^lock\.(\d{1,15})$/;
const MODE = 0o644;

/**
 * Makes one opener in one process the only owner of a directory. Each owner makes a file with the next number, `lock.1`, `lock.2`, …,
 * which names its life sign: a socket beside it, on which it listens already. The highest number counts and is never removed. If
 * several processes find the owner gone, only one becomes the new owner. No process can be killed at a moment that locks out all
 * others. It holds between all processes of one running system, whatever namespaces they are in, and not between two machines (or
 * virtual machines) that share a file system.
 *
 * @returns a function that releases the directory.
 * @throws {@link ApointError} `STORE_IN_USE`, `STORE_UNAVAILABLE`
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const folder = resolve(directory);
  const highest = (await numbersIn(folder)).at(-1) ?? 0;
  if (await isOwned(folder, highest)) throw inUse();
  const lifeSign = await orUnavailable(() => giveLifeSign(folder));
  try {
    return await lockAs(folder, highest + 1, lifeSign);
  } catch (error) {
    await lifeSign.end();
    throw error;
  }
}

/**
 * Whether somebody owns a directory at this moment.
 *
 * @throws {@link ApointError} `STORE_UNAVAILABLE`
 */
export async function isLocked(directory: string): Promise<boolean> {
  const folder = resolve(directory);
  return isOwned(folder, (await numbersIn(folder)).at(-1) ?? 0);
}

async function lockAs(folder: string, own: number, lifeSign: LifeSign): Promise<() => Promise<void>> {
  const path = pathOf(folder, own);
  if (!(await orUnavailable(() => createFile(path, lifeSign.name, MODE)))) throw inUse();
  await removeLower(folder, own);
  let released = false;
  return async () => {
    if (released) return;
    released = true;
    await writeFile(path, '');
    await lifeSign.end();
  };
}

/** A slow process may have made a file again that a later owner had already removed. */
async function removeLower(folder: string, own: number): Promise<void> {
  const numbers = await numbersIn(folder);
  const prevails = numbers.at(-1) === own;
  const gone = prevails ? numbers.slice(0, -1) : [own];
  await Promise.all(gone.map((number) => removeLock(folder, number)));
  if (!prevails) throw inUse();
}

async function removeLock(folder: string, number: number): Promise<void> {
  const owner = await ownerOf(folder, number);
  if (isLifeSign(owner)) await rm(join(folder, owner), { force: true });
  await rm(pathOf(folder, number), { force: true });
}

async function numbersIn(folder: string): Promise<number[]> {
  const names = await orUnavailable(() => readdir(folder));
  const numbers = names.map((name) => Number(NAME.exec(name)?.[1] ?? 0));
  return numbers.filter((number) => number > 0).sort((left, right) => left - right);
}

function pathOf(folder: string, number: number): string {
  return join(folder, `lock.${number}`);
}

/** What a lock says of its owner. Nothing, after a release or without a lock. */
async function ownerOf(folder: string, number: number): Promise<string> {
  return readFile(pathOf(folder, number), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
}

async function isOwned(folder: string, number: number): Promise<boolean> {
  const owner = await orUnavailable(() => ownerOf(folder, number));
  if (owner === '') return false;
  if (isLifeSign(owner)) return orUnavailable(() => mayLive(folder, owner));
  return !PROCESS_ID.test(owner) || isAlive(Number(owner));
}

/** Versions before this one wrote the ID of their process. A process with the ID of an earlier one is not the owner. */
const PROCESS_ID = /^\d{1,15}$/;

function isAlive(owner: number): boolean {
  if (owner === process.pid) return false;
  try {
    return process.kill(owner, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function inUse(): ApointError {
  return new ApointError(
    'STORE_IN_USE',
    'Another process uses this directory, perhaps in another container. Stop it. If there is certainly no such process, delete the files lock.* in the directory. Several processes can share a PostgreSQL server: --database or openPostgres.',
  );
}
