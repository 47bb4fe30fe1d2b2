import type { ClientEvent, ClientOptions } from '@apoint/client';
import { sign } from '@apoint/signature-header';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { FAILURE, REQUEST, SUCCESS, UNKNOWN } from './support/bodies.js';
import { CLIENT_ID, clientOf } from './support/clients.js';
import { codeOf } from './support/errors.js';
import { type Keys, makeKeys } from './support/keys.js';
import { type Platform, type Script, signed, startPlatform, without } from './support/platform.js';

const NOW = Date.parse('2026-01-02T03:04:05Z');

let keys: Keys;
beforeAll(async () => {
  keys = await makeKeys();
});

let platform: Platform | undefined;
afterEach(async () => {
  await platform?.close();
  platform = undefined;
});

/** A listener that keeps what it hears, and a clock that goes on by 1 ms whenever it is read. */
function listener() {
  const events: ClientEvent[] = [];
  let moment = 0;
  const options = {
    onEvent: (event: ClientEvent) => void events.push(event),
    monotonicNow: () => ++moment,
    now: () => NOW,
    freshness: 'unchecked',
  } satisfies Partial<ClientOptions>;
  return { events, options, pass: (milliseconds: number) => (moment += milliseconds) };
}

async function issueWith(script: Script, options: Partial<ClientOptions> = {}) {
  platform = await startPlatform(script);
  const { events, options: listening } = listener();
  const outcome = await clientOf(keys, platform.url, { ...listening, ...options }).issueBenefit(REQUEST);
  return { events, outcome };
}

const typesOf = (events: readonly ClientEvent[]): string[] => events.map(({ type }) => type);
const ATTEMPT = ['attempt-started', 'attempt-sent', 'response-received', 'attempt-finished'];

