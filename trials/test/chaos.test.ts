import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LedgerEntry } from '@apoint/sandbox';
import { afterAll, describe, expect, it } from 'vitest';
import { startFaultProxy } from '../dist/chaos/fault-proxy.js';
import { type Belief, readJournal, writeJournal } from '../dist/chaos/journal.js';
import { bizNosOf, planFor } from '../dist/chaos/plan.js';
import { seeded } from '../dist/chaos/random.js';
import { type Evidence, isClean, judge, type Verdict } from '../dist/chaos/verdict.js';

function entry(
  bizNo: string,
  resultCode = 'SUCCESS',
  points = resultCode === 'SUCCESS' ? 1 : 0,
): LedgerEntry {
  const resultStatus = resultCode === 'SUCCESS' ? 'S' : 'F';
  const answer = { result: { resultCode, resultStatus } };
  return { clientId: 'CLIENT_1', bizNo, content: '{}', points, decidedAt: 0, answer };
}

const issued = (bizNo: string): Belief => ({ bizNo, status: 'issued', resultCode: 'SUCCESS' });
const rejected = (bizNo: string, resultCode: string): Belief => ({ bizNo, status: 'rejected', resultCode });
const NO_BUDGET = 'TOTAL_BUDGET_NOT_ENOUGH';

const CLEAN: Evidence = {
  bizNos: ['a', 'b', 'c', 'd'],
  entries: [entry('a'), entry('b', 'RISK_REJECT'), entry('c'), entry('d', NO_BUDGET)],
  beliefs: [issued('a'), rejected('b', 'RISK_REJECT'), issued('c'), rejected('d', NO_BUDGET)],
  totalBudget: 2,
  issued: 2,
};

describe('the verdict', () => {
  it('finds nothing where all is well', () => {
    expect(isClean(judge(CLEAN))).toBe(true);
  });

  const [a, b, c, d] = CLEAN.entries as [LedgerEntry, LedgerEntry, LedgerEntry, LedgerEntry];
  it.each<[keyof Verdict, string, Partial<Evidence>]>([
    ['duplicates', 'a bizNo twice', { entries: [a, b, c, a, d], totalBudget: 3, issued: 3 }],
    ['duplicates', 'a refusal twice', { entries: [a, b, b, c, d] }],
    ['lost', 'a bizNo that is not there', { entries: [a, c, d] }],
    ['strangers', 'one that nobody wanted', { entries: [a, b, c, d, entry('e', NO_BUDGET)] }],
    ['unsettled', 'one without an outcome', { beliefs: CLEAN.beliefs.slice(1) }],
    ['contradicted', 'issued in the ledger only', { beliefs: [rejected('a', NO_BUDGET), ...CLEAN.beliefs] }],
    ['contradicted', 'issued for the client only', { beliefs: [issued('b'), ...CLEAN.beliefs] }],
    [
      'contradicted',
      'rejected for another reason',
      { beliefs: [rejected('d', 'RISK_REJECT'), ...CLEAN.beliefs] },
    ],
    ['contradicted', 'a belief in nothing', { entries: [a, c, d] }],
    ['budget', 'an account that says more', { issued: 3 }],
    ['budget', 'more than there was', { totalBudget: 1 }],
    ['budget', 'a refusal with a point left', { totalBudget: 3 }],
    ['budget', 'a refusal before the budget was spent', { entries: [a, b, d, c] }],
    ['budget', 'points for a refusal', { entries: [entry('a', 'RISK_REJECT', 1), b, c, d] }],
  ])('%s: %s', (what, _, change) => {
    const verdict = judge({ ...CLEAN, ...change });
    expect(verdict[what]).not.toEqual([]);
    expect(isClean(verdict)).toBe(false);
  });
});

describe('a journal', () => {
  const directory = mkdtempSync(join(tmpdir(), 'apoint-journal-'));
  afterAll(() => rmSync(directory, { recursive: true }));

  it('is empty before the first line', () => {
    expect(readJournal(join(directory, 'none'))).toEqual({ orders: new Map(), beliefs: [] });
  });

  it('loses no whole line to one that broke off', () => {
    const path = join(directory, 'journal');
    writeJournal(path, { bizNo: 'a', body: '{}' });
    appendFileSync(path, '{"bizNo":"b","status":"iss');
    expect([...readJournal(path).orders.keys()]).toEqual(['a']);
    writeJournal(path, issued('a'));
    expect(readJournal(path)).toEqual({
      orders: new Map([['a', [{ bizNo: 'a', body: '{}' }]]]),
      beliefs: [issued('a')],
    });
    expect(readFileSync(path, 'utf8').endsWith('\n')).toBe(true);
  });
});

it('a seed gives the same numbers again, and another one others', () => {
  const numbers = (seed: number) => {
    const random = seeded(seed);
    return Array.from({ length: 50 }, random);
  };
  expect(numbers(1)).toEqual(numbers(1));
  expect(numbers(1)).not.toEqual(numbers(2));
  for (const number of numbers(3)) expect(number >= 0 && number < 1).toBe(true);
});

it('a plan refuses some by the rules, and has too little budget for the rest', () => {
  const bizNos = bizNosOf({ issues: 500, seed: 7 });
  expect(new Set(bizNos).size).toBe(500);
  const refused = bizNos.filter((bizNo) => bizNo.startsWith('SANDBOX_RISK_REJECT-'));
  expect(refused).toHaveLength(12);
  expect(planFor(500, 7).totalBudget).toBeLessThan(500 - refused.length);
});

describe('the proxy', () => {
  it.each([
    [0, 'as it was', 0],
    // With this chance of none, it drops all that something happens to.
    [1, 'broken', 20],
  ])('with a rate of %d does something to that share of what passes', async (faultRate, answer, faults) => {
    const server = createServer((request, response) => request.pipe(response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const proxy = await startFaultProxy({ random: () => 0, faultRate, upstream: () => port });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        fetch(proxy.url, { method: 'POST', body: 'as it was' })
          .then((response) => response.text())
          .catch(() => 'broken'),
      ),
    );
    expect(answers).toEqual(Array(20).fill(answer));
    expect(proxy.counts['drop request']).toBe(faults);
    expect(Object.values(proxy.counts).reduce((sum, one) => sum + one, 0)).toBe(faults);
    await proxy.close();
    server.closeAllConnections();
    server.close();
  });

  it('ends a connection while nobody listens', async () => {
    const proxy = await startFaultProxy({ random: seeded(1), faultRate: 0, upstream: () => undefined });
    await expect(fetch(proxy.url)).rejects.toThrow();
    await proxy.close();
  });
});
