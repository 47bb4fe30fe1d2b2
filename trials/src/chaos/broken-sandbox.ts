// `apoint sandbox` with idempotency switched off, to show that a run finds the duplicates. The command itself has no such
// option.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { importPrivateKey, importPublicKey } from '@apoint/keys';
import { createSandbox, type EndKeys } from '@apoint/sandbox';
import { createSqlLedger, openPglite, openPostgres } from '@apoint/sandbox/sql';

const text = { type: 'string', default: '' } as const;
const { values } = parseArgs({
  options: { keys: text, data: text, database: text, 'total-budget': text, json: { type: 'boolean' } },
});
const database = await (values.data ? openPglite(values.data) : openPostgres(values.database));
const ledger = await createSqlLedger(database, { idempotency: 'broken-for-demonstration' });
const sandbox = await createSandbox({
  ledger,
  clientKeys: await keysOf('client'),
  platformKeys: await keysOf('platform'),
  totalBudget: Number(values['total-budget']),
});
process.once('SIGTERM', async () => {
  await sandbox.close({ openRequests: 'finish' });
  await ledger.close();
});
console.log(JSON.stringify({ listening: sandbox.url, clientId: sandbox.clientId }));

async function keysOf(end: 'client' | 'platform'): Promise<EndKeys> {
  const privateKey = await importPrivateKey(readFileSync(`${values.keys}/${end}.private.pem`, 'utf8'));
  const publicKey = await importPublicKey(readFileSync(`${values.keys}/${end}.public.pem`, 'utf8'));
  const pair = { privateKey, publicKey };
  return { signing: pair, encryption: pair };
}
