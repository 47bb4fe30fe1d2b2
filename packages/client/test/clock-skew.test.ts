import { formatTime } from '@apoint/canonical-request';
import type { ClientOptions, ClockSkew } from '@apoint/client';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { FAILURE, REQUEST, SUCCESS } from './support/bodies.js';
import { clientOf, optionsFor } from './support/clients.js';
import { codeOf } from './support/errors.js';
import { type Keys, makeKeys } from './support/keys.js';
import { type Answer, type Platform, signed, startPlatform } from './support/platform.js';

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5, 900);

let keys: Keys;
let platform: Platform;
/** The clock of the platform, in milliseconds from that of the client. */
let ahead: number;
let body: object;
/** An answer that was recorded before. */
let recorded: Answer | undefined;
let now: number;
beforeAll(async () => {
  keys = await makeKeys();
  platform = await startPlatform(
    async (received) => recorded ?? signed(keys, received, body, { time: formatTime(now + ahead) }),
  );
});
afterAll(() => platform.close());
beforeEach(() => {
  ahead = 0;
  body = SUCCESS;
  recorded = undefined;
  now = NOW;
});

const client = (options: Partial<ClientOptions> = {}) =>
  clientOf(keys, platform.url, { now: () => now, retry: 'never', ...options });
const issue = (options: Partial<ClientOptions> = {}) => client(options).issueBenefit(REQUEST);

it.each([
  ['a success', SUCCESS],
  ['a failure', FAILURE],
])(
  'protocol 3.1: %s that was recorded three seconds before decides nothing, for no order',
  async (_, said) => {
    body = said;
    const line = {
      method: 'POST',
      uri: '/api/open/alipay/v1/promotion/benefit/issue',
      headers: { 'client-id': 'PARTNER_0001' },
    };
    recorded = await signed(keys, line, said, { time: formatTime(now) });
    now += 3000;
    for (const bizNo of ['one', 'two', 'three']) {
      const outcome = await client().issueBenefit({ ...REQUEST, bizNo });
      expect(outcome).toMatchObject({ status: 'unknown', error: { code: 'RESPONSE_BEFORE_REQUEST' } });
      expect(outcome).not.toHaveProperty('resultCode');
      expect(outcome.attempts[0]?.error?.code).toBe('RESPONSE_BEFORE_REQUEST');
    }
  },
);

it('protocol 3.1: a client whose clock is ahead learns by how much', async () => {
  ahead = -45_000;
  const outcome = await issue();
  if (outcome.status !== 'unknown') throw new Error(outcome.status);
  expect(outcome.error.code).toBe('RESPONSE_BEFORE_REQUEST');
  expect(outcome.error.message).toContain('45 s');
  expect(outcome.error.message).toMatch(/clock/);
});

it.each([-1000, -2000, 0, 1000, 60_000])(
  'protocol 3.1: clocks that differ by %i ms are not noticed, at any fraction of a second',
  async (difference) => {
    ahead = difference;
    for (const fraction of [0, 1, 500, 999]) {
      now = NOW - 900 + fraction;
      expect((await issue()).status).toBe('issued');
    }
  },
);

it('protocol 10: repetitions within the same second carry later ones, and are answered before those have come', async () => {
  let answered = 0;
  const flaky = await startPlatform(async (received) => {
    if (++answered < 6) return { status: 502, headers: {}, body: '' };
    return signed(keys, received, SUCCESS, { time: formatTime(now) });
  });
  const outcome = await clientOf(keys, flaky.url, {
    now: () => now,
    retry: { maximumAttempts: 6 },
  }).issueBenefit(REQUEST);
  const times = flaky.received.map(({ headers }) => Date.parse(String(headers['request-time'])));
  await flaky.close();
  expect(outcome.status).toBe('issued');
  expect((times[5] ?? 0) - (times[0] ?? 0)).toBe(5000);
});

it('the skew is an option', async () => {
  ahead = -60_000;
  expect((await issue({ clockSkew: { toleranceMilliseconds: 61_000 } })).status).toBe('issued');
  expect((await issue({ clockSkew: 'unchecked' })).status).toBe('issued');
  expect((await issue({ clockSkew: { toleranceMilliseconds: 59_000 } })).status).toBe('unknown');
  ahead = -1000;
  expect((await issue({ clockSkew: { toleranceMilliseconds: 0 } })).status).toBe('unknown');
});

it.each([
  null,
  0,
  2000,
  {},
  { toleranceMilliseconds: -1 },
  { toleranceMilliseconds: 0.5 },
  { tolerance: 1 },
  'none',
])('the skew %j is refused at creation', async (clockSkew) => {
  const options = { clockSkew: clockSkew as ClockSkew };
  expect(await codeOf(() => clientOf(keys, platform.url, options))).toBe('OPTION_INVALID');
  expect(optionsFor(keys, platform.url)).not.toHaveProperty('clockSkew');
});
