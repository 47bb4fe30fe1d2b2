import { setImmediate as turn } from 'node:timers/promises';
import type { BenefitIssueRequest } from '@apoint/benefit-issue-types';
import type { CallOptions, Client, ClientEvent, ClientOptions, Order } from '@apoint/client';
import { afterAll, beforeAll, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { REQUEST, SUCCESS } from './support/bodies.js';
import { clientOf } from './support/clients.js';
import { codeOf, errorOf } from './support/errors.js';
import { type Keys, makeKeys } from './support/keys.js';
import { type Platform, signed, startPlatform } from './support/platform.js';

const { bizNo: _, ...WITHOUT_BIZ_NO } = REQUEST;
const BODY = JSON.stringify(REQUEST);

let keys: Keys;
let platform: Platform;
/** Whether the platform answers. What it does not answer arrives all the same. */
let answers: boolean;
let fetched: number;
beforeAll(async () => {
  keys = await makeKeys();
  platform = await startPlatform((received) =>
    answers ? signed(keys, received, SUCCESS) : { status: 502, headers: {}, body: '' },
  );
});
afterAll(() => platform.close());
beforeEach(() => {
  answers = true;
  fetched = 0;
});

/** A client that counts its fetches. */
function countingClient(options: Partial<ClientOptions> = {}): Client {
  return clientOf(keys, platform.url, {
    fetch: (input, init) => {
      fetched += 1;
      return fetch(input, init);
    },
    ...options,
  });
}

const lastBody = (): string => String(platform.received.at(-1)?.body);

describe('prepare', () => {
  it('makes an order of a request: its bizNo, and its body as it will be sent', () => {
    const order = countingClient().prepare(REQUEST);
    expectTypeOf(order).toEqualTypeOf<Order>();
    expect(order).toEqual({ bizNo: 'order-1', body: BODY });
    expect(Object.isFrozen(order)).toBe(true);
  });

  it('sends nothing, signs nothing, tells nothing, and asks no clock', async () => {
    const used: string[] = [];
    const hook = (name: string) => (): never => {
      used.push(name);
      throw new Error(name);
    };
    const client = countingClient({
      now: hook('now'),
      monotonicNow: hook('monotonicNow'),
      onEvent: hook('onEvent'),
      random: hook('random'),
      sleep: hook('sleep'),
      signingKey: { algorithm: 'RSA256', sign: hook('sign') },
    });
    expect(client.prepare(REQUEST).bizNo).toBe('order-1');
    await turn();
    expect([used, fetched]).toEqual([[], 0]);
  });

  it('makes the same order of the same request, and leaves the request as it was', () => {
    const request = Object.freeze({ ...WITHOUT_BIZ_NO });
    const client = countingClient({ createBizNo: () => 'made-1' });
    expect(client.prepare(request)).toEqual(client.prepare(request));
    expect(request).toEqual(WITHOUT_BIZ_NO);
  });

  it('protocol 10: makes a missing bizNo, which then stands in the body', () => {
    const order = countingClient({ createBizNo: () => 'made-1' }).prepare(WITHOUT_BIZ_NO);
    expect(order).toEqual({ bizNo: 'made-1', body: JSON.stringify({ ...WITHOUT_BIZ_NO, bizNo: 'made-1' }) });
    const undefinedOne = { ...WITHOUT_BIZ_NO, bizNo: undefined } as unknown as BenefitIssueRequest;
    expect(countingClient({ createBizNo: () => 'made-2' }).prepare(undefinedOne).bizNo).toBe('made-2');
  });

  it('protocol 10: makes another bizNo each time, of 32 hexadecimal digits', () => {
    const client = countingClient();
    const made = [1, 2, 3].map(() => client.prepare(WITHOUT_BIZ_NO).bizNo);
    for (const bizNo of made) expect(bizNo).toMatch(/^[\da-f]{32}$/);
    expect(new Set(made).size).toBe(3);
  });

  it('makes a bizNo for no request that has one', () => {
    const createBizNo = (): never => {
      throw new Error('not needed');
    };
    expect(countingClient({ createBizNo }).prepare(REQUEST).bizNo).toBe('order-1');
  });

  const failed = new Error('no');
  it.each<[string, () => unknown, string, unknown]>([
    [
      'fails',
      () => {
        throw failed;
      },
      'OPTION_INVALID',
      failed,
    ],
    ['gives nothing', () => undefined, 'OPTION_INVALID', undefined],
    ['gives an empty text', () => '', 'REQUEST_INVALID', undefined],
    ['gives too long a text', () => 'x'.repeat(65), 'REQUEST_INVALID', undefined],
    ['is asynchronous', async () => 'late', 'REQUEST_INVALID', undefined],
  ])('refuses a createBizNo that %s, and so does issueBenefit', async (_name, create, code, cause) => {
    const client = countingClient({ createBizNo: create as () => string });
    expect(await errorOf(() => client.prepare(WITHOUT_BIZ_NO))).toMatchObject({ code });
    const error = await errorOf(() => client.issueBenefit(WITHOUT_BIZ_NO));
    expect([error.code, error.cause, fetched]).toEqual([code, cause, 0]);
  });
});

describe('submit', () => {
  it('protocol 10: sends the bytes of the order', async () => {
    const client = countingClient();
    const order = client.prepare({ ...REQUEST, extendInfo: { ключ: ['\u{1F600}', 0.1] } });
    const outcome = await client.submit(order);
    expect(outcome).toMatchObject({ status: 'issued', bizNo: 'order-1' });
    expect(lastBody()).toBe(order.body);
  });

  it('protocol 10: after a crash, another client sends the same bytes of an order that was stored as JSON', async () => {
    const before = countingClient({ retry: 'never' });
    const order = before.prepare(WITHOUT_BIZ_NO);
    const stored = JSON.stringify(order);
    answers = false;
    expect(await before.submit(order)).toMatchObject({ status: 'unknown', bizNo: order.bizNo });
    const sentBefore = lastBody();

    answers = true;
    const createBizNo = (): string => 'another';
    const after = countingClient({ createBizNo });
    const outcome = await after.submit(JSON.parse(stored) as Order);
    expect(outcome).toMatchObject({ status: 'issued', bizNo: order.bizNo });
    expect([sentBefore, lastBody()]).toEqual([order.body, order.body]);
    expect(fetched).toBe(2);
  });

  it('protocol 10: sends the same bytes in each attempt', async () => {
    answers = false;
    const client = countingClient();
    const order = client.prepare(WITHOUT_BIZ_NO);
    await client.submit(order);
    const bodies = platform.received.slice(-4).map(({ body }) => String(body));
    expect([fetched, bodies]).toEqual([4, Array(4).fill(order.body)]);
  });

  it('sends what the order was when it was submitted, and the request when it was prepared', async () => {
    const client = countingClient();
    const request = { ...REQUEST, extendInfo: { note: 'first' } };
    const order = { ...client.prepare(request) };
    const { body } = order;
    request.extendInfo.note = 'second';
    const submitted = client.submit(order);
    order.body = body.replace('first', 'third');
    await submitted;
    expect(lastBody()).toBe(body);
  });

  it('makes the same outcome as issueBenefit, which is both in a row', async () => {
    const client = countingClient();
    const { attempts: _attempts, ...apart } = await client.submit(client.prepare(REQUEST));
    const { attempts: __, ...together } = await client.issueBenefit(REQUEST);
    expect(together).toEqual(apart);
    expect(lastBody()).toBe(BODY);
  });

  /** It shows its members and writes none. */
  class Hidden {
    get bizNo(): string {
      return 'order-1';
    }
    get body(): string {
      return BODY;
    }
  }

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', BODY],
    ['the request in its place', REQUEST],
    ['an array', [BODY]],
    ['an empty object', {}],
    ['without its body', { bizNo: 'order-1' }],
    ['without its bizNo', { body: BODY }],
    ['with a member that no order has', { bizNo: 'order-1', body: BODY, generated: true }],
    ['of another bizNo than its body has', { bizNo: 'order-2', body: BODY }],
    ['whose body was given another bizNo', { bizNo: 'order-1', body: BODY.replace('order-1', 'order-2') }],
    ['whose body has no bizNo', { bizNo: 'order-1', body: JSON.stringify(WITHOUT_BIZ_NO) }],
    ['whose body has an empty bizNo', { bizNo: '', body: JSON.stringify({ ...REQUEST, bizNo: '' }) }],
    ['whose bizNo is a number', { bizNo: 1, body: JSON.stringify({ ...REQUEST, bizNo: 1 }) }],
    ['whose bizNo stands further inside', { bizNo: 'a', body: '{"extendInfo":{"bizNo":"a"}}' }],
    ['whose body was cut off', { bizNo: 'order-1', body: BODY.slice(0, -1) }],
    ['whose body is null', { bizNo: 'order-1', body: 'null' }],
    ['whose body is a text', { bizNo: 'order-1', body: '"order-1"' }],
    ['whose body is an object', { bizNo: 'order-1', body: REQUEST }],
    ['whose body is bytes', { bizNo: 'order-1', body: new TextEncoder().encode(BODY) }],
  ])('refuses an order that is %s, before a byte leaves', async (_name, order) => {
    const events: ClientEvent[] = [];
    const client = countingClient({ onEvent: (event) => void events.push(event) });
    expect(await codeOf(() => client.submit(order as Order))).toBe('OPTION_INVALID');
    expect([fetched, events]).toEqual([0, []]);
  });

  it('takes an order of a class that has both members', async () => {
    expect(await countingClient().submit(new Hidden())).toMatchObject({ status: 'issued', bizNo: 'order-1' });
  });

  it('echoes nothing of the body in a refusal', async () => {
    const order = { bizNo: 'other', body: BODY };
    expect((await errorOf(() => countingClient().submit(order))).message).not.toMatch(/user-1|order-1/);
  });
});

