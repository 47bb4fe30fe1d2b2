import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Ledger } from '@apoint/sandbox';
import { createSqlLedger, openPglite, openPostgres } from '@apoint/sandbox/sql';

/** The place of a run's ledger, for the sandbox processes and for the verdict. */
export interface LedgerPlace {
  readonly words: readonly string[];
  /** How many processes may use it at the same time. */
  readonly servers: number;
  /** Its contents, after the processes have ended. */
  read<Result>(look: (ledger: Ledger, issued: number) => Promise<Result>): Promise<Result>;
  remove(): Promise<void>;
}

/** In a directory, or in its own schema of a server. */
export async function placeLedger(
  directory: string,
  idempotency: 'kept' | 'broken',
  server: string | undefined,
): Promise<LedgerPlace> {
  const url = server === undefined ? undefined : await schemaOf(server);
  const data = join(directory, 'ledger');
  return {
    words: url === undefined ? ['--data', data] : ['--database', url],
    servers: url === undefined ? 1 : 2,
    read: async (look) => {
      const database = await (url === undefined ? openPglite(data) : openPostgres(url));
      const ledger = await createSqlLedger(
        database,
        idempotency === 'kept' ? {} : { idempotency: 'broken-for-demonstration' },
      );
      const [account] = await database.query('SELECT issued FROM apoint_account');
      return look(ledger, Number(account?.['issued'])).finally(() => ledger.close());
    },
    remove: async () => {
      if (server !== undefined) await statement(server, `DROP SCHEMA ${SCHEMA} CASCADE`);
    },
  };
}

const SCHEMA = `apoint_chaos_${randomUUID().replaceAll('-', '')}`;

async function schemaOf(server: string): Promise<string> {
  await statement(server, `CREATE SCHEMA ${SCHEMA}`);
  const url = new URL(server);
  url.search = `options=${encodeURIComponent(`-c search_path=${SCHEMA}`)}`;
  return url.href;
}

async function statement(server: string, text: string): Promise<void> {
  const database = await openPostgres(server);
  await database.query(text).finally(() => database.close());
}
