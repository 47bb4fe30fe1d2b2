import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromPg, fromPglite, type IssuerDatabase } from '@apoint/issuer';
import { PGlite } from '@electric-sql/pglite';
import { Pool } from 'pg';

/** A database with a schema that only this run uses. */
export interface Place {
  readonly name: 'PGlite' | 'PostgreSQL';
  readonly database: IssuerDatabase;
  readonly schema: string;
  remove(): Promise<void>;
}

/** In a directory, as somebody would use it who keeps the orders. */
export async function inPglite(): Promise<Place> {
  const directory = await mkdtemp(join(tmpdir(), 'apoint-bench-'));
  const pglite = await PGlite.create(directory);
  return {
    name: 'PGlite',
    database: fromPglite(pglite),
    schema: 'apoint',
    remove: async () => {
      await pglite.close();
      await rm(directory, { recursive: true });
    },
  };
}

export async function onServer(url: string): Promise<Place> {
  const pool = new Pool({ connectionString: url });
  const database = fromPg(pool);
  const schema = `apoint_bench_${crypto.randomUUID().replaceAll('-', '')}`;
  return {
    name: 'PostgreSQL',
    database,
    schema,
    remove: async () => {
      await database.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`, []);
      await pool.end();
    },
  };
}