describe('call options', () => {
  const WRONG: readonly (readonly [string, unknown])[] = [
    ['OPTION_INVALID', { timeoutMilliseconds: 0 }],
    ['OPTION_INVALID', { timeoutMilliseconds: 2 ** 31 }],
    ['OPTION_INVALID', { signal: 'now' }],
    ['OPTION_INVALID', { signal: null }],
    ['OPTION_INVALID', { timeout: 1000 }],
    ['OPTION_INVALID', { retry: 'never' }],
    ['OPTION_INVALID', null],
    ['OPTION_INVALID', 1000],
    ['ABORTED', { signal: AbortSignal.abort() }],
  ];

  it.each(WRONG)('%s, before a byte leaves: %j', async (code, options) => {
    const client = countingClient();
    const order = client.prepare(REQUEST);
    const given = options as CallOptions;
    expect(await codeOf(() => client.submit(order, given))).toBe(code);
    expect(await codeOf(() => client.issueBenefit(REQUEST, given))).toBe(code);
    expect(await codeOf(() => client.call({ path: '/', repetition: 'safe' }, {}, given))).toBe(code);
    expect(fetched).toBe(0);
  });

  it('may be absent, and so may their members', async () => {
    const client = countingClient();
    const order = client.prepare(REQUEST);
    const options = { signal: undefined, timeoutMilliseconds: undefined };
    expect((await client.submit(order, undefined)).status).toBe('issued');
    expect((await client.submit(order, options)).status).toBe('issued');
  });
});

it('what is wrong is a rejection, and never thrown at once, except by prepare', async () => {
  const client = countingClient();
  const wrong = null as never;
  const calls = [client.submit(wrong), client.issueBenefit(wrong), client.call(wrong, {})];
  const ends = await Promise.allSettled(calls);
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(() => client.prepare(wrong)).toThrow(expect.objectContaining({ code: 'REQUEST_INVALID' }));
});
