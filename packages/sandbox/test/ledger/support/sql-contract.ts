import { createSandbox, type Ledger } from '@apoint/sandbox';
import { createSqlLedger, type SqlDatabase } from '@apoint/sandbox/sql';
import { expect, it } from 'vitest';
import { ask, REQUEST } from '../../support/partner.js';
import { CLIENT, claimOf, codeOf, success } from './claims.js';
import { ledgerContract } from './contract.js';
import { killBefore, STEPS } from './kill.js';

interface SqlCase {
  readonly kind: 'pglite' | 'postgres';
  readonly location: string;
  /** The database, opened when it is asked for first, or after it was closed. */
  database(): Promise<SqlDatabase>;
  close(): Promise<void>;
}

/** What a ledger in a database does beyond the contract of all: it lasts. */
export function sqlContract({ kind, location, database, close }: SqlCase): void {
  const open = async (): Promise<Ledger> => {
    const opened = await database();
    await opened.query('DROP TABLE IF EXISTS apoint_entry, apoint_account');
    return createSqlLedger(opened);
  };
  ledgerContract(open);

  it('lasts: what was decided and set stands after closing and opening again', async () => {
    const ledger = await open();
    await ledger.changeBudgets({ totalBudget: 9, currentBudget: 'none' });
    const first = await ledger.decide(claimOf('order-1', { decide: () => success(4, { b: 1, a: 2 }) }));
    const before = JSON.stringify([await ledger.entries(), await ledger.totals(), await ledger.budgets()]);
    await close();
    const again = await createSqlLedger(await database());
    expect(JSON.stringify([await again.entries(), await again.totals(), await again.budgets()])).toBe(before);
    expect(JSON.stringify(await again.decide(claimOf('order-1')))).toBe(JSON.stringify(first));
    expect(await codeOf(again, claimOf('order-2'))).toBe('SUCCESS');
    expect((await again.totals()).points).toBe(5);
  });

  it('a process killed at any step leaves the whole decision or nothing', async () => {
    await open();
    await close();
    for (const step of STEPS) expect(await killBefore(kind, location, step)).toBe(true);
    const ledger = await createSqlLedger(await database());
    expect((await ledger.entries()).map(({ bizNo }) => bizNo)).toEqual(['killed before answer']);
    expect(await issued()).toBe(7);
    for (const step of STEPS) {
      const bizNo = `killed before ${step}`;
      const decide = () => success(7, { of: bizNo });
      expect((await ledger.decide(claimOf(bizNo, { decide }))).answer).toMatchObject({ of: bizNo });
    }
    expect(await ledger.totals()).toEqual({ issues: 5, refusals: 0, points: 35 });
    expect(await issued()).toBe(35);
  });

  it('the account adds up to the entries', async () => {
    const ledger = await open();
    await Promise.all(
      [1, 2, 3].map((points) => ledger.decide(claimOf(`${points}`, { decide: () => success(points) }))),
    );
    expect(await issued()).toBe(6);
  });

  it('opens the same tables at once, as often as asked, and keeps what is in them', async () => {
    await (await open()).decide(claimOf('order-1'));
    const opened = await database();
    const all = await Promise.all(Array.from({ length: 5 }, () => createSqlLedger(opened)));
    for (const ledger of all) expect((await ledger.totals()).issues).toBe(1);
  });

  it('without its account it issues nothing', async () => {
    const ledger = await open();
    await (await database()).query('DELETE FROM apoint_account');
    await expect(ledger.decide(claimOf('order-1'))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(await ledger.entries()).toEqual([]);
  });

  it('behind a sandbox: a failure is unknown and never a refusal; a repetition issues once', async () => {
    const ledger = await open();
    const sandbox = await createSandbox({ ledger, totalBudget: 5 });
    await (await database()).query('ALTER TABLE apoint_entry RENAME TO elsewhere');
    const failed = await ask(sandbox, REQUEST);
    expect(failed.result).toMatchObject({ resultStatus: 'U', resultMessage: 'HANDLER_FAILED' });
    await (await database()).query('ALTER TABLE elsewhere RENAME TO apoint_entry');
    const first = await ask(sandbox, REQUEST);
    expect(first.result.resultStatus).toBe('S');
    expect(await ask(sandbox, REQUEST)).toEqual(first);
    await sandbox.close();
    expect((await ledger.totals()).points).toBe(1);
    expect(await ledger.budgets()).toEqual({ totalBudget: 5, currentBudget: 5 });
  });

  it('a sandbox that is told no budgets keeps those of the ledger', async () => {
    const ledger = await open();
    await ledger.changeBudgets({ totalBudget: 3, currentBudget: 'none' });
    await (await createSandbox({ ledger })).close();
    expect(await ledger.budgets()).toEqual({ totalBudget: 3, currentBudget: 'none' });
  });

  it('broken for demonstration it issues twice, and no ledger opens that afterwards', async () => {
    await open();
    const opened = await database();
    const broken = await createSqlLedger(opened, { idempotency: 'broken-for-demonstration' });
    await broken.decide(claimOf('order-1'));
    await broken.decide(claimOf('order-1'));
    expect((await broken.entries()).map(({ bizNo }) => bizNo)).toEqual(['order-1', 'order-1']);
    await expect(createSqlLedger(opened)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  async function issued(): Promise<number> {
    const [row] = await (await database()).query('SELECT issued FROM apoint_account');
    return Number(row?.['issued']);
  }

  it('the database itself refuses a bizNo twice', async () => {
    const ledger = await open();
    await ledger.decide(claimOf('order-1'));
    const copy = `INSERT INTO apoint_entry SELECT number + 1, client_id, biz_no, content, issued, points, answer, decided_at
      FROM apoint_entry WHERE client_id = $1`;
    await expect((await database()).query(copy, [CLIENT])).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
  });
}
