import { optionInvalid } from '@apoint/primitives/internal/options';
import type { Pool, PoolClient, PoolConfig } from 'pg';
import { importPg, isPostgresUrl } from '../internal/import-pg.js';
import type { SqlDatabase, SqlQuery, SqlRow } from './sql-database.js';
import { orUnavailable } from './unavailable.js';

/** Kept by this process. */
const LIMITS: PoolConfig = { connectionTimeoutMillis: 5_000, query_timeout: 10_000 };
/**
 * Kept by the server, so that a process that hangs during a decision does not block all others. They are set in each transaction and
 * not when a connection starts: a pooler such as PgBouncer refuses such parameters, and gives each transaction another connection.
 */
const BEGIN = `BEGIN ISOLATION LEVEL READ COMMITTED;
SET LOCAL lock_timeout = '10s';
SET LOCAL statement_timeout = '10s';
SET LOCAL idle_in_transaction_session_timeout = '10s'`;

/**
 * Opens a database of a PostgreSQL server, from version 12, with the encoding UTF-8. Several processes may share it. Needs the npm
 * package `pg`. The connection may go through a pooler such as PgBouncer, also one that pools transactions.
 *
 * @param connectionString - such as `postgres://user@host:5432/database`.
 * @throws {@link ApointError} `OPTION_INVALID` for anything but such a URL; `STORE_UNAVAILABLE` without the package, or if the server cannot be reached
 * @example
 * ```ts
 * import { ApointError } from '@apoint/primitives/errors';
 * import { createSqlLedger, openPostgres } from '@apoint/sandbox/sql';
 *
 * try {
 *   // Nothing listens there. Yours is such as postgres://points@db.example:5432/points
 *   const database = await openPostgres('postgres://points@127.0.0.1:1/points');
 *   const ledger = await createSqlLedger(database);
 *   await ledger.close();
 * } catch (error) {
 *   console.log(ApointError.is(error) && error.code); // STORE_UNAVAILABLE
 * }
 * ```
 */
export async function openPostgres(connectionString: string): Promise<SqlDatabase> {
  if (!isPostgresUrl(connectionString))
    throw optionInvalid('connectionString', 'a URL that begins with postgres:// or postgresql://');
  const { Pool } = await importPg();
  const pool = new Pool({ connectionString, ...LIMITS });
  // The next user of a broken connection gets its error. Without these listeners the error would end the process.
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  const database: SqlDatabase = {
    query: queryOf(pool),
    transaction: (run) => transact(pool, run),
    close: () => pool.end(),
  };
  await database.query('SELECT 1').catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  return database;
}

function queryOf(connection: Pool | PoolClient): SqlQuery {
  return (text, values = []) =>
    orUnavailable(async () => (await connection.query<SqlRow>(text, [...values])).rows);
}

/** After a failure it closes the connection, so the server rolls back, even if the connection itself has failed. */
async function transact<Result>(pool: Pool, run: (query: SqlQuery) => Promise<Result>): Promise<Result> {
  const client = await orUnavailable(() => pool.connect());
  const query = queryOf(client);
  try {
    await query(BEGIN);
    const result = await run(query);
    await query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

function ignore(): void {}
