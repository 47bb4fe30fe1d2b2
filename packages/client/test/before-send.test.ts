import { setImmediate as turn } from 'node:timers/promises';
import type { BeforeSend } from '@apoint/client';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { REQUEST, SUCCESS } from './support/bodies.js';
import { clientOf } from './support/clients.js';
import { codeOf, errorOf } from './support/errors.js';
import { type Keys, makeKeys } from './support/keys.js';
import { type Platform, signed, startPlatform } from './support/platform.js';

const { bizNo: _, ...WITHOUT_BIZ_NO } = REQUEST;

let keys: Keys;
let platform: Platform;
let events: string[];
beforeAll(async () => {
  keys = await makeKeys();
  platform = await startPlatform((received, number) =>
    number % 2 ? { headers: {}, body: '' } : signed(keys, received, SUCCESS),
  );
});
afterAll(() => platform.close());
beforeEach(() => {
  events = [];
});

const loggingFetch: typeof fetch = (input, init) => {
  events.push('fetch');
  return fetch(input, init);
};

it('WIRE 10: a generated bizNo is announced, and the hook waited for, before the first fetch', async () => {
  const calls: BeforeSend[] = [];
  const client = clientOf(keys, platform.url, {
    fetch: loggingFetch,
    createBizNo: () => 'made-1',
    beforeSend: async (call) => {
      events.push('announced');
      await turn();
      calls.push(call);
      events.push('stored');
    },
  });
  const outcome = await client.issueBenefit(WITHOUT_BIZ_NO);
  expect(outcome).toMatchObject({ status: 'issued', bizNo: 'made-1' });
  expect(events).toEqual(['announced', 'stored', 'fetch', 'fetch']);
  const body = JSON.stringify({ ...WITHOUT_BIZ_NO, bizNo: 'made-1' });
  expect(calls).toEqual([{ bizNo: 'made-1', generated: true, body }]);
  expect(platform.received.at(-1)?.body.toString()).toBe(body);
});

it('WIRE 10: a given bizNo is announced as given', async () => {
  const calls: BeforeSend[] = [];
  const client = clientOf(keys, platform.url, { beforeSend: (call) => void calls.push(call) });
  await client.issueBenefit(REQUEST);
  expect(calls).toEqual([{ bizNo: 'order-1', generated: false, body: JSON.stringify(REQUEST) }]);
});

it.each([
  ['throws', () => Promise.resolve().then(() => Promise.reject(new Error('disk full')))],
  [
    'throws at once',
    () => {
      throw new Error('disk full');
    },
  ],
])('WIRE 10: when the hook %s, nothing is sent', async (_name, beforeSend) => {
  const client = clientOf(keys, platform.url, { fetch: loggingFetch, beforeSend });
  const error = await errorOf(() => client.issueBenefit(REQUEST));
  expect(error).toMatchObject({ code: 'BEFORE_SEND_FAILED', cause: { message: 'disk full' } });
  expect(events).toEqual([]);
});

it('a hook that never ends is cut off by the deadline, and nothing is sent', async () => {
  const client = clientOf(keys, platform.url, {
    fetch: loggingFetch,
    beforeSend: () => new Promise(() => undefined),
  });
  expect(await codeOf(() => client.issueBenefit(REQUEST, { timeoutMilliseconds: 20 }))).toBe('TIMED_OUT');
  expect(events).toEqual([]);
});

it('an abort while the hook works stops the call, and nothing is sent even when the hook ends', async () => {
  const controller = new AbortController();
  let end = (): void => undefined;
  const client = clientOf(keys, platform.url, {
    fetch: loggingFetch,
    beforeSend: () =>
      new Promise((resolve) => {
        end = resolve;
        controller.abort();
      }),
  });
  expect(await codeOf(() => client.issueBenefit(REQUEST, { signal: controller.signal }))).toBe('ABORTED');
  end();
  await turn();
  expect(events).toEqual([]);
});

it('wrong call options are refused before the hook is told', async () => {
  const client = clientOf(keys, platform.url, { beforeSend: () => void events.push('announced') });
  expect(await codeOf(() => client.issueBenefit(REQUEST, { timeoutMilliseconds: 0 }))).toBe('OPTION_INVALID');
  const signal = 'now' as unknown as AbortSignal;
  expect(await codeOf(() => client.issueBenefit(REQUEST, { signal }))).toBe('OPTION_INVALID');
  const aborted = { signal: AbortSignal.abort() };
  expect(await codeOf(() => client.issueBenefit(REQUEST, aborted))).toBe('ABORTED');
  expect(events).toEqual([]);
});

it.each([
  [
    'fails',
    () => {
      throw new Error('no');
    },
    'OPTION_INVALID',
  ],
  ['gives nothing', () => undefined as unknown as string, 'OPTION_INVALID'],
  ['gives an empty text', () => '', 'REQUEST_INVALID'],
  ['gives too long a text', () => 'x'.repeat(65), 'REQUEST_INVALID'],
])('a createBizNo that %s stops the call', async (_name, createBizNo, code) => {
  const client = clientOf(keys, platform.url, { fetch: loggingFetch, createBizNo });
  expect(await codeOf(() => client.issueBenefit(WITHOUT_BIZ_NO))).toBe(code);
  expect(events).toEqual([]);
});
