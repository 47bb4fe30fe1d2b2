import { mkdir } from 'node:fs/promises';
import { fromPg, fromPglite, type IssuerDatabase } from '@apoint/issuer';
import { ApointError } from '@apoint/primitives/errors';
import { importPg, isPostgresUrl } from '@apoint/sandbox/internal/import-pg';
import { hasPglite, openPgliteDirectory } from '@apoint/sandbox/internal/pglite-directory';
import type { Arguments, CommandOptions } from '../command.js';
import { textOption } from '../options.js';
import { checkSpace, withSpace } from './disk-space.js';
import { removeWorkerNote } from './worker-note.js';

export const STORE_OPTIONS: CommandOptions = {
  data: { type: 'string' },
  database: { type: 'string' },
};

/** What `--help` says of them. */
export const STORE_HELP = `  --data DIR             the store: a folder of this machine, for one command at a time
  --database URL         the store: a PostgreSQL database, for any number of machines
`;

/** Kept by this process, so that a server that hangs becomes an error. A statement over millions of orders may take minutes. */
const LIMITS = { connectionTimeoutMillis: 5000, query_timeout: 600_000 };

/** The database of the orders, while a command runs. */
export interface Store {
  readonly database: IssuerDatabase;
  close(): Promise<void>;
}

/**
 * Opens the store that the options name.
 *
 * @param isMade - whether a folder without a store gets one. Else it is refused, since its name may be misspelt.
 * @throws {@link ApointError} `OPTION_INVALID`, `STORE_IN_USE`, `STORE_UNAVAILABLE`
 */
export async function openStore(given: Arguments, isMade: boolean): Promise<Store> {
  const data = textOption(given, 'data');
  const database = textOption(given, 'database');
  if ((data === undefined) === (database === undefined))
    throw new ApointError(
      'OPTION_INVALID',
      'Say where the orders are stored: --data DIR for a folder, or --database URL for a PostgreSQL database.',
    );
  return data === undefined ? openPool(database ?? '') : openFolder(data, isMade);
}

async function openFolder(folder: string, isMade: boolean): Promise<Store> {
  if (!isMade && !(await hasPglite(folder)))
    throw new ApointError(
      'OPTION_INVALID',
      'There is no store in the folder that --data names; apoint campaign create makes one.',
    );
  if (!(await hasPglite(folder))) await makeRoom(folder);
  const { pglite, close } = await openPgliteDirectory(folder);
  await removeWorkerNote(folder);
  return { database: withSpace(fromPglite(pglite), folder), close };
}

/** The folder of a new store, on a disk that has room for one. */
async function makeRoom(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await checkSpace(folder);
  } catch (cause) {
    throw new ApointError(
      'STORE_UNAVAILABLE',
      'No store can be made in the folder that --data names; see the cause.',
      {
        cause,
      },
    );
  }
}

async function openPool(connectionString: string): Promise<Store> {
  if (!isPostgresUrl(connectionString))
    throw new ApointError(
      'OPTION_INVALID',
      '--database must be a URL that begins with postgres:// or postgresql://.',
    );
  const { Pool } = await importPg();
  const pool = new Pool({ connectionString, ...LIMITS });
  return { database: fromPg(pool), close: () => pool.end() };
}
