import { optionInvalid } from '@apoint/primitives/internal/options';
import type { IssuerDatabase, SqlRows, SqlValue } from './database.js';

/** What is used of a transaction of PGlite. */
export interface PgliteTransaction {
  /** Runs one statement. */
  query(text: string, values?: SqlValue[]): Promise<SqlRows>;
}

/** What is used of a `PGlite`. */
export interface PgliteDatabase extends PgliteTransaction {
  /** Runs statements in one transaction. */
  transaction<Result>(run: (transaction: PgliteTransaction) => Promise<Result>): Promise<Result>;
}

/**
 * A database in this process, by an instance of the package `@electric-sql/pglite`, which stays yours: close it when you are done. Only
 * one process at a time may open its directory. Committed data survives the end of the process at any moment, and perhaps not a loss of
 * power, because nothing is flushed to the disk.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 * @example
 * ```ts
 * import { createIssuer, fromPglite } from '@apoint/issuer';
 * import { PGlite } from '@electric-sql/pglite';
 *
 * const database = new PGlite(); // new PGlite('./campaigns') keeps them
 * const issuer = createIssuer({ database: fromPglite(database) });
 * await issuer.migrate();
 * console.log((await issuer.health()).status); // healthy
 * await database.close();
 * ```
 */
export function fromPglite(database: PgliteDatabase): IssuerDatabase {
  if (typeof database?.query !== 'function' || typeof database.transaction !== 'function')
    throw optionInvalid('database', 'a PGlite of the package @electric-sql/pglite');
  return {
    query: (text, values) => database.query(text, values),
    transaction: (run) => database.transaction((one) => run((text, values) => one.query(text, values))),
  };
}
