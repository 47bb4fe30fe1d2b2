import { ApointError } from '@apoint/primitives/errors';
import type { Settings } from '../options/settings.js';
import { MIGRATIONS } from './migrations.js';
import type { Ask } from './store.js';
import { refuseNewer, versionOf } from './version.js';

/** "issuer" in ASCII. Processes that migrate at the same time wait for each other by this lock. */
const ADVISORY_LOCK = '115944579229042';

/** Brings the tables to this version, all steps in one transaction. */
export function migrate({ store }: Settings): Promise<void> {
  return store.transactionUnchecked(async (ask) => {
    await ask(`SELECT pg_advisory_xact_lock(${ADVISORY_LOCK})`);
    await checkEncoding(ask);
    const { version, worksWith } = await versionOf(ask);
    refuseNewer(worksWith);
    if (version === 0) await begin(ask);
    for (const [index, migration] of MIGRATIONS.entries()) {
      if (index < version) continue;
      for (const statement of migration.statements) await ask(statement);
      await ask('INSERT INTO {schema}.version VALUES ($1, $2, {now})', index + 1, migration.worksWith);
    }
  });
}

async function begin(ask: Ask): Promise<void> {
  await ask('CREATE SCHEMA IF NOT EXISTS {schema}');
  await ask(
    'CREATE TABLE {schema}.version (version integer PRIMARY KEY, works_with integer NOT NULL, applied_at bigint NOT NULL)',
  );
}

/** In another encoding the stored body could not hold every character that it was made of. */
async function checkEncoding(ask: Ask): Promise<void> {
  const [row] = await ask("SELECT current_setting('server_encoding') AS encoding");
  if (row?.['encoding'] === 'UTF8') return;
  throw new ApointError(
    'STORE_INCOMPATIBLE',
    'The database is not in the encoding UTF-8; make one with ENCODING UTF8.',
  );
}
