import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { orderNumber } from '@apoint/issuer';
import type { LedgerEntry } from '@apoint/sandbox';
import { describe, expect, it } from 'vitest';
import { seeded } from '../dist/chaos/random.js';
import { isClean } from '../dist/chaos/verdict.js';
import { GUARDS, withoutBody, withoutLease, withoutNumber } from '../dist/issuer/broken.js';
import { startCommitCutter } from '../dist/issuer/commit-cutter.js';
import type { Change } from '../dist/issuer/history.js';
import { planFor, rowsOf } from '../dist/issuer/plan.js';
import { steppingClock } from '../dist/issuer/stepping-clock.js';
import {
  judgeTrial,
  type StoredOrder,
  type TrialEvidence,
  type TrialVerdict,
} from '../dist/issuer/verdict.js';
import { failingSigner, hangingOn } from '../dist/issuer/worker-faults.js';

const PLAN = { orders: 6, seed: 1 };
const SPRING = rowsOf(PLAN, 'spring');
const AUTUMN = rowsOf(PLAN, 'autumn');
const NO_BUDGET = 'TOTAL_BUDGET_NOT_ENOUGH';

function orderOf(key: string, state: StoredOrder['state'], code?: string): StoredOrder {
  const campaign = key.split('-')[0] ?? '';
  const bizNo = orderNumber(campaign, key);
  const body = JSON.stringify({ bizNo, providerUserInfo: { memberId: key } });
  return { bizNo, key, state, code, points: 1, body };
}

function entryOf({ bizNo, body: content }: StoredOrder, resultCode = 'SUCCESS'): LedgerEntry {
  const isIssued = resultCode === 'SUCCESS';
  const answer = { result: { resultCode, resultStatus: isIssued ? ('S' as const) : ('F' as const) } };
  return { clientId: 'CLIENT_1', bizNo, content, points: isIssued ? 1 : 0, decidedAt: 0, answer };
}

const keys = [...SPRING, ...AUTUMN].map(({ key }) => key);
const key = (index: number): string => keys[index] ?? '';
const ISSUED = orderOf(key(0), 'issued', 'SUCCESS');
const REFUSED = orderOf(key(1), 'rejected', NO_BUDGET);
const PARKED = orderOf(key(2), 'parked', 'NETWORK_FAILED');
const UNSENT = orderOf(key(3), 'cancelled');
const SECOND = orderOf(key(4), 'issued', 'SUCCESS');
const NEVER_REACHED = orderOf(key(5), 'parked', 'NETWORK_FAILED');

const CLEAN: TrialEvidence = {
  plan: PLAN,
  orders: [ISSUED, REFUSED, PARKED, UNSENT, SECOND, NEVER_REACHED],
  entries: [entryOf(ISSUED), entryOf(PARKED), entryOf(SECOND), entryOf(REFUSED, NO_BUDGET)],
  history: [
    change('new', 'waiting'),
    change('waiting', 'sending'),
    change('sending', 'unknown'),
    change('unknown', 'sending'),
    change('sending', 'issued'),
    change('sending', 'cancelled', { bizNo: UNSENT.bizNo }),
  ],
  totalBudget: 3,
  issued: 3,
  overLimit: [],
};

function change(from: Change['from'], to: Change['to'], more: Partial<Change> = {}): Change {
  return { bizNo: ISSUED.bizNo, from, to, attempts: to === 'sending' ? 1 : 0, sameOrder: true, ...more };
}

function orders(without: StoredOrder, ...instead: StoredOrder[]): Pick<TrialEvidence, 'orders'> {
  return { orders: [...CLEAN.orders.filter((one) => one !== without), ...instead] };
}

