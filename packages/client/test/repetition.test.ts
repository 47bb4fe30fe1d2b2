import type { CallOptions, Client, IssueOutcome, Order } from '@apoint/client';
import { createSandbox, type Sandbox } from '@apoint/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { REQUEST, SUCCESS } from './support/bodies.js';
import { clientOf, sandboxClient } from './support/clients.js';
import { codeOf } from './support/errors.js';
import { type Keys, makeKeys } from './support/keys.js';
import { type Platform, signed, startPlatform } from './support/platform.js';

const { bizNo: _, ...WITHOUT_BIZ_NO } = REQUEST;
const ABOUT_REPETITION = { status: 'unknown', error: { code: 'RESULT_ABOUT_REPETITION' } };

const failureOf = (resultCode: string) => ({ result: { resultCode, resultStatus: 'F' } });

let keys: Keys;
let platform: Platform;
/** The answers that are left; after the last one, that one again. A text is an answer that nobody signed. */
let answers: (object | string)[];
/** Runs when a request has arrived, before it is answered. */
let onArrival: () => unknown;
beforeAll(async () => {
  keys = await makeKeys();
  platform = await startPlatform(async (received) => {
    await onArrival();
    const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? '';
    return typeof answer === 'string'
      ? { status: 502, headers: {}, body: answer }
      : signed(keys, received, answer);
  });
});
afterAll(() => platform.close());
beforeEach(() => {
  answers = [failureOf('PARAM_ILLEGAL')];
  onArrival = () => undefined;
});

const client = (options: Parameters<typeof clientOf>[2] = {}): Client =>
  clientOf(keys, platform.url, options);
/** As from a store. */
const copyOf = (order: Order): Order => JSON.parse(JSON.stringify(order)) as Order;

describe.each(['PARAM_ILLEGAL', 'PARAMETER_ILLEGAL', 'REPEAT_REQ_INCONSISTENT'])('protocol 9: %s', (code) => {
  beforeEach(() => {
    answers = [failureOf(code)];
  });
  const rejected = { status: 'rejected', resultCode: code };
  const unknown = { ...ABOUT_REPETITION, resultCode: code };

  it('is unknown under a bizNo of the caller, says why, and is not repeated', async () => {
    const outcome = await client().issueBenefit(REQUEST);
    expect(outcome).toMatchObject({ ...unknown, bizNo: REQUEST.bizNo });
    expect(outcome.attempts.map(({ error }) => error?.code)).toEqual(['RESULT_ABOUT_REPETITION']);
  });

  it('is rejected under a bizNo that this call has made', async () => {
    expect(await client().issueBenefit(WITHOUT_BIZ_NO)).toMatchObject(rejected);
  });

  it("is rejected under a bizNo that the caller says is fresh, and 'fresh' is the one word", async () => {
    expect(await client().issueBenefit(REQUEST, { bizNo: 'fresh' })).toMatchObject(rejected);
    for (const bizNo of ['FRESH', '', 'order-1', true, null]) {
      const options = { bizNo } as unknown as CallOptions;
      expect(await codeOf(() => client().issueBenefit(REQUEST, options))).toBe('OPTION_INVALID');
    }
  });

  it('is unknown under a bizNo of createBizNo, which may be a number of the caller', async () => {
    const createBizNo = (): string => 'order-7';
    expect(await client({ createBizNo }).issueBenefit(WITHOUT_BIZ_NO)).toMatchObject(unknown);
  });

  it.each([
    ['an answer that nobody signed', ''],
    ['a result that is unknown', { result: { resultCode: 'SYSTEM_ERROR', resultStatus: 'U' } }],
    ['a result that contradicts itself', { result: { resultCode: 'SUCCESS', resultStatus: 'F' } }],
  ])('is unknown after %s, even if the bizNo is fresh', async (_what, first) => {
    answers = [first, failureOf(code)];
    const made = await client().issueBenefit(WITHOUT_BIZ_NO);
    expect(made).toMatchObject(unknown);
    expect(made.attempts).toHaveLength(2);
    answers = [first, failureOf(code)];
    expect(await client().issueBenefit(REQUEST, { bizNo: 'fresh' })).toMatchObject(unknown);
  });

  it('is unknown in answer to any call whose body has a bizNo', async () => {
    const operation = { path: '/api/open/v1/other', repetition: 'never' } as const;
    expect(await client().call(operation, { bizNo: '1' })).toMatchObject(unknown);
    const fresh = await client().call(operation, { bizNo: '1' }, { bizNo: 'fresh' });
    expect(fresh).toMatchObject({ status: 'failed', resultCode: code });
  });

  it('is failed in answer to a call without a bizNo, unless it speaks of a repetition', async () => {
    const outcome = await client().call({ path: '/api/open/v1/query', repetition: 'safe' }, { name: 'a' });
    const failed = { status: 'failed', resultCode: code };
    expect(outcome).toMatchObject(code === 'REPEAT_REQ_INCONSISTENT' ? unknown : failed);
  });
});

