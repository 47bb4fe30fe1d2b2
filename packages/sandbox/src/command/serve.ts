import { createSandbox, type Sandbox } from '../create-sandbox.js';
import type { Ledger } from '../ledger.js';
import { createMemoryLedger } from '../memory-ledger.js';
import { createSqlLedger } from '../sql/create-sql-ledger.js';
import { openPglite } from '../sql/open-pglite.js';
import { openPostgres } from '../sql/open-postgres.js';
import { keysIn } from './key-files.js';
import type { CommandOptions } from './options.js';
import { report } from './report.js';

/**
 * Runs a sandbox until SIGTERM or SIGINT, and then finishes open requests. A second signal ends the process at once.
 *
 * @throws {@link ApointError} the codes of `createSandbox`, of the ledger and of `importPrivateKey`; the system's error
 */
export async function serve(options: CommandOptions): Promise<void> {
  const ledger = await openLedger(options);
  try {
    const keys = await keysIn(options.keys, options.keyFiles);
    const sandbox = await createSandbox({ ...options.sandbox, ...keys, ledger, onFailure: report });
    // Listen before the ready line is printed: a signal may come right after it.
    const stopped = signal();
    process.stdout.write(`${readyLine(options, sandbox)}\n`);
    await stopped;
    await sandbox.close({ openRequests: 'finish' });
  } finally {
    await ledger.close();
  }
}

async function openLedger({ data, database }: CommandOptions): Promise<Ledger> {
  if (data !== undefined) return createSqlLedger(await openPglite(data));
  if (database !== undefined) return createSqlLedger(await openPostgres(database));
  return createMemoryLedger();
}

function readyLine({ json }: CommandOptions, { url, clientId }: Sandbox): string {
  return json ? JSON.stringify({ listening: url, clientId }) : `listening on ${url}`;
}

function signal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}
