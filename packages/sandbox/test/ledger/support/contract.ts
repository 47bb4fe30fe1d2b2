import type { Ledger } from '@apoint/sandbox';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { CLIENT, claimOf, codeOf, costing, refusal, success } from './claims.js';

const HOSTILE: readonly string[] = [
  '',
  ' ',
  'a',
  'A',
  'a ',
  "'; DROP TABLE apoint_entry; --",
  '"quoted"',
  '\\',
  '\\u0000',
  '\u0000',
  'a\u0000b',
  '\uD800',
  '\uDC00',
  '\uFFFD',
  '\u00E9',
  'e\u0301',
  '點數',
  '🎁',
  '$1',
  'null',
  '\r\n',
  '\u2028',
  '__proto__',
  'constructor',
  'x'.repeat(64),
];

/**
 * What every ledger does.
 *
 * @param open - makes an empty ledger, before each test.
 */
export function ledgerContract(open: () => Promise<Ledger>): void {
  let ledger: Ledger;
  beforeEach(async () => {
    ledger = await open();
  });
  const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => `order-${i}`);

  it('begins empty, with a million points', async () => {
    expect(await ledger.entries()).toEqual([]);
    expect(await ledger.totals()).toEqual({ issues: 0, refusals: 0, points: 0 });
    expect(await ledger.budgets()).toEqual({ totalBudget: 1_000_000, currentBudget: 1_000_000 });
    expect(await ledger.find(CLIENT, 'order-1')).toBeUndefined();
  });

  it('protocol 10: a bizNo is decided once, and every repetition gets the first answer byte for byte', async () => {
    let asked = 0;
    const decide = () => {
      asked += 1;
      return success(3, { b: asked, a: { z: 1, y: 2, 10: 3, 9: 4 }, text: '\u0000\uD800é', none: undefined });
    };
    const first = await ledger.decide(claimOf('order-1', { decide }));
    for (let i = 0; i < 3; i++) {
      const again = await ledger.decide(claimOf('order-1', { decide, decidedAt: 5 }));
      expect(JSON.stringify(again.answer)).toBe(JSON.stringify(first.answer));
    }
    expect(asked).toBe(1);
    expect(JSON.stringify(first.answer)).toBe(
      '{"result":{"resultCode":"SUCCESS","resultStatus":"S"},"b":1,"a":{"9":4,"10":3,"z":1,"y":2},"text":"\\u0000\\ud800é"}',
    );
    const entry = {
      clientId: CLIENT,
      bizNo: 'order-1',
      content: '{"of":"claim"}',
      points: 3,
      answer: first.answer,
      decidedAt: 1_716_340_941_000,
    };
    expect(await ledger.entries()).toEqual([entry]);
    expect(await ledger.find(CLIENT, 'order-1')).toEqual(entry);
  });

  it('protocol 10: a claim of other content gets what stands, and books nothing', async () => {
    await ledger.decide(claimOf('order-1', { content: '{"of":"first"}' }));
    const standing = await ledger.decide(claimOf('order-1', { content: '{"of":"second"}' }));
    expect(standing.content).toBe('{"of":"first"}');
    expect(await ledger.totals()).toEqual({ issues: 1, refusals: 0, points: 1 });
  });

  it('an answer cannot be changed later, through the rules or through what is handed out', async () => {
    const decision = success(1, { benefitValueInfo: { of: 'first' } });
    const first = await ledger.decide(claimOf('order-1', { decide: () => decision }));
    const before = JSON.stringify(first);
    Object.assign(decision.answer, { benefitValueInfo: { of: 'second' } });
    Object.assign(first.answer, { benefitValueInfo: { of: 'third' } });
    Object.assign((await ledger.find(CLIENT, 'order-1'))?.answer ?? {}, { benefitValueInfo: {} });
    expect(JSON.stringify(await ledger.decide(claimOf('order-1')))).toBe(before);
  });

  it('the budget is spent to the last point by 200 claims at once', async () => {
    await ledger.changeBudgets({ totalBudget: 120 });
    const codes = await Promise.all(numbered(200).map((bizNo) => codeOf(ledger, claimOf(bizNo))));
    expect(codes.filter((code) => code === 'SUCCESS')).toHaveLength(120);
    expect(codes.filter((code) => code === 'TOTAL_BUDGET_NOT_ENOUGH')).toHaveLength(80);
    expect(await ledger.totals()).toEqual({ issues: 120, refusals: 80, points: 120 });
  });

  it('protocol 10: claims of one bizNo at once are one decision, and all get its answer', async () => {
    let asked = 0;
    const decide = () => {
      asked += 1;
      return success(1, { benefitValueInfo: { asked } });
    };
    const all = await Promise.all(
      Array.from({ length: 50 }, () => ledger.decide(claimOf('at-once', { decide }))),
    );
    expect(new Set(all.map((standing) => JSON.stringify(standing))).size).toBe(1);
    expect(asked).toBe(1);
    expect(await ledger.totals()).toEqual({ issues: 1, refusals: 0, points: 1 });
  });

  it('claims of one bizNo at once with other contents: one is decided, and the rest learn which', async () => {
    const contents = Array.from({ length: 20 }, (_, i) => `{"of":${i}}`);
    const all = await Promise.all(contents.map((content) => ledger.decide(claimOf('one', { content }))));
    const [entry] = await ledger.entries();
    expect(new Set(all.map(({ content }) => content))).toEqual(new Set([entry?.content]));
    expect((await ledger.totals()).issues).toBe(1);
  });

  it('a refusal takes nothing from the budget, and stays when the budget is raised', async () => {
    await ledger.changeBudgets({ totalBudget: 5 });
    expect(await codeOf(ledger, claimOf('large', { decide: costing(6) }))).toBe('TOTAL_BUDGET_NOT_ENOUGH');
    expect(await codeOf(ledger, claimOf('fitting', { decide: costing(5) }))).toBe('SUCCESS');
    await ledger.changeBudgets({ totalBudget: 100 });
    expect(await codeOf(ledger, claimOf('large', { decide: costing(6) }))).toBe('TOTAL_BUDGET_NOT_ENOUGH');
    expect(await ledger.totals()).toEqual({ issues: 1, refusals: 1, points: 5 });
  });

  it('an answer of status U is given and not booked', async () => {
    const decide = () => refusal('UNKNOWN_EXCEPTION', 'U');
    expect(await codeOf(ledger, claimOf('order-1', { decide }))).toBe('UNKNOWN_EXCEPTION');
    expect(await ledger.entries()).toEqual([]);
    expect(await codeOf(ledger, claimOf('order-1'))).toBe('SUCCESS');
  });

  it('rules that throw book nothing, and the ledger goes on', async () => {
    const mine = new Error('mine');
    const decide = () => {
      throw mine;
    };
    await expect(ledger.decide(claimOf('order-1', { decide }))).rejects.toBe(mine);
    expect(await ledger.entries()).toEqual([]);
    expect(await codeOf(ledger, claimOf('order-1'))).toBe('SUCCESS');
  });

  it('entries are in the order they were decided in', async () => {
    const order: string[] = [];
    const claims = numbered(40).map((bizNo) => {
      const decide = () => {
        order.push(bizNo);
        return success(1);
      };
      return ledger.decide(claimOf(bizNo, { decide }));
    });
    await Promise.all(claims);
    expect((await ledger.entries()).map(({ bizNo }) => bizNo)).toEqual(order);
  });

  it('a claim without a bizNo is decided each time', async () => {
    await Promise.all([ledger.decide(claimOf(undefined)), ledger.decide(claimOf(undefined))]);
    expect((await ledger.totals()).issues).toBe(2);
    for (const entry of await ledger.entries()) expect(entry).not.toHaveProperty('bizNo');
  });

  it('clients have bizNos of their own', async () => {
    await ledger.decide(claimOf('order-1'));
    await ledger.decide(claimOf('order-1', { clientId: 'CLIENT_2' }));
    expect((await ledger.totals()).issues).toBe(2);
    expect((await ledger.find('CLIENT_2', 'order-1'))?.clientId).toBe('CLIENT_2');
    expect(await ledger.find('CLIENT_3', 'order-1')).toBeUndefined();
  });

  it('every string is a bizNo, and a different one from every other', async () => {
    for (const bizNo of [...HOSTILE, ...HOSTILE]) await ledger.decide(claimOf(bizNo));
    expect((await ledger.entries()).map(({ bizNo }) => bizNo)).toEqual(HOSTILE);
    for (const bizNo of HOSTILE) expect((await ledger.find(CLIENT, bizNo))?.bizNo).toBe(bizNo);
  });

  it('points and budgets are exact up to the largest number that is', async () => {
    const most = Number.MAX_SAFE_INTEGER;
    await ledger.changeBudgets({ totalBudget: most });
    expect(await codeOf(ledger, claimOf('most', { decide: costing(most - 2) }))).toBe('SUCCESS');
    expect(await codeOf(ledger, claimOf('over', { decide: costing(3) }))).toBe('TOTAL_BUDGET_NOT_ENOUGH');
    expect(await codeOf(ledger, claimOf('rest', { decide: costing(2) }))).toBe('SUCCESS');
    expect((await ledger.totals()).points).toBe(most);
    expect(await ledger.budgets()).toEqual({ totalBudget: most, currentBudget: 1_000_000 });
  });

  it('a decision sees the budgets, and what is issued before it', async () => {
    await ledger.changeBudgets({ totalBudget: 10, currentBudget: 'none' });
    await ledger.decide(claimOf('order-1', { decide: () => success(4) }));
    let seen: unknown;
    const decide = (account: object) => {
      seen = account;
      return success(0);
    };
    await ledger.decide(claimOf('order-2', { decide }));
    expect(seen).toEqual({ totalBudget: 10, currentBudget: 'none', issued: 4 });
    expect(await ledger.totals()).toEqual({ issues: 2, refusals: 0, points: 4 });
  });

  it('budgets are changed one at a time, or both', async () => {
    expect(await ledger.changeBudgets({ currentBudget: 'none' })).toEqual({
      totalBudget: 1_000_000,
      currentBudget: 'none',
    });
    expect(await ledger.changeBudgets({})).toEqual({ totalBudget: 1_000_000, currentBudget: 'none' });
    await ledger.changeBudgets({ totalBudget: 7, currentBudget: 0 });
    expect(await ledger.budgets()).toEqual({ totalBudget: 7, currentBudget: 0 });
  });

  it.each([
    { totalBudget: -1 },
    { totalBudget: 0.5 },
    { totalBudget: 2 ** 53 },
    { currentBudget: Number.NaN },
    { currentBudget: '5' as unknown as number },
  ])('a budget of %j is OPTION_INVALID and changes nothing', async (change) => {
    const before = await ledger.budgets();
    await expect(async () => ledger.changeBudgets(change)).rejects.toMatchObject({ code: 'OPTION_INVALID' });
    expect(await ledger.budgets()).toEqual(before);
  });

  it.each([0.1, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '1' as unknown as number])(
    '%s points are OPTION_INVALID, and nothing is booked',
    async (points) => {
      const claim = claimOf('order-1', { decide: () => success(points) });
      await expect(ledger.decide(claim)).rejects.toMatchObject({ code: 'OPTION_INVALID' });
      expect(await ledger.entries()).toEqual([]);
    },
  );

  it('adds up, whatever comes in whatever order', async () => {
    const bizNo = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const claims = fc.array(fc.record({ bizNo, points: fc.nat(9) }), { maxLength: 12 });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(claims, async (all) => {
        run += 1;
        const before = (await ledger.totals()).points;
        await ledger.changeBudgets({ totalBudget: before + 15 });
        const named = all.map((one) => ({ ...one, bizNo: `${run}-${one.bizNo}` }));
        const codes = await Promise.all(
          named.map((one) => codeOf(ledger, claimOf(one.bizNo, { decide: costing(one.points) }))),
        );
        const entries = (await ledger.entries()).filter((entry) => entry.bizNo?.startsWith(`${run}-`));
        expect(entries.map((entry) => entry.bizNo).sort()).toEqual(
          [...new Set(named.map((one) => one.bizNo))].sort(),
        );
        const stands = new Map(entries.map((entry) => [entry.bizNo, entry.answer.result.resultCode]));
        expect(codes).toEqual(named.map((one) => stands.get(one.bizNo)));
        const points = entries.reduce((sum, entry) => sum + entry.points, 0);
        expect(points).toBeLessThanOrEqual(15);
        expect((await ledger.totals()).points).toBe(before + points);
      }),
      { numRuns: 15 },
    );
  });
}
