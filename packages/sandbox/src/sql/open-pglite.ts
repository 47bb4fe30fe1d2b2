import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ApointError } from '@apoint/primitives/errors';
import { optionInvalid } from '@apoint/primitives/internal/options';
import type { PGliteInterface, Transaction } from '@electric-sql/pglite';
import { lockDirectory } from './lock-directory.js';
import type { SqlDatabase, SqlQuery, SqlRow } from './sql-database.js';
import { orUnavailable } from './unavailable.js';

/** PGlite reads `memory://` as no directory at all, and would forget the ledger. */
const URL_LIKE = /^[a-z][a-z\d+.-]+:\/\//i;

type Library = typeof import('@electric-sql/pglite');

/**
 * Opens a PostgreSQL database that runs inside this process and stores its data in a directory, which is made if it is missing. Only
 * one process at a time may use it. Committed data survives the end of the process at any moment. It may not survive a loss of
 * power, because nothing is flushed to the disk. Needs the npm package `@electric-sql/pglite`.
 *
 * @throws {@link ApointError} `OPTION_INVALID` for anything but a path; `STORE_IN_USE` if another process uses the directory, `STORE_UNAVAILABLE`, also without the package
 * @example
 * ```ts
 * import { mkdtemp } from 'node:fs/promises';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 * import { openPglite } from '@apoint/sandbox/sql';
 *
 * const database = await openPglite(await mkdtemp(join(tmpdir(), 'points-')));
 * console.log(await database.query('SELECT 1 + $1::int AS sum', [2])); // [ { sum: 3 } ]
 * await database.close();
 * ```
 */
export async function openPglite(directory: string): Promise<SqlDatabase> {
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
    return { query: queryOf(pglite), transaction: (run) => transact(pglite, run), close };
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function importPglite(): Promise<Library> {
  try {
    return await import('@electric-sql/pglite');
  } catch (cause) {
    throw new ApointError(
      'STORE_UNAVAILABLE',
      'A ledger in a directory needs the package @electric-sql/pglite; run npm install @electric-sql/pglite',
      { cause },
    );
  }
}

/** A new database is renamed when it is complete. If the process ends before that, the database is made again. */
async function open({ PGlite }: Library, directory: string): Promise<PGliteInterface> {
  const dataDir = join(directory, 'database');
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

function queryOf(connection: PGliteInterface | Transaction): SqlQuery {
  return (text, values = []) =>
    orUnavailable(async () => (await connection.query<SqlRow>(text, [...values])).rows);
}

/** Passes on the errors of `run`. All other errors come from the database. */
async function transact<Result>(
  pglite: PGliteInterface,
  run: (query: SqlQuery) => Promise<Result>,
): Promise<Result> {
  let thrown: { readonly error: unknown } | undefined;
  const running = pglite.transaction((transaction) =>
    run(queryOf(transaction)).catch((error: unknown) => {
      thrown = { error };
      throw error;
    }),
  );
  return orUnavailable(() => running).catch((error: unknown) => {
    throw thrown ? thrown.error : error;
  });
}