describe('the events of a call', () => {
  it('tell each stage of one that succeeds, in order, and nothing else', async () => {
    const { events } = await issueWith((received) => signed(keys, received, SUCCESS));
    const callId = expect.stringMatching(/^[0-9a-f]{32}$/);
    const all = { callId, clientId: CLIENT_ID, bizNo: 'order-1', time: NOW, durationMilliseconds: 1 };
    const tracerId = 'tracer-1';
    expect(events).toEqual([
      {
        ...all,
        type: 'call-started',
        totalMilliseconds: 1,
        method: 'POST',
        path: '/api/open/alipay/v1/promotion/benefit/issue',
      },
      { ...all, type: 'attempt-started', totalMilliseconds: 3, attempt: 1 },
      { ...all, type: 'attempt-sent', totalMilliseconds: 5, attempt: 1 },
      {
        ...all,
        type: 'response-received',
        totalMilliseconds: 7,
        attempt: 1,
        httpStatus: 200,
        tracerId,
        bodyBytes: JSON.stringify(SUCCESS).length,
        retryAfterMilliseconds: 0,
      },
      {
        ...all,
        type: 'attempt-finished',
        totalMilliseconds: 9,
        attempt: 1,
        verified: true,
        httpStatus: 200,
        tracerId,
      },
      {
        ...all,
        type: 'call-finished',
        totalMilliseconds: 11,
        status: 'issued',
        resultCode: 'SUCCESS',
        tracerId,
      },
    ]);
    expect(new Set(events.map((event) => event.callId)).size).toBe(1);
  });

  it('have the durations of their stages', async () => {
    const { events, options, pass } = listener();
    platform = await startPlatform((received, number) => {
      pass(10);
      return signed(keys, received, number === 1 ? UNKNOWN : SUCCESS);
    });
    const client = clientOf(keys, platform.url, {
      ...options,
      signingKey: {
        algorithm: 'RSA256',
        sign: async (content) => {
          pass(100);
          return (await sign({ content, key: keys.client.privateKey })).signature;
        },
      },
      sleep: async () => void pass(1000),
    });
    await client.issueBenefit(REQUEST);
    const told = events.map(({ type, durationMilliseconds }) => [type, durationMilliseconds]);
    expect(told).toEqual([
      ['call-started', 1],
      ['attempt-started', 1],
      ['attempt-sent', 101],
      ['response-received', 11],
      ['attempt-finished', 1],
      ['retry-scheduled', 1],
      ['attempt-started', 1001],
      ['attempt-sent', 101],
      ['response-received', 11],
      ['attempt-finished', 1],
      ['call-finished', 1],
    ]);
    expect(events.at(-1)?.totalMilliseconds).toBeGreaterThan(1220);
  });

  it('leave out what a listener takes', async () => {
    const { options, pass } = listener();
    const durations: number[] = [];
    platform = await startPlatform((received) => signed(keys, received, SUCCESS));
    const onEvent = (event: ClientEvent): void => {
      durations.push(event.durationMilliseconds);
      pass(5000);
    };
    await clientOf(keys, platform.url, { ...options, onEvent }).issueBenefit(REQUEST);
    expect(durations).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('tell of repetitions: the wait, and why', async () => {
    const { events } = await issueWith(
      async (received, number) => {
        const answer = await signed(keys, received, SUCCESS);
        if (number === 2) return answer;
        const headers = { ...answer.headers, 'Retry-After': '3', 'Tracer-Id': 'tracer-9' };
        return without({ ...answer, headers, status: 503 }, 'Signature');
      },
      { sleep: async () => undefined },
    );
    expect(typesOf(events)).toEqual([
      'call-started',
      ...ATTEMPT,
      'retry-scheduled',
      ...ATTEMPT,
      'call-finished',
    ]);
    expect(events[3]).toMatchObject({ retryAfterMilliseconds: 3000 });
    expect(events[4]).toMatchObject({
      attempt: 1,
      verified: false,
      code: 'HEADER_MISSING',
      httpStatus: 503,
      tracerId: 'tracer-9',
    });
    expect(events[5]).toMatchObject({ attempt: 1, delayMilliseconds: 3000 });
    expect(events[9]).toMatchObject({ attempt: 2, verified: true });
    expect(events[9]).not.toHaveProperty('code');
    expect(events[10]).toMatchObject({ status: 'issued', tracerId: 'tracer-1' });
  });

  it('tell of a failure that is verified', async () => {
    const { events } = await issueWith((received) => signed(keys, received, FAILURE));
    expect(events.at(-1)).toMatchObject({ status: 'rejected', resultCode: 'PROCESS_FAIL' });
    expect(events.at(-1)).not.toHaveProperty('code');
  });

  it('tell of an outcome that stays unknown, by a response and without one', async () => {
    const answered = await issueWith((received) => signed(keys, received, UNKNOWN), { retry: 'never' });
    expect(answered.events.at(-2)).toMatchObject({ verified: true, code: 'RESULT_UNKNOWN' });
    expect(answered.events.at(-1)).toMatchObject({
      status: 'unknown',
      code: 'RESULT_UNKNOWN',
      resultCode: 'UNKNOWN_EXCEPTION',
    });
    const { options, events } = listener();
    const fetch = () => Promise.reject(new Error('no line'));
    await clientOf(keys, 'https://platform.example', { ...options, fetch, retry: 'never' }).issueBenefit(
      REQUEST,
    );
    expect(typesOf(events)).toEqual([
      'call-started',
      'attempt-started',
      'attempt-sent',
      'attempt-finished',
      'call-finished',
    ]);
    expect(events[3]).toMatchObject({ verified: false, code: 'NETWORK_FAILED' });
    expect(events[3]).not.toHaveProperty('httpStatus');
    expect(events[4]).toMatchObject({ status: 'unknown', code: 'NETWORK_FAILED' });
  });

  it('tell that a call was not sent', async () => {
    const { options, events } = listener();
    const client = clientOf(keys, 'https://platform.example', {
      ...options,
      signingKey: { algorithm: 'RSA256', sign: () => Promise.reject(new Error('no HSM')) },
    });
    expect(await codeOf(() => client.issueBenefit(REQUEST))).toBe('SIGNER_FAILED');
    expect(typesOf(events)).toEqual(['call-started', 'attempt-started', 'call-finished']);
    expect(events[2]).toMatchObject({ status: 'not-sent', code: 'SIGNER_FAILED', bizNo: 'order-1' });
  });

  it('tell of a call that began when it was aborted already', async () => {
    const { options, events } = listener();
    const client = clientOf(keys, 'https://platform.example', options);
    const signal = AbortSignal.abort();
    expect(await codeOf(() => client.issueBenefit(REQUEST, { signal }))).toBe('ABORTED');
    expect(typesOf(events)).toEqual(['call-started', 'attempt-started', 'call-finished']);
    expect(events[2]).toMatchObject({ status: 'not-sent', code: 'ABORTED' });
  });

  it('tell that no repetition could be signed', async () => {
    let signatures = 0;
    const fetch = async () => new Response('', { status: 503 });
    const { options, events } = listener();
    const client = clientOf(keys, 'https://platform.example', {
      ...options,
      fetch,
      signingKey: {
        algorithm: 'RSA256',
        sign: async () => {
          if (++signatures > 1) throw new Error('no HSM');
          return new Uint8Array(256);
        },
      },
      retry: { maximumAttempts: 2 },
    });
    expect((await client.issueBenefit(REQUEST)).status).toBe('unknown');
    expect(typesOf(events).slice(-3)).toEqual(['attempt-started', 'attempt-finished', 'call-finished']);
    expect(events.at(-2)).toMatchObject({ attempt: 2, code: 'SIGNER_FAILED', verified: false });
  });

  it('are none for what is refused before the call: its body', async () => {
    const { options, events } = listener();
    const client = clientOf(keys, 'https://platform.example', options);
    expect(await codeOf(() => client.issueBenefit({ ...REQUEST, bizNo: '' }))).toBe('REQUEST_INVALID');
    expect(events).toEqual([]);
  });

  it('of other operations have no bizNo, and no query', async () => {
    platform = await startPlatform((received, number) =>
      signed(keys, received, number === 1 ? SUCCESS : FAILURE),
    );
    const { options, events } = listener();
    const client = clientOf(keys, platform.url, options);
    const operation = { path: '/api/open/query?user=1', repetition: 'safe' } as const;
    await client.call(operation, { bizNo: 'inner' });
    await client.call({ ...operation, method: 'PUT' }, {});
    expect(events[0]).toMatchObject({ type: 'call-started', method: 'POST', path: '/api/open/query' });
    expect(events[5]).toMatchObject({ type: 'call-finished', status: 'succeeded' });
    expect(events[6]).toMatchObject({ type: 'call-started', method: 'PUT' });
    expect(events[11]).toMatchObject({ type: 'call-finished', status: 'failed' });
    expect(JSON.stringify(events)).not.toMatch(/user=1|inner/);
    expect(new Set(events.map(({ callId }) => callId)).size).toBe(2);
  });

  it('have the number of their attempt, all those of an attempt and no others', async () => {
    const { events } = await issueWith((received, number) =>
      signed(keys, received, number < 3 ? UNKNOWN : SUCCESS),
    );
    const attempts = events.map((event) => ('attempt' in event ? event.attempt : undefined));
    const one = (number: number): number[] => Array(ATTEMPT.length).fill(number);
    expect(attempts).toEqual([undefined, ...one(1), 1, ...one(2), 2, ...one(3), undefined]);
  });

  it.each(['a b', 'é', 'a'.repeat(257)])('have no Tracer-Id like %s, nor has the outcome', async (odd) => {
    const { events, outcome } = await issueWith(async (received) => {
      const answer = await signed(keys, received, SUCCESS);
      return { ...answer, headers: { ...answer.headers, 'Tracer-Id': odd } };
    });
    for (const told of [outcome, ...outcome.attempts, ...events]) expect(told).not.toHaveProperty('tracerId');
    expect(outcome.status).toBe('issued');
  });

  it('are named by JSON as they are', async () => {
    const { events } = await issueWith((received) => signed(keys, received, SUCCESS));
    expect(JSON.parse(JSON.stringify(events))).toEqual(events);
  });
});

describe('onEvent', () => {
  it.each<[string, NonNullable<ClientOptions['onEvent']>]>([
    [
      'throws',
      () => {
        throw new Error('disk full');
      },
    ],
    ['rejects', () => Promise.reject(new Error('disk full'))],
    ['never ends', () => new Promise(() => undefined)],
  ])('that %s changes no outcome', async (_, onEvent) => {
    const { outcome } = await issueWith(
      (received, number) => signed(keys, received, number === 1 ? UNKNOWN : SUCCESS),
      { onEvent },
    );
    expect(outcome).toMatchObject({ status: 'issued', resultCode: 'SUCCESS' });
    expect(outcome.attempts).toHaveLength(2);
  });

  it('that throws changes no error either', async () => {
    const client = clientOf(keys, 'https://platform.example', {
      onEvent: () => {
        throw new Error('disk full');
      },
    });
    const path = 5 as unknown as string;
    expect(await codeOf(() => client.call({ path, repetition: 'safe' }, {}))).toBe('URI_INVALID');
    const signal = AbortSignal.abort();
    expect(await codeOf(() => client.issueBenefit(REQUEST, { signal }))).toBe('ABORTED');
  });

  it('is not asked, nor any clock for it, when it is absent', async () => {
    let read = 0;
    const { outcome } = await issueWith((received) => signed(keys, received, SUCCESS), {
      onEvent: undefined as never,
      monotonicNow: () => ++read,
    });
    expect(outcome.status).toBe('issued');
    expect(read).toBe(0);
  });

  it('takes performance.now for its durations', async () => {
    const { events } = await issueWith((received) => signed(keys, received, SUCCESS), {
      monotonicNow: undefined as never,
    });
    const total = events.at(-1)?.totalMilliseconds ?? 0;
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(performance.now());
  });
});
