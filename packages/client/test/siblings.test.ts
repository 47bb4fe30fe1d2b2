import type { Client, Operation } from '@apoint/client';
import { createSandbox, ISSUE_URI, type Sandbox } from '@apoint/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { REQUEST } from './support/bodies.js';
import { sandboxClient, sandboxEncryption } from './support/clients.js';
import { codeOf } from './support/errors.js';

const INQUIRE: Operation = {
  uri: '/api/open/v1/alipayhk/promotion/benefit/userPromoBenefitQuery',
  repetition: 'safe',
};
const REDEEM: Operation = {
  uri: '/api/open/alipay/intl/promotion/benefit/benefitRedeem',
  repetition: 'never',
};
const WITH_QUERY: Operation = { method: 'PUT', uri: '/api/query?a=1&b=%2F', repetition: 'safe' };

const answer = (resultCode: string, resultStatus: string, members: object = {}) => ({
  result: { resultCode, resultStatus, resultMessage: resultCode },
  ...members,
});

let sandbox: Sandbox;
let client: Client;
let asked = 0;
beforeAll(async () => {
  sandbox = await createSandbox({
    endpoints: {
      [INQUIRE.uri]: ({ json }) => {
        asked += 1;
        const { accessToken } = json as { accessToken: string };
        if (accessToken === 'good') return answer('SUCCESS', 'S', { accountBenefitModel: { points: 7 } });
        if (accessToken === 'odd') return answer('UNKNOWN_EXCEPTION', 'U');
        if (accessToken === 'throws') throw new Error('handler');
        return answer(accessToken, 'F');
      },
      [REDEEM.uri]: () => {
        asked += 1;
        return answer('UNKNOWN_EXCEPTION', 'U');
      },
      [WITH_QUERY.uri]: ({ method, uri }) => answer('SUCCESS', 'S', { method, uri }),
    },
  });
  client = sandboxClient(sandbox);
});
afterAll(() => sandbox.close());

it('WIRE 12: Inquire A. Point succeeds, and its members are handed out', async () => {
  const outcome = await client.call<{ accountBenefitModel: { points: number } }>(INQUIRE, {
    accessToken: 'good',
  });
  expect(outcome).toMatchObject({ status: 'succeeded', resultCode: 'SUCCESS', attempts: [{ number: 1 }] });
  if (outcome.status === 'succeeded') expect(outcome.body.accountBenefitModel.points).toBe(7);
});

it.each(['ACCESSTOKEN_VALIDATE_FAILED', 'PARAMETER_ILLEGAL', 'USER_NOT_EXIST'])(
  'WIRE 12: %s F is failed, after one attempt',
  async (code) => {
    const outcome = await client.call(INQUIRE, { accessToken: code });
    expect(outcome).toMatchObject({
      status: 'failed',
      resultCode: code,
      body: { result: { resultCode: code } },
    });
    expect(outcome.attempts).toHaveLength(1);
  },
);

it('WIRE 12: UNKNOWN_EXCEPTION U of a safe operation is asked for again, and stays unknown', async () => {
  asked = 0;
  const outcome = await client.call(INQUIRE, { accessToken: 'odd' });
  expect(outcome).toMatchObject({ status: 'unknown', resultCode: 'UNKNOWN_EXCEPTION' });
  expect(outcome).not.toHaveProperty('body');
  expect(asked).toBe(4);
});

it('a handler that throws is unknown to the client', async () => {
  const outcome = await client.call(INQUIRE, { accessToken: 'throws' });
  expect(outcome).toMatchObject({ status: 'unknown', resultMessage: 'HANDLER_FAILED' });
});

it("WIRE 12: repetition 'never' is never repeated, whatever happens", async () => {
  asked = 0;
  expect(await client.call(REDEEM, {})).toMatchObject({ status: 'unknown', attempts: [{ number: 1 }] });
  expect(asked).toBe(1);
  sandbox.faults.inject({ kind: 'drop-after-commit' });
  const dropped = await client.call(REDEEM, {});
  expect(dropped).toMatchObject({ status: 'unknown', error: { code: 'NETWORK_FAILED' } });
  expect(dropped.attempts).toHaveLength(1);
  expect(asked).toBe(2);
});

it('an operation that does not say whether it may be repeated is not', async () => {
  const operation = { uri: REDEEM.uri } as Operation;
  expect((await client.call(operation, {})).attempts).toHaveLength(1);
});

it('WIRE 3: method and query are signed as sent', async () => {
  const outcome = await client.call(WITH_QUERY, {});
  expect(outcome).toMatchObject({ status: 'succeeded', body: { method: 'PUT', uri: WITH_QUERY.uri } });
});

it('WIRE 12: siblings go encrypted as well', async () => {
  const sealed = sandboxClient(sandbox, { encryption: sandboxEncryption(sandbox) });
  expect(await sealed.call(INQUIRE, { accessToken: 'good' })).toMatchObject({
    status: 'succeeded',
    body: { accountBenefitModel: { points: 7 } },
  });
});

it('the endpoint itself can be called, and an unknown one is refused by the platform', async () => {
  const issue: Operation = { uri: ISSUE_URI, repetition: 'safe' };
  expect((await client.call(issue, { ...REQUEST })).status).toBe('succeeded');
  const nowhere = await client.call({ uri: '/nowhere', repetition: 'safe' }, {});
  expect(nowhere).toMatchObject({ status: 'failed', resultCode: 'PARAM_ILLEGAL' });
});

it.each([['GET'], ['HEAD'], ['CONNECT'], ['TRACE'], ['TRACK'], ['post'], ['P OST'], ['']])(
  'the method %j is METHOD_INVALID before a byte leaves',
  async (method) => {
    const spy = sandboxClient(sandbox, { fetch: () => Promise.reject(new Error('sent')) });
    expect(await codeOf(() => spy.call({ ...INQUIRE, method }, {}))).toBe('METHOD_INVALID');
  },
);

const cycle: Record<string, never> = {};
Object.assign(cycle, { cycle });

it.each([
  ['a cycle', cycle],
  ['a BigInt', { points: 1n }],
  ['an array', []],
  ['a text', 'text'],
  ['undefined', undefined],
  ['null', null],
  ['a function', () => 1],
])('a body that is %s is REQUEST_INVALID', async (_name, body) => {
  const work = () => client.call(INQUIRE, body as Parameters<Client['call']>[1]);
  expect(await codeOf(work)).toBe('REQUEST_INVALID');
});
