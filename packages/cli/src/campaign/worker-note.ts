import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CampaignStatus } from '@apoint/issuer';
import { decodeUtf8 } from '@apoint/primitives/utf8';
import { isObject } from '../is-object.js';
import { readOwnFile } from '../read-own-file.js';

/** What the worker of a folder has last seen there. Nobody else can look while it runs: a folder serves one process at a time. */
export interface WorkerNote {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly statuses: readonly CampaignStatus[];
}

const MODE = 0o600;
const MAXIMUM_BYTES = 16_777_216;

function pathIn(folder: string): string {
  return join(folder, 'worker.json');
}

/** Writes a note, whole or not at all. Without it the work goes on all the same. */
export async function writeWorkerNote(folder: string, statuses: readonly CampaignStatus[]): Promise<void> {
  const note: WorkerNote = { at: Date.now(), statuses };
  const written = `${pathIn(folder)}.${randomUUID()}`;
  try {
    await writeFile(written, JSON.stringify(note), { mode: MODE, flag: 'wx' });
    await rename(written, pathIn(folder));
  } catch {
    await rm(written, { force: true }).catch(() => undefined);
  }
}

/** Whoever opens the folder removes it, so that there is a note only of a worker that has the folder. */
export async function removeWorkerNote(folder: string): Promise<void> {
  await rm(pathIn(folder), { force: true });
}

/** @returns `undefined` if there is none, or not one that a worker has written */
export async function readWorkerNote(folder: string): Promise<WorkerNote | undefined> {
  const file = { path: pathIn(folder), option: 'worker.json in --data', maximumBytes: MAXIMUM_BYTES };
  try {
    const bytes = await readOwnFile(file);
    return bytes && parseWorkerNote(bytes);
  } catch {
    return undefined;
  }
}

function parseWorkerNote(bytes: Uint8Array): WorkerNote | undefined {
  const note: unknown = JSON.parse(decodeUtf8(bytes));
  if (!isObject(note) || typeof note['at'] !== 'number' || !Array.isArray(note['statuses'])) return undefined;
  // Nobody but this command can have written the file, and a newer version only adds members.
  return note as unknown as WorkerNote;
}