describe('protocol 9: an order is first only once, and only where it was made', () => {
  it('its first sending can be rejected, its second cannot', async () => {
    const order = client().prepare(WITHOUT_BIZ_NO);
    expect(await client().submit(order)).toMatchObject({ status: 'rejected' });
    expect(await client().submit(order)).toMatchObject(ABOUT_REPETITION);
  });

  it('a copy may have been sent by another process, and after it the order itself is no longer first', async () => {
    const order = client().prepare(WITHOUT_BIZ_NO);
    expect(await client().submit(copyOf(order))).toMatchObject(ABOUT_REPETITION);
    expect(await client().submit(order)).toMatchObject(ABOUT_REPETITION);
  });

  it('a request with the bizNo of an order, which was made anew, ends that as well', async () => {
    const order = client().prepare(WITHOUT_BIZ_NO);
    await client().issueBenefit({ ...REQUEST, bizNo: order.bizNo });
    expect(await client().submit(order)).toMatchObject(ABOUT_REPETITION);
  });

  it('an order with a bizNo of the caller is never known to be first', async () => {
    expect(await client().submit(client().prepare(REQUEST))).toMatchObject(ABOUT_REPETITION);
  });

  it('of two sendings under way at once, none is known to be first', async () => {
    const order = client().prepare(WITHOUT_BIZ_NO);
    let second: Promise<IssueOutcome> | undefined;
    onArrival = () => {
      onArrival = () => undefined;
      second = client().submit(order);
    };
    expect(await client().submit(order)).toMatchObject(ABOUT_REPETITION);
    expect(await second).toMatchObject(ABOUT_REPETITION);
  });

  it('a sending that was ended before its first byte leaves the order unsent', async () => {
    const order = client().prepare(WITHOUT_BIZ_NO);
    const signal = AbortSignal.abort();
    expect(await codeOf(() => client().submit(order, { signal }))).toBe('ABORTED');
    expect(await client().submit(order)).toMatchObject({ status: 'rejected' });
  });

  it('very many prepared orders are not remembered: what is forgotten counts as sent', async () => {
    const one = client();
    const first = one.prepare(WITHOUT_BIZ_NO);
    for (let made = 0; made < 10_000; made++) one.prepare(WITHOUT_BIZ_NO);
    expect(await one.submit(first)).toMatchObject(ABOUT_REPETITION);
  });
});

it.each(['PROCESS_FAIL', 'RISK_REJECT', 'TOTAL_BUDGET_NOT_ENOUGH', 'ACCESS_DENIED', 'SOMETHING_NEW'])(
  'protocol 9: %s speaks of no other request, and stays rejected',
  async (code) => {
    answers = ['', failureOf(code)];
    expect(await client().issueBenefit(REQUEST)).toMatchObject({ status: 'rejected', resultCode: code });
  },
);

it('protocol 9: the last event names the code', async () => {
  const codes: unknown[] = [];
  await client({
    onEvent: (event) => void (event.type === 'call-finished' && codes.push(event.status, event.code)),
  }).issueBenefit(REQUEST);
  expect(codes).toEqual(['unknown', 'RESULT_ABOUT_REPETITION']);
});

describe('protocol 10: over the sandbox, an answer is lost after the points are issued', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await createSandbox();
  });
  afterAll(() => sandbox.close());

  it('a request made anew under its bizNo is not told that nothing was issued', async () => {
    const once = sandboxClient(sandbox, { retry: 'never' });
    const request = (bizDate: number) => ({ ...REQUEST, bizNo: 'lost-1', bizDate });
    sandbox.faults.inject({ kind: 'drop-after-commit' });
    expect(await once.issueBenefit(request(1))).toMatchObject({ status: 'unknown' });

    expect(await once.issueBenefit(request(2))).toMatchObject(ABOUT_REPETITION);
    const ledger = await sandbox.ledger.find(sandbox.clientId, 'lost-1');
    expect(ledger?.answer).toMatchObject(SUCCESS_OF_LEDGER);
  });

  it('the stored order gets the first answer', async () => {
    const once = sandboxClient(sandbox, { retry: 'never' });
    const order = once.prepare(WITHOUT_BIZ_NO);
    sandbox.faults.inject({ kind: 'drop-after-commit' });
    expect(await once.submit(order)).toMatchObject({ status: 'unknown' });
    expect(await once.submit(copyOf(order))).toMatchObject({ status: 'issued', bizNo: order.bizNo });
  });
});

const SUCCESS_OF_LEDGER = { result: { resultCode: SUCCESS.result.resultCode } };
