import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const ROWS_AT_ONCE = 10_000;

/** Writes a CSV file with one column of as many users, and returns its path. */
export async function usersFile(directory: string, count: number): Promise<string> {
  const path = join(directory, `users-${count}.csv`);
  await pipeline(Readable.from(linesOf(count)), createWriteStream(path));
  return path;
}

function* linesOf(count: number): Generator<string, void, undefined> {
  yield 'userId\n';
  for (let first = 0; first < count; first += ROWS_AT_ONCE) {
    const length = Math.min(ROWS_AT_ONCE, count - first);
    yield Array.from({ length }, (_, index) => `user-${first + index}\n`).join('');
  }
}
