import { randomUUID } from 'node:crypto';
import { fromPg, fromPglite, type IssuerDatabase } from '@apoint/issuer';
import { PGlite } from '@electric-sql/pglite';
import { Pool } from 'pg';
import { afterAll, beforeAll } from 'vitest';

const { APOINT_TEST_POSTGRES_URL: SERVER } = process.env;
// biome-ignore lint/suspicious/noConsole: what was left out has to be said.
if (!SERVER) console.log('Skipped: an issuer on PostgreSQL needs a server in APOINT_TEST_POSTGRES_URL.');

/** Where tests run: PGlite in this process, and a server if there is one. */
export const KINDS: readonly ('pglite' | 'postgres')[] = SERVER ? ['pglite', 'postgres'] : ['pglite'];

/** A schema of its own in a database that the tests of a file share. */
export interface TestDatabase {
  readonly database: IssuerDatabase;
  readonly schema: string;
  rows(text: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/** Opens a database; the end of the test file closes it. */
export function databaseOf(kind: (typeof KINDS)[number]): {
  fresh(): TestDatabase;
  readonly raw: PGlite | Pool;
} {
  const raw = kind === 'pglite' ? new PGlite() : new Pool({ connectionString: SERVER, max: 10 });
  const database = raw instanceof PGlite ? fromPglite(raw) : fromPg(raw);
  const made: string[] = [];
  beforeAll(() => database.query('SELECT 1', []));
  afterAll(async () => {
    for (const schema of made) await database.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`, []);
    await (raw instanceof PGlite ? raw.close() : raw.end());
  });
  const fresh = (): TestDatabase => {
    const schema = `apoint_test_${randomUUID().replaceAll('-', '')}`;
    made.push(schema);
    const rows = async (text: string) => (await database.query(text.replaceAll('{schema}', schema), [])).rows;
    return { database, schema, rows };
  };
  return { fresh, raw };
}

/** The server of the tests, or nothing. */
export const serverUrl: string | undefined = SERVER;
