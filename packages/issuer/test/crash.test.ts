import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Client, createClient } from '@apoint/client';
import { createIssuer, fromPg, type Issuer } from '@apoint/issuer';
import { importPrivateKey, importPublicKey } from '@apoint/keys';
import { createSandbox, type Sandbox } from '@apoint/sandbox';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testKeyPair, testPair } from '../../../test-keys/index.js';
import { databaseOf, serverUrl } from './support/databases.js';
import { CAMPAIGN, ordersOf } from './support/world.js';

const PACKAGE = new URL('..', import.meta.url);

/** Runs a module that kills itself; resolves when it is gone, and rejects if it ends in any other way. */
async function killed(script: string, input: object): Promise<void> {
  const text = `const INPUT = ${JSON.stringify(input)};\n${script}`;
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', text], {
    cwd: PACKAGE,
  });
  const { signal, stderr } = await run.then(
    () => ({ signal: 'none', stderr: '' }),
    (error: { signal: string; stderr: string }) => error,
  );
  expect([signal, stderr]).toEqual(['SIGKILL', '']);
}

const HEAD = `
  import { createClient, importPrivateKey, importPublicKey } from '@apoint/client';
  import { createIssuer, fromPg } from '@apoint/issuer';
  import { Pool } from 'pg';
  const pool = new Pool({ connectionString: INPUT.server });
  const die = () => process.kill(process.pid, 'SIGKILL');
`;

/** A worker that is killed right after it has sent its third order, or right before. */
const WORKER = `${HEAD}
  let requests = 0;
  const client = createClient({
    clientId: INPUT.clientId,
    baseUrl: INPUT.url,
    signingKey: await importPrivateKey(INPUT.privateKey),
    platformKeys: await importPublicKey(INPUT.publicKey),
    retry: 'never',
    fetch: async (...all) => {
      if (++requests === 3 && INPUT.when === 'before') die();
      const response = await fetch(...all);
      if (requests >= 3 && INPUT.when === 'after') die();
      return response;
    },
  });
  const issuer = createIssuer({ database: fromPg(pool), schema: INPUT.schema, client });
  await issuer.work({ until: 'settled', concurrency: INPUT.concurrency });
`;

/** A caller that is killed in the middle of its transaction, or as soon as it is committed. */
const CALLER = `${HEAD}
  const issuer = createIssuer({ database: fromPg(pool), schema: INPUT.schema });
  const transaction = await pool.connect();
  await transaction.query('BEGIN');
  await issuer.enqueue({ campaign: INPUT.campaign, orders: INPUT.orders, transaction });
  if (INPUT.when === 'before') die();
  await transaction.query('COMMIT');
  die();
`;

describe.skipIf(!serverUrl)('a process that is killed', () => {
  if (!serverUrl) return;
  const { fresh, raw } = databaseOf('postgres');
  let sandbox: Sandbox;
  let client: Client;
  beforeAll(async () => {
    const [own, platform] = await Promise.all(
      [0, 1].map((number) => testKeyPair({ importPrivateKey, importPublicKey }, 'RSA-2048', number)),
    );
    if (!own || !platform) throw new Error('There are no keys for tests.');
    sandbox = await createSandbox({
      clientKeys: { signing: own, encryption: own },
      platformKeys: { signing: platform, encryption: platform },
      totalBudget: 10_000,
    });
    client = createClient({
      clientId: sandbox.clientId,
      baseUrl: sandbox.url,
      signingKey: own.privateKey,
      platformKeys: platform.publicKey,
    });
  });
  afterAll(() => sandbox.close());

  async function campaign(
    orders: number,
  ): Promise<{ readonly issuer: Issuer; readonly schema: string; later: number[] }> {
    const { database, schema } = fresh();
    const later = [0];
    // Its clock is ahead by more than a lease once the other is killed.
    const now = () => Date.now() + (later[0] ?? 0);
    const issuer = createIssuer({ database, schema, client, now });
    await issuer.migrate();
    await issuer.createCampaign({ name: CAMPAIGN });
    await issuer.enqueue({
      campaign: CAMPAIGN,
      orders: ordersOf(orders).map((one) => ({ ...one, key: `${schema}-${one.key}` })),
    });
    return { issuer, schema, later };
  }

  it.each([
    ['before', 1],
    ['after', 1],
    ['before', 6],
    ['after', 6],
  ])('%s the third request, with %i at a time: every user has the points once', async (when, concurrency) => {
    const { issuer, schema, later } = await campaign(20);
    const before = await sandbox.ledger.totals();
    await killed(WORKER, {
      server: serverUrl,
      schema,
      when,
      concurrency,
      clientId: sandbox.clientId,
      url: sandbox.url,
      privateKey: testPair('RSA-2048', 0).privateKey,
      publicKey: testPair('RSA-2048', 1).publicKey,
    });
    const { orders } = await issuer.status(CAMPAIGN);
    expect(orders.sending).toBeGreaterThan(0);
    expect(await issuer.work({ until: 'idle' })).toMatchObject({ lost: 0 });
    expect((await issuer.status(CAMPAIGN)).orders).toMatchObject({ sending: orders.sending, waiting: 0 });
    later[0] = 61_000;
    await issuer.work({ until: 'idle' });
    expect((await issuer.status(CAMPAIGN)).orders).toMatchObject({ issued: 20, sending: 0, unknown: 0 });
    const after = await sandbox.ledger.totals();
    expect([after.issues - before.issues, after.refusals - before.refusals]).toEqual([20, 0]);
  });

  it.each([
    ['before', 0],
    ['after', 4],
  ])(
    '%s the COMMIT of a transaction with orders leaves %i of 4, and the same call again continues',
    async (when, count) => {
      const { issuer, schema } = await campaign(0);
      const orders = ordersOf(4);
      await killed(CALLER, { server: serverUrl, schema, when, campaign: CAMPAIGN, orders });
      expect((await issuer.status(CAMPAIGN)).orders.waiting).toBe(count);
      expect(await issuer.enqueue({ campaign: CAMPAIGN, orders })).toEqual({
        added: 4 - count,
        repeated: count,
      });
    },
  );

  it('connections that the server ends in the middle cost nothing', async () => {
    const { schema, later, issuer: observer } = await campaign(60);
    const pool = new Pool({ connectionString: serverUrl, max: 4, application_name: schema });
    let sent = 0;
    const cutting: Pick<Client, 'submit'> = {
      submit: async (...all) => {
        if (++sent % 10 === 0) await cutAll(schema);
        return client.submit(...all);
      },
    };
    const now = () => Date.now() + (later[0] ?? 0);
    const sleep = async () => undefined;
    const worker = createIssuer({ database: fromPg(pool), schema, client: cutting, now, sleep });
    const before = await sandbox.ledger.totals();
    // A lease whose commit had no answer is nobody's until it ends.
    for (; (await observer.status(CAMPAIGN)).open > 0; later[0] = now() - Date.now() + 61_000)
      await worker.work({ until: 'idle' });
    const after = await sandbox.ledger.totals();
    expect([after.issues - before.issues, after.refusals - before.refusals]).toEqual([60, 0]);
    expect((await observer.status(CAMPAIGN)).orders).toMatchObject({ issued: 60 });
    await pool.end();
  });

  async function cutAll(name: string): Promise<void> {
    const text = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1';
    await (raw as Pool).query(text, [name]);
  }
});
