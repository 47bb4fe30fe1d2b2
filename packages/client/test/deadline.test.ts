import { getEventListeners } from 'node:events';
import { type Client, type ClientOptions, createClient } from '@apoint/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REQUEST, SUCCESS } from './support/bodies.js';
import { clientOf, optionsFor } from './support/clients.js';
import { codeOf } from './support/errors.js';
import { andThen, holdTimers } from './support/held-timer.js';
import { type Keys, makeKeys } from './support/keys.js';
import { type Platform, signed, startPlatform } from './support/platform.js';

const forever = (): Promise<never> => new Promise(() => undefined);
/** Numbers that no other timer has. */
const DEADLINE = 200_003;
const ATTEMPT_LIMIT = 9_007;

let keys: Keys;
let platform: Platform;
let silent: Platform;
beforeAll(async () => {
  keys = await makeKeys();
  platform = await startPlatform((received) => signed(keys, received, SUCCESS));
  silent = await startPlatform(() => undefined);
});
afterAll(() => Promise.all([platform.close(), silent.close()]));

/** A client that waits as it would for a user, by a timer. */
function waitingClient(url: string, options: Partial<ClientOptions> = {}): Client {
  const { sleep: _, ...others } = optionsFor(keys, url);
  return createClient({ ...others, ...options });
}

const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

describe('what never ends is cut off', () => {
  const HUNG: readonly (readonly [string, Partial<ClientOptions>])[] = [
    ['a server that never answers', {}],
    ['a fetch that looks at no signal', { fetch: forever }],
    [
      'a body that never ends and cannot be cancelled',
      { fetch: async () => new Response(new ReadableStream({ pull: forever, cancel: forever })) },
    ],
  ];

  it.each(HUNG)('by the deadline: %s', async (_name, options) => {
    const { ring, release } = holdTimers(DEADLINE);
    const late = andThen(options.fetch ?? fetch, ring);
    const client = clientOf(keys, silent.url, { ...options, fetch: late });
    const outcome = await client.issueBenefit(REQUEST, { timeoutMilliseconds: DEADLINE }).finally(release);
    expect(outcome).toMatchObject({ status: 'unknown', error: { code: 'TIMED_OUT' } });
    expect(outcome.attempts).toHaveLength(1);
  });

  it.each(HUNG)('by the limit of the attempt, which is then repeated: %s', async (_name, options) => {
    const { ring, release } = holdTimers(ATTEMPT_LIMIT);
    const late = andThen(options.fetch ?? fetch, ring);
    const attemptTimeoutMilliseconds = ATTEMPT_LIMIT;
    const client = clientOf(keys, silent.url, { ...options, fetch: late, attemptTimeoutMilliseconds });
    const outcome = await client.issueBenefit(REQUEST).finally(release);
    expect(outcome.attempts.map(({ error }) => error?.code)).toEqual(Array(4).fill('TIMED_OUT'));
  });

  it('a sleep that never ends', async () => {
    const { ring, release } = holdTimers(DEADLINE);
    const fetch = async (): Promise<Response> => new Response('');
    const sleep = (): Promise<never> => {
      setImmediate(ring);
      return forever();
    };
    const client = clientOf(keys, silent.url, { fetch, sleep });
    const outcome = await client.issueBenefit(REQUEST, { timeoutMilliseconds: DEADLINE }).finally(release);
    expect(outcome).toMatchObject({ status: 'unknown', error: { code: 'HEADER_MISSING' } });
    expect(outcome.attempts).toHaveLength(1);
  });

  it('a Signer that never signs: thrown, as nothing was sent', async () => {
    const signingKey = { algorithm: 'RSA256' as const, sign: forever };
    const before = platform.received.length;
    const client = clientOf(keys, platform.url, { signingKey, timeoutMilliseconds: 20 });
    expect(await codeOf(() => client.issueBenefit(REQUEST))).toBe('TIMED_OUT');
    expect(platform.received.length).toBe(before);
  });
});