describe('the verdict of a trial', () => {
  it('finds nothing where all is well', () => {
    expect(judgeTrial(CLEAN)).toEqual(
      Object.fromEntries(Object.keys(judgeTrial(CLEAN)).map((name) => [name, []])),
    );
    expect(isClean(judgeTrial(CLEAN))).toBe(true);
  });

  const twice = { ...entryOf(ISSUED), bizNo: 'another' };
  it.each<[keyof TrialVerdict, string, Partial<TrialEvidence>]>([
    ['duplicates', 'a bizNo that was decided twice', { entries: [...CLEAN.entries, entryOf(ISSUED)] }],
    ['doubles', 'a user who has points under two numbers', { entries: [...CLEAN.entries, twice] }],
    ['strangers', 'a number that nobody enqueued', { entries: [...CLEAN.entries, twice] }],
    ['lost', 'an issue that the ledger does not know', { entries: CLEAN.entries.slice(1) }],
    ['missing', 'a row without an order', orders(UNSENT)],
    ['unsettled', 'an order that is still unknown', orders(PARKED, { ...PARKED, state: 'unknown' })],
    ['unsettled', 'an order that was never sent', orders(UNSENT, { ...UNSENT, state: 'waiting' })],
    ['contradicted', 'a refusal of what was issued', orders(ISSUED, { ...REFUSED, bizNo: ISSUED.bizNo })],
    ['contradicted', 'a cancelled order that was issued', orders(PARKED, { ...PARKED, state: 'cancelled' })],
    ['contradicted', 'another code', orders(REFUSED, { ...REFUSED, code: 'RISK_REJECT' })],
    ['content', 'other stored bytes', orders(ISSUED, { ...ISSUED, body: '{"bizNo":"x"}' })],
    ['budget', 'an account that says more', { issued: 4 }],
    ['budget', 'more points than there were', { totalBudget: 2 }],
    ['overLimit', 'a limit that gave way', { overLimit: ['spring'] }],
    ['history', 'a final state that was left', { history: [change('issued', 'unknown')] }],
    ['history', 'a final state that was written again', { history: [change('issued', 'issued')] }],
    ['history', 'a lease that was taken from its holder', { history: [change('sending', 'sending')] }],
    ['history', 'a result without a lease', { history: [change('unknown', 'issued')] }],
    [
      'history',
      'an attempt that was not counted',
      { history: [change('waiting', 'sending', { attempts: 0 })] },
    ],
    ['history', 'other bytes on the way', { history: [change('unknown', 'sending', { sameOrder: false })] }],
    [
      'history',
      'an order that was cancelled after it was issued',
      { history: [change('issued', 'cancelled')] },
    ],
    ['history', 'a row that was removed', { history: [change('waiting', 'gone')] }],
  ])('%s: %s', (what, _, harm) => {
    const verdict = judgeTrial({ ...CLEAN, ...harm });
    expect(verdict[what]).not.toEqual([]);
    expect(isClean(verdict)).toBe(false);
  });
});

it('a plan gives each order to one campaign, and the same rows again', () => {
  expect(new Set(keys).size).toBe(PLAN.orders);
  expect(rowsOf(PLAN, 'spring')).toEqual(SPRING);
  expect(planFor(500, 1).kills).toBeGreaterThan(planFor(50, 1).kills);
});

it.each([
  [20_000, 18_000],
  [500, 350],
  [100, 60],
])('of %i orders, there are points for %i', (orders, points) => {
  expect(planFor(orders, 1).totalBudget).toBe(points);
});

it.each(GUARDS)('without the %s, nothing keeps the harm from coming', (guard) => {
  const { kills, cutRate, totalBudget } = planFor(40, 1, guard);
  expect({ kills, cutRate, isEnoughForTwice: totalBudget >= 80 }).toEqual({
    kills: 0,
    cutRate: 0,
    isEnoughForTwice: true,
  });
});

it('a clock is set ahead and back by more than a lease, and says so', () => {
  const steps: number[] = [];
  const clock = steppingClock(seeded(1), (step) => steps.push(step));
  const wrong = new Set(Array.from({ length: 2000 }, () => Math.round((clock() - Date.now()) / 1000)));
  expect([...wrong].sort()).toEqual([-3, 0, 3]);
  expect(new Set(steps)).toEqual(new Set([-3000, 0, 3000]));
});

