import type { PGliteInterface, Transaction } from '@electric-sql/pglite';
import { openPgliteDirectory } from '../internal/pglite-directory.js';
import type { SqlDatabase, SqlQuery, SqlRow } from './sql-database.js';
import { orUnavailable } from './unavailable.js';

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
  const { pglite, close } = await openPgliteDirectory(directory);
  return { query: queryOf(pglite), transaction: (run) => transact(pglite, run), close };
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
