import { ApointError } from '@apoint/primitives/errors';
import type { Pool, PoolClient, PoolConfig } from 'pg';
import type { SqlDatabase, SqlQuery, SqlRow } from './sql-database.js';
import { orUnavailable } from './unavailable.js';

/** A process that hangs in the middle of a decision must not stop all others. */
const LIMITS: PoolConfig = {
  connectionTimeoutMillis: 5_000,
  lock_timeout: 10_000,
  statement_timeout: 10_000,
  idle_in_transaction_session_timeout: 10_000,
};

/**
 * Opens a database of a PostgreSQL server, from version 12, whose encoding is UTF-8. Several processes may share it. Needs
 * the npm package `pg`.
 *
 * @param connectionString - as `postgres://user@host:5432/database`.
 * @throws {@link ApointError} `STORE_UNAVAILABLE` without the package, or when the server cannot be reached
 */
export async function openPostgres(connectionString: string): Promise<SqlDatabase> {
  const { Pool } = await importPg();
  const pool = new Pool({ connectionString, ...LIMITS });
  // A connection that breaks is told to whoever uses it next; without listeners it would end the process.
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

async function importPg(): Promise<typeof import('pg')> {
  try {
    return await import('pg');
  } catch (cause) {
    throw new ApointError(
      'STORE_UNAVAILABLE',
      'A ledger in PostgreSQL needs the package pg: npm install pg',
      {
        cause,
      },
    );
  }
}

function queryOf(connection: Pool | PoolClient): SqlQuery {
  return (text, values = []) =>
    orUnavailable(async () => (await connection.query<SqlRow>(text, [...values])).rows);
}

/** After a failure the connection is closed, and so the server rolls back, also when it was the connection that failed. */
async function transact<Result>(pool: Pool, run: (query: SqlQuery) => Promise<Result>): Promise<Result> {
  const client = await orUnavailable(() => pool.connect());
  const query = queryOf(client);
  try {
    await query('BEGIN ISOLATION LEVEL READ COMMITTED');
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
