import { optionInvalid } from '@apoint/primitives/internal/options';
import type { IssuerDatabase, SqlRows, SqlValue } from './database.js';

/** What is used of a client of `pg`. */
export interface PgClient {
  /** Runs one statement. */
  query(text: string, values?: SqlValue[]): Promise<SqlRows>;
  /** Gives it back to the pool; `true` closes it. */
  release(destroy?: boolean): void;
  /** Hears of a connection that breaks while nothing runs on it. */
  on(event: 'error', listener: () => void): unknown;
}

/** What is used of a `Pool` of `pg`. */
export interface PgPool {
  /** Runs one statement on any connection. */
  query(text: string, values?: SqlValue[]): Promise<SqlRows>;
  /** A connection for several statements. */
  connect(): Promise<PgClient>;
  /** Hears of an idle connection that breaks. */
  on(event: 'error', listener: () => void): unknown;
  /** Hears of each new connection. */
  on(event: 'connect', listener: (client: PgClient) => void): unknown;
}

/**
 * A server of PostgreSQL, by a pool of the package `pg`, which stays yours: close it when you are done. Give it a
 * `connectionTimeoutMillis` and a `query_timeout`, so that a connection that hangs becomes an error. It listens to the errors of the
 * pool's connections, which would otherwise end the process; the next statement gets them.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 * @example
 * ```ts
 * import { createIssuer, fromPg } from '@apoint/issuer';
 * import { Pool } from 'pg';
 *
 * // Nothing listens there. Yours is such as postgres://points@db.example:5432/points
 * const pool = new Pool({ connectionString: 'postgres://points@127.0.0.1:1/points', query_timeout: 30_000 });
 * const issuer = createIssuer({ database: fromPg(pool) });
 * console.log(await issuer.health()); // { status: 'unhealthy', code: 'STORE_UNAVAILABLE' }
 * await pool.end();
 * ```
 */
export function fromPg(pool: PgPool): IssuerDatabase {
  if (
    typeof pool?.query !== 'function' ||
    typeof pool.connect !== 'function' ||
    typeof pool.on !== 'function'
  )
    throw optionInvalid('pool', 'a Pool of the package pg');
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return {
    query: (text, values) => pool.query(text, values),
    transaction: (run) => transact(pool, run),
  };
}

/** After a failure it closes the connection, so that the server rolls back, even if the connection itself has failed. */
async function transact<Result>(pool: PgPool, run: Parameters<typeof runIn<Result>>[1]): Promise<Result> {
  const client = await pool.connect();
  try {
    const result = await runIn(client, run);
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function runIn<Result>(
  client: PgClient,
  run: (query: (text: string, values: SqlValue[]) => Promise<SqlRows>) => Promise<Result>,
): Promise<Result> {
  // Whatever the database has by default: a statement has to see what was committed while it waited for a lock.
  await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
  const result = await run((text, values) => client.query(text, values));
  await client.query('COMMIT');
  return result;
}

function ignore(): void {}
