import type { ClientOptions } from '@apoint/client';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { REQUEST } from './support/bodies.js';
import { clientOf } from './support/clients.js';
import { type Keys, makeKeys } from './support/keys.js';

const NOW = Date.parse('2026-01-02T03:04:05Z');

let keys: Keys;
beforeAll(async () => {
  keys = await makeKeys();
});

/** Calls a server that is always busy, with a clock that only waiting moves; the waits between the attempts. */
async function waits(retryAfter: string | undefined, options: Partial<ClientOptions> = {}) {
  let now = NOW;
  const slept: number[] = [];
  const client = clientOf(keys, 'https://platform.example', {
    fetch: async () =>
      new Response('', { status: 503, headers: retryAfter ? { 'Retry-After': retryAfter } : {} }),
    now: () => now,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
    ...options,
  });
  const outcome = await client.issueBenefit(REQUEST);
  expect(outcome.status).toBe('unknown');
  expect(outcome.attempts).toHaveLength(slept.length + 1);
  return { slept, outcome };
}

describe('backoff', () => {
  it('doubles, and takes any part of it by chance', async () => {
    const retry = { maximumAttempts: 7 };
    const timeoutMilliseconds = 1_000_000;
    const ceiling = await waits(undefined, { retry, timeoutMilliseconds, random: () => 1 });
    expect(ceiling.slept).toEqual([500, 1000, 2000, 4000, 8000, 8000]);
    const half = await waits(undefined, { retry, timeoutMilliseconds, random: () => 0.5 });
    expect(half.slept).toEqual([250, 500, 1000, 2000, 4000, 4000]);
    expect((await waits(undefined, { retry, random: () => 0 })).slept).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('has four attempts unless told otherwise', async () => {
    expect((await waits(undefined)).slept).toHaveLength(3);
    expect((await waits(undefined, { retry: {} })).slept).toHaveLength(3);
    expect((await waits(undefined, { retry: 'never' })).slept).toEqual([]);
    expect((await waits(undefined, { retry: { maximumAttempts: 1 } })).slept).toEqual([]);
  });

  it('records when each attempt began', async () => {
    const { outcome } = await waits(undefined, { random: () => 1 });
    expect(outcome.attempts.map(({ number, startedAt }) => [number, startedAt - NOW])).toEqual([
      [1, 0],
      [2, 500],
      [3, 1500],
      [4, 3500],
    ]);
  });

  it('never waits beyond the deadline, nor longer than its ceiling', async () => {
    const cases = fc.record({
      random: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      maximumAttempts: fc.integer({ min: 1, max: 8 }),
      baseDelayMilliseconds: fc.integer({ min: 0, max: 3000 }),
      maximumDelayMilliseconds: fc.integer({ min: 0, max: 3000 }),
      timeoutMilliseconds: fc.integer({ min: 1000, max: 20_000 }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ random, timeoutMilliseconds, ...retry }) => {
        const { slept } = await waits(undefined, { random: () => random, timeoutMilliseconds, retry });
        expect(slept.length).toBeLessThan(retry.maximumAttempts);
        expect(slept.reduce((sum, one) => sum + one, 0)).toBeLessThan(timeoutMilliseconds);
        slept.forEach((one, index) => {
          const ceiling = Math.min(retry.maximumDelayMilliseconds, retry.baseDelayMilliseconds * 2 ** index);
          expect(one).toBeLessThanOrEqual(ceiling);
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe('a hook that fails while it waits ends the call, with what is known', () => {
  const failing = (): never => {
    throw new Error('no');
  };

  it.each<[string, Partial<ClientOptions>]>([
    ['random', { random: failing }],
    ['sleep, at once', { sleep: failing }],
    ['sleep, later', { sleep: async () => failing() }],
  ])('%s', async (_name, options) => {
    const fetch = async (): Promise<Response> => new Response('', { status: 503 });
    const client = clientOf(keys, 'https://platform.example', { fetch, ...options });
    const outcome = await client.issueBenefit(REQUEST);
    expect(outcome).toMatchObject({ status: 'unknown', error: { code: 'HEADER_MISSING' } });
    expect(outcome.attempts).toHaveLength(1);
  });
});

describe('Retry-After', () => {
  it.each([
    ['2', 2000],
    [' 2 ', 2000],
    ['0', 0],
    ['Fri, 02 Jan 2026 03:04:08 GMT', undefined],
    ['Thu, 01 Jan 2026 00:00:00 GMT', 0],
    ['-5', 0],
    ['1.5', 0],
    ['soon', 0],
    ['99999999999999999999', 0],
  ])('%j', async (text, each) => {
    const { slept } = await waits(text);
    // A date is the same moment for every attempt: three seconds away at first, and none then.
    expect(slept).toEqual(each === undefined ? [3000, 0, 0] : [each, each, each]);
  });

  it('counts only where it asks for more than the backoff', async () => {
    expect((await waits('1', { random: () => 1 })).slept).toEqual([1000, 1000, 2000]);
  });

  it('may ask for more than the longest wait of the backoff', async () => {
    expect((await waits('7', { retry: { maximumDelayMilliseconds: 10 } })).slept).toEqual([7000, 7000, 7000]);
  });

  it.each(['8', '30', '31', 'Fri, 02 Jan 2026 23:04:35 GMT', '999999999', 'Fri, 31 Dec 9999 23:59:59 GMT'])(
    '%j, which nobody signed, waits for an equal share of the time left, and ends no repetition',
    async (text) => {
      const { slept, outcome } = await waits(text);
      expect(outcome.attempts).toHaveLength(4);
      expect(slept[0]).toBe(7500);
      expect(slept.reduce((sum, one) => sum + one, 0)).toBeLessThan(30_000);
    },
  );

  it('with many attempts the time left never runs out because of it', async () => {
    const { slept } = await waits('999999999', { retry: { maximumAttempts: 10 }, timeoutMilliseconds: 1000 });
    expect(slept).toHaveLength(9);
  });
});