it('what was known of a response that breaks off late is kept', async () => {
  const controller = new AbortController();
  const body = new ReadableStream({
    start: (stream) => stream.enqueue(new TextEncoder().encode('{"result":')),
    // More is asked for once that was read.
    pull: () => controller.abort(),
  });
  const fetch = async (): Promise<Response> => new Response(body, { headers: { 'Tracer-Id': 'slow-1' } });
  const client = clientOf(keys, 'https://platform.example', { fetch });
  const outcome = await client.issueBenefit(REQUEST, { signal: controller.signal });
  expect(outcome).toMatchObject({ status: 'unknown', error: { code: 'ABORTED' }, tracerId: 'slow-1' });
  expect(outcome.attempts).toMatchObject([{ httpStatus: 200, tracerId: 'slow-1' }]);
});

describe('abort', () => {
  it('before the call: thrown, nothing sent', async () => {
    const before = platform.received.length;
    const call = clientOf(keys, platform.url).issueBenefit(REQUEST, { signal: AbortSignal.abort('why') });
    await expect(call).rejects.toMatchObject({ code: 'ABORTED', cause: 'why' });
    expect(platform.received.length).toBe(before);
  });

  it('while the request is under way: unknown, with the reason, and no further attempt', async () => {
    const controller = new AbortController();
    const hung = await startPlatform(() => {
      controller.abort('closing');
      return undefined;
    });
    const outcome = await clientOf(keys, hung.url).issueBenefit(REQUEST, { signal: controller.signal });
    expect(outcome).toMatchObject({ status: 'unknown', error: { code: 'ABORTED', cause: 'closing' } });
    expect(hung.received).toHaveLength(1);
    await hung.close();
  });

  it('during the wait: unknown, with the error of the attempt before it', async () => {
    const controller = new AbortController();
    const answer = { status: 503, headers: { 'Retry-After': '20' }, body: 'busy' };
    const busy = await startPlatform(() => answer);
    // Chance is asked for at the beginning of a wait.
    const random = (): number => {
      setImmediate(() => controller.abort());
      return 0;
    };
    const { signal } = controller;
    const outcome = await waitingClient(busy.url, { random }).issueBenefit(REQUEST, { signal });
    await busy.close();
    expect(outcome).toMatchObject({
      status: 'unknown',
      error: { code: 'HEADER_MISSING' },
      unverifiedText: 'busy',
    });
    expect(outcome.attempts).toHaveLength(1);
  });
});

describe('nothing is left behind', () => {
  const answers: readonly (readonly [string, () => Promise<Response>])[] = [
    ['an answer', async () => new Response('')],
    ['a failure', async () => Promise.reject(new TypeError('closed'))],
    ['silence', forever],
  ];

  it.each(answers)('no timer and no listener, after %s', async (_name, fetch) => {
    const { signal } = new AbortController();
    const before = timers();
    const { ring, release } = holdTimers(ATTEMPT_LIMIT);
    const retry = { maximumAttempts: 3, baseDelayMilliseconds: 2 };
    const limits = { timeoutMilliseconds: DEADLINE, attemptTimeoutMilliseconds: ATTEMPT_LIMIT };
    const options = { ...limits, fetch: andThen(fetch, ring), retry, random: () => 1 };
    const client = waitingClient('https://platform.example', options);
    const outcome = await client.issueBenefit(REQUEST, { signal }).finally(release);
    expect(outcome.attempts).toHaveLength(3);
    expect(timers()).toBeLessThanOrEqual(before);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('nor when the call throws', async () => {
    const { signal } = new AbortController();
    const before = timers();
    const signingKey = { algorithm: 'RSA256' as const, sign: () => Promise.reject(new Error('outage')) };
    const client = waitingClient('https://platform.example', { signingKey });
    expect(await codeOf(() => client.issueBenefit(REQUEST, { signal }))).toBe('SIGNER_FAILED');
    expect(timers()).toBeLessThanOrEqual(before);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
