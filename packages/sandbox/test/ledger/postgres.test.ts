import { createSqlLedger, openPostgres, type SqlDatabase } from '@apoint/sandbox/sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runModule } from './support/child.js';
import { claimOf, codeOf, success } from './support/claims.js';
import { freshDatabase } from './support/fresh-database.js';
import { sqlContract } from './support/sql-contract.js';
import { strictPooler } from './support/strict-pooler.js';

const { APOINT_TEST_POSTGRES_URL: SERVER, APOINT_TEST_PGBOUNCER_URL: POOLER } = process.env;
// biome-ignore lint/suspicious/noConsole: what was left out has to be said.
if (!SERVER) console.log('Skipped: a ledger in PostgreSQL needs a server in APOINT_TEST_POSTGRES_URL.');
// biome-ignore lint/suspicious/noConsole: what was left out has to be said.
else if (!POOLER) console.log('Skipped: PgBouncer in front of that server needs APOINT_TEST_PGBOUNCER_URL.');

describe.skipIf(!SERVER)('a ledger in PostgreSQL', async () => {
  if (!SERVER) return;
  const fresh = await freshDatabase(SERVER);
  let opened: SqlDatabase | undefined;
  const database = async (): Promise<SqlDatabase> => {
    opened ??= await openPostgres(fresh.url);
    return opened;
  };
  const close = async (): Promise<void> => {
    await opened?.close();
    opened = undefined;
  };
  beforeAll(database);
  afterAll(async () => {
    await close();
    await fresh.drop();
  });
  const empty = async () => {
    await (await database()).query('DROP TABLE IF EXISTS apoint_entry, apoint_account');
  };

  sqlContract({ kind: 'postgres', location: fresh.url, database, close });

  it('its tables are made once, though several processes begin at once', async () => {
    await empty();
    const all = await Promise.all(Array.from({ length: 6 }, () => openPostgres(fresh.url)));
    const ledgers = await Promise.all(all.map((one) => createSqlLedger(one)));
    await Promise.all(ledgers.map((ledger, i) => ledger.decide(claimOf(`order-${i}`))));
    for (const ledger of ledgers) {
      expect((await ledger.totals()).issues).toBe(6);
      await ledger.close();
    }
  });

  it('processes that race issue each bizNo once, within the budget, and give equal answers', async () => {
    await empty();
    await (await createSqlLedger(await database())).changeBudgets({ totalBudget: 30 });
    const script = `
      import { createSqlLedger, openPostgres } from '@apoint/sandbox/sql';
      const ledger = await createSqlLedger(await openPostgres(INPUT.url));
      const decide = ({ totalBudget, issued }) => issued < totalBudget
        ? { answer: { result: { resultCode: 'SUCCESS', resultStatus: 'S' }, by: process.pid }, points: 1 }
        : { answer: { result: { resultCode: 'TOTAL_BUDGET_NOT_ENOUGH', resultStatus: 'F' }, by: process.pid }, points: 0 };
      const all = Array.from({ length: 50 }, (_, i) =>
        ledger.decide({ clientId: 'CLIENT_1', bizNo: 'order-' + i, content: '{}', decidedAt: 1, decide }));
      console.log(JSON.stringify(await Promise.all(all)));
      await ledger.close();`;
    const all = await Promise.all(Array.from({ length: 3 }, () => runModule(script, { url: fresh.url })));
    expect(new Set(all.map(({ stdout }) => stdout)).size).toBe(1);
    const ledger = await createSqlLedger(await database());
    expect(await ledger.totals()).toEqual({ issues: 30, refusals: 20, points: 30 });
    expect(new Set((await ledger.entries()).map(({ bizNo }) => bizNo)).size).toBe(50);
  });

  it('a connection that is lost in the middle books nothing, and the next claim has another', async () => {
    await empty();
    const inner = await database();
    let lose = false;
    const ledger = await createSqlLedger({
      ...inner,
      transaction: (run) =>
        inner.transaction(async (query) => {
          const [row] = await query('SELECT pg_backend_pid() AS pid');
          const result = await run(query);
          if (lose) await terminate(inner, Number(row?.['pid']));
          return result;
        }),
    });
    lose = true;
    await expect(ledger.decide(claimOf('order-1'))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    lose = false;
    expect(await ledger.entries()).toEqual([]);
    expect(await codeOf(ledger, claimOf('order-1'))).toBe('SUCCESS');
  });

  it('whatever isolation the database has by default, decisions see what was committed before', async () => {
    await empty();
    const inner = await database();
    await inner.query(
      `ALTER DATABASE ${new URL(fresh.url).pathname.slice(1)} SET default_transaction_isolation TO 'repeatable read'`,
    );
    const strict = await openPostgres(fresh.url);
    const ledger = await createSqlLedger(strict);
    await ledger.changeBudgets({ totalBudget: 25 });
    const decide = ({ totalBudget, issued }: { totalBudget: number; issued: number }) =>
      success(issued < totalBudget ? 1 : 0);
    const all = Array.from({ length: 50 }, (_, i) => ledger.decide(claimOf(`order-${i}`, { decide })));
    await Promise.all(all);
    expect((await ledger.totals()).points).toBe(25);
    await ledger.close();
  });

  it('goes through a pooler that refuses parameters at the start of a connection', async () => {
    const pooler = await strictPooler(fresh.url);
    await checkPooled(await openPostgres(pooler.url));
    await pooler.close();
  });

  it.skipIf(!POOLER)('goes through PgBouncer, which gives each transaction another connection', async () => {
    const pooled = new URL(fresh.url);
    pooled.host = new URL(POOLER ?? '').host;
    await checkPooled(await openPostgres(pooled.href));
  });

  /** Its limits are those of each transaction: the next one on this connection may be somebody else's. */
  async function checkPooled(pooled: SqlDatabase): Promise<void> {
    const limits = await pooled.transaction((query) =>
      query(
        "SELECT current_setting('lock_timeout') AS lock, current_setting('statement_timeout') AS statement",
      ),
    );
    expect(limits).toEqual([{ lock: '10s', statement: '10s' }]);
    expect(await pooled.query("SELECT current_setting('lock_timeout') AS lock")).toEqual([{ lock: '0' }]);
    await empty();
    const ledger = await createSqlLedger(pooled);
    const claims = Array.from({ length: 20 }, () => codeOf(ledger, claimOf('order-1')));
    expect(new Set(await Promise.all(claims))).toEqual(new Set(['SUCCESS']));
    expect((await ledger.totals()).issues).toBe(1);
    await ledger.close();
  }

  it('a server that is not there is STORE_UNAVAILABLE', async () => {
    await expect(openPostgres('postgres://nobody@127.0.0.1:1/none')).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
  });
});

/** Resolves when the connection is gone and this process could have heard of it. */
async function terminate(database: SqlDatabase, pid: number): Promise<void> {
  await database.query('SELECT pg_terminate_backend($1)', [pid]);
  const isThere = async (): Promise<boolean> =>
    (await database.query('SELECT 1 FROM pg_stat_activity WHERE pid = $1', [pid])).length > 0;
  while (await isThere());
  await isThere();
}