describe('a bad worker', () => {
  const ORDER = { bizNo: 'a', body: '{}' };
  const sends = (sent: string[]) => ({
    submit: async ({ bizNo }: { readonly bizNo: string }): Promise<never> => {
      sent.push(bizNo);
      throw new Error('enough');
    },
  });

  it.each([
    [0, 'SIGNER_FAILED', []],
    [0.99, undefined, ['a']],
  ] as const)('whose signer fails sends nothing (dice %f)', async (dice, code, expected) => {
    const sent: string[] = [];
    const error = await failingSigner(sends(sent), () => dice)
      .submit(ORDER)
      .catch((thrown: unknown) => thrown);
    expect([(error as { code?: string }).code, sent]).toEqual([code, expected]);
  });

  const started = (bizNo: string, attempt: number) => ({
    type: 'order-started' as const,
    time: 0,
    workerId: 'w',
    campaign: 'spring',
    bizNo,
    attempt,
  });

  it.each([
    ['the first attempt of its order', 'a', 1, true],
    ['a later attempt', 'a', 2, false],
    ['another order', 'b', 1, false],
  ])('hangs on %s', async (_, bizNo, attempt, hangs) => {
    const steps: string[] = [];
    const worker = hangingOn('a', sends(steps), async () => void steps.push('until over'));
    worker.onEvent(started(bizNo, attempt));
    await worker.submit({ bizNo, body: '{}' }).catch((error: Error) => steps.push(error.message));
    expect(steps).toEqual([bizNo, ...(hangs ? ['until over'] : []), 'enough']);
  });
});

describe('a removed guard', () => {
  it('makes other numbers of the same rows', () => {
    const [first, second] = [withoutNumber(SPRING), withoutNumber(SPRING)];
    expect(first.map(({ request }) => request)).toEqual(SPRING.map(({ request }) => request));
    expect(new Set([...first, ...second].map((row) => row.key)).size).toBe(2 * SPRING.length);
  });

  it('sends another body than the stored one', async () => {
    const sent: string[] = [];
    const { submit } = withoutBody({
      submit: async ({ body }) => {
        sent.push(body);
        throw new Error('enough');
      },
    });
    await expect(submit({ bizNo: 'a', body: '{"bizNo":"a"}' })).rejects.toThrow('enough');
    expect(JSON.parse(sent[0] ?? '')).toEqual({ bizNo: 'a', bizDate: expect.any(Number) });
  });

  it('takes the lease out of statements, and leaves the others alone', async () => {
    const asked: string[] = [];
    const query = async (text: string) => {
      asked.push(text);
      return { rows: [] };
    };
    const database = withoutLease({ query, transaction: (run) => run(query) });
    await database.query(
      "WHERE a AND orders.state = 'sending' AND holder = $1 AND attempts = result.attempt",
      [],
    );
    await database.transaction((within) => within('SET due_at = 1 + $4::bigint, sent_at = 2', []));
    await database.query('SELECT 1', []);
    expect(asked).toEqual([
      'WHERE a AND $1::text IS NOT NULL',
      'SET due_at = 1 + 0 * $4::bigint, sent_at = 2',
      'SELECT 1',
    ]);
  });
});

describe('the line to the database', () => {
  /** A server that answers each piece with what it got, and remembers it. */
  async function talk(rate: number, dice: number, words: readonly string[]) {
    const seen: string[] = [];
    const sockets: Socket[] = [];
    const server = createServer((socket) => {
      sockets.push(socket);
      socket
        .on('error', () => {})
        .on('data', (chunk) => {
          seen.push(String(chunk));
          socket.write(`did ${chunk}`);
        });
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const rates = { commitRate: rate, otherRate: 0 };
    // Twice: for whether, and for where.
    const line = await startCommitCutter({ random: () => dice, host: '127.0.0.1', port, ...rates });
    const client = connect(line.port, '127.0.0.1').on('error', () => {});
    const heard: string[] = [];
    for (const word of words) {
      const answer = once(client, 'data').then(([chunk]) => heard.push(String(chunk)));
      client.write(word);
      await Promise.race([answer, once(client, 'close')]);
    }
    client.destroy();
    await line.close();
    for (const socket of sockets) socket.destroy();
    server.close();
    return { seen, heard, counts: line.counts };
  }

  it('passes on what it does not cut', async () => {
    expect(await talk(0, 0, ['BEGIN\0', 'COMMIT\0'])).toEqual({
      seen: ['BEGIN\0', 'COMMIT\0'],
      heard: ['did BEGIN\0', 'did COMMIT\0'],
      counts: { 'before the commit': 0, 'after the commit': 0, elsewhere: 0 },
    });
  });

  it.each([
    ['after the commit', 0, ['BEGIN\0', 'COMMIT\0']],
    ['before the commit', 0.9, ['BEGIN\0']],
  ] as const)('breaks %s', async (where, dice, seen) => {
    const { heard, counts, ...rest } = await talk(1, dice, ['BEGIN\0', 'COMMIT\0']);
    expect(rest.seen).toEqual(seen);
    expect(heard).toEqual(['did BEGIN\0']);
    expect(counts[where]).toBe(1);
  });
});
