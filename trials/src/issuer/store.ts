import { fromPg, fromPglite, type IssuerDatabase } from '@apoint/issuer';
import { PGlite } from '@electric-sql/pglite';
import { Pool } from 'pg';

/** Where the orders are: in a directory, which one process at a time may open, or on a server. */
export type StoreAddress = { readonly directory: string } | { readonly url: string };

export interface OpenStore {
  readonly database: IssuerDatabase;
  close(): Promise<void>;
}

/** Small enough that a connection that hangs costs no more than some leases. */
const LONGEST_STATEMENT_MILLISECONDS = 10_000;

export async function openStore(address: StoreAddress): Promise<OpenStore> {
  if ('directory' in address) {
    const pglite = await PGlite.create(address.directory);
    return { database: fromPglite(pglite), close: () => pglite.close() };
  }
  const pool = new Pool({
    connectionString: address.url,
    max: 6,
    connectionTimeoutMillis: LONGEST_STATEMENT_MILLISECONDS,
    query_timeout: LONGEST_STATEMENT_MILLISECONDS,
  });
  return { database: fromPg(pool), close: () => pool.end() };
}
