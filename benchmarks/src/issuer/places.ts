import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromPg, fromPglite, type IssuerDatabase } from '@apoint/issuer';
import { PGlite } from '@electric-sql/pglite';
import { Pool } from 'pg';

/** A database that only this run uses. */
export interface Place {
  readonly name: 'PGlite' | 'PostgreSQL';
  /** How the command is told of it. */
  readonly words: readonly [option: '--data' | '--database', where: string];
  /** Opens it in this process. One process at a time may have a PGlite open. */
  open(): Promise<Open>;
  remove(): Promise<void>;
}

export interface Open {
  readonly database: IssuerDatabase;
  close(): Promise<void>;
}

/** The schema of an issuer by default. */
export const SCHEMA = 'apoint';
/** Where the command keeps the database in its folder. */
const IN_FOLDER = 'database';

/** In a directory, as somebody would use it who keeps the orders. */
export async function inPglite(): Promise<Place> {
  const directory = await mkdtemp(join(tmpdir(), 'apoint-bench-'));
  return {
    name: 'PGlite',
    words: ['--data', directory],
    open: async () => {
      const pglite = await PGlite.create(join(directory, IN_FOLDER));
      return { database: fromPglite(pglite), close: () => pglite.close() };
    },
    remove: () => rm(directory, { recursive: true }),
  };
}

/** In a new database of a server. */
export async function onServer(server: string): Promise<Place> {
  const name = `apoint_bench_${randomUUID().replaceAll('-', '')}`;
  await onServerItself(server, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  const url = new URL(server);
  url.pathname = name;
  return {
    name: 'PostgreSQL',
    words: ['--database', url.href],
    open: async () => {
      const pool = new Pool({ connectionString: url.href });
      return { database: fromPg(pool), close: () => pool.end() };
    },
    remove: () => onServerItself(server, `DROP DATABASE ${name}`),
  };
}

async function onServerItself(url: string, statement: string): Promise<void> {
  const pool = new Pool({ connectionString: url, max: 1 });
  await pool.query(statement).finally(() => pool.end());
}

/** Does something with a place that is open, and closes it. */
export async function opened<Result>(
  place: Place,
  run: (database: IssuerDatabase) => Promise<Result>,
): Promise<Result> {
  const { database, close } = await place.open();
  try {
    return await run(database);
  } finally {
    await close();
  }
}
