import {
  type BenefitInquiryRequest,
  type BenefitInquiryResponse,
  inquireBenefit,
} from '@apoint/benefit-issue-types/operations/inquire-benefit';
import { issueBenefit } from '@apoint/benefit-issue-types/operations/issue-benefit';
import { redeemBenefit } from '@apoint/benefit-issue-types/operations/redeem-benefit';
import type { Client, ClientOptions, Operation } from '@apoint/client';
import { createSandbox, type Sandbox } from '@apoint/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REQUEST } from './support/bodies.js';
import { sandboxClient, sandboxEncryption } from './support/clients.js';
import { codeOf, errorOf } from './support/errors.js';

const WITH_QUERY: Operation = { method: 'PUT', path: '/api/query?a=1&b=%2F', repetition: 'safe' };
const REDEMPTION = { benefitProductCode: 'POINT', bizNo: 'redeem-1', ipRoleId: '2160123' } as const;

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
      [inquireBenefit.path]: ({ json }) => {
        asked += 1;
        const { accessToken } = json as { accessToken: string };
        if (accessToken === 'good') return answer('SUCCESS', 'S', { accountBenefitModel: { points: 7 } });
        if (accessToken === 'wrong') return answer('SUCCESS', 'S', { accountBenefitModel: 'seven' });
        if (accessToken === 'odd') return answer('UNKNOWN_EXCEPTION', 'U');
        if (accessToken === 'throws') throw new Error('handler');
        return answer(accessToken, 'F');
      },
      [redeemBenefit.path]: ({ json }) => {
        asked += 1;
        const { bizNo } = json as { bizNo?: string };
        return bizNo === 'redeem-1' ? answer('SUCCESS', 'S', { left: 6 }) : answer('UNKNOWN_EXCEPTION', 'U');
      },
      [WITH_QUERY.path]: ({ method, uri }) => answer('SUCCESS', 'S', { method, uri }),
    },
  });
  client = sandboxClient(sandbox);
});
afterAll(() => sandbox.close());

/** A client that must send nothing. */
function silentClient(): Client {
  const fetch: ClientOptions['fetch'] = () => Promise.reject(new Error('sent'));
  return sandboxClient(sandbox, { fetch, retry: 'never' });
}

describe('protocol 12: Inquire A. Point', () => {
  it('succeeds, and its members are handed out', async () => {
    const outcome = await client.call(inquireBenefit, { accessToken: 'good' });
    expect(outcome).toMatchObject({ status: 'succeeded', resultCode: 'SUCCESS', attempts: [{ number: 1 }] });
    if (outcome.status === 'succeeded') expect(outcome.body.accountBenefitModel).toEqual({ points: 7 });
  });

  it.each(['ACCESSTOKEN_VALIDATE_FAILED', 'PARAMETER_ILLEGAL', 'USER_NOT_EXIST'])(
    '%s F is failed, after one attempt',
    async (code) => {
      const outcome = await client.call(inquireBenefit, { accessToken: code });
      expect(outcome).toMatchObject({
        status: 'failed',
        resultCode: code,
        body: { result: { resultCode: code } },
      });
      expect(outcome.attempts).toHaveLength(1);
    },
  );

  it('UNKNOWN_EXCEPTION U is asked for again, as it is a query, and stays unknown', async () => {
    asked = 0;
    const outcome = await client.call(inquireBenefit, { accessToken: 'odd' });
    expect(outcome).toMatchObject({ status: 'unknown', resultCode: 'UNKNOWN_EXCEPTION' });
    expect(outcome).not.toHaveProperty('body');
    expect(asked).toBe(4);
  });

  it('a lost answer is asked for again', async () => {
    sandbox.faults.inject({ kind: 'drop-after-commit' });
    const outcome = await client.call(inquireBenefit, { accessToken: 'good' });
    expect(outcome).toMatchObject({
      status: 'succeeded',
      attempts: [{ error: { code: 'NETWORK_FAILED' } }, {}],
    });
  });

  it('a request that breaks its rules is REQUEST_INVALID before a byte leaves', async () => {
    for (const body of [{}, { accessToken: '' }, { accessToken: 1 }, null, []]) {
      const work = () => silentClient().call(inquireBenefit, body as BenefitInquiryRequest);
      expect(await codeOf(work)).toBe('REQUEST_INVALID');
    }
    const error = await errorOf(() => silentClient().call(inquireBenefit, {} as BenefitInquiryRequest));
    expect(error.faults).toMatchObject([{ path: 'accessToken' }]);
  });

  it('a verified answer that breaks its rules is unknown', async () => {
    const outcome = await client.call(inquireBenefit, { accessToken: 'wrong' });
    expect(outcome).toMatchObject({ status: 'unknown', error: { code: 'RESPONSE_INVALID' } });
  });

  it('goes encrypted as well', async () => {
    const sealed = sandboxClient(sandbox, { encryption: sandboxEncryption(sandbox) });
    const outcome = await sealed.call(inquireBenefit, { accessToken: 'good' });
    expect(outcome).toMatchObject({ status: 'succeeded', body: { accountBenefitModel: { points: 7 } } });
  });

  it('a handler that throws is unknown to the client', async () => {
    const outcome = await client.call(inquireBenefit, { accessToken: 'throws' });
    expect(outcome).toMatchObject({ status: 'unknown', resultMessage: 'HANDLER_FAILED' });
  });
});

describe('protocol 12: Redeem A. Point', () => {
  it('succeeds, and its members are handed out', async () => {
    const outcome = await client.call(redeemBenefit, REDEMPTION);
    expect(outcome).toMatchObject({ status: 'succeeded', body: { left: 6 } });
  });

  it('is never repeated, whatever happens', async () => {
    asked = 0;
    const odd = { ...REDEMPTION, bizNo: 'redeem-2' };
    expect(await client.call(redeemBenefit, odd)).toMatchObject({
      status: 'unknown',
      attempts: [{ number: 1 }],
    });
    expect(asked).toBe(1);
    for (const kind of ['drop-before-commit', 'drop-after-commit', 'unsigned', 'http-502-html'] as const) {
      sandbox.faults.inject({ kind });
      const outcome = await client.call(redeemBenefit, REDEMPTION);
      expect(outcome.status).toBe('unknown');
      expect(outcome.attempts).toHaveLength(1);
    }
  });

  it.each([
    { benefitProductCode: 'CASH' },
    { ipRoleId: '2088' },
    { bizNo: 'x'.repeat(65) },
    { sceneCode: 1 },
  ])('a request that breaks its rules is REQUEST_INVALID before a byte leaves: %j', async (members) => {
    const body = { ...REDEMPTION, ...members } as typeof REDEMPTION;
    expect(await codeOf(() => silentClient().call(redeemBenefit, body))).toBe('REQUEST_INVALID');
  });
});

describe('an operation', () => {
  it.each<[string, object]>([
    ['that does not say whether it may be repeated', { path: '/' }],
    ['with another word for it', { path: '/', repetition: 'always' }],
    ['with a boolean for it', { path: '/', repetition: true }],
    ['whose rules are no functions', { path: '/', repetition: 'safe', validateRequest: {} }],
  ])('%s is OPTION_INVALID before a byte leaves', async (_name, operation) => {
    expect(await codeOf(() => silentClient().call(operation as Operation, {}))).toBe('OPTION_INVALID');
  });

  it.each([undefined, null, 'POST /', 5])('%j is none', async (operation) => {
    const work = () => silentClient().call(operation as unknown as Operation, {});
    expect(await codeOf(work)).toBe('OPTION_INVALID');
  });

  it("is not repeated where it says 'never'", async () => {
    const never: Operation = { path: '/nowhere', repetition: 'never' };
    sandbox.faults.inject({ kind: 'drop-before-commit' });
    const outcome = await client.call(never, {});
    expect(outcome).toMatchObject({ status: 'unknown', error: { code: 'NETWORK_FAILED' } });
    expect(outcome.attempts).toHaveLength(1);
  });

  it('protocol 3: has its method and query signed as sent', async () => {
    const outcome = await client.call(WITH_QUERY, {});
    expect(outcome).toMatchObject({ status: 'succeeded', body: { method: 'PUT', uri: WITH_QUERY.path } });
  });

  it('sends what validateRequest returns, and hands out what validateResponse returns', async () => {
    const outcome = await client.call(
      {
        path: inquireBenefit.path,
        repetition: 'safe',
        validateRequest: (token: unknown) => ({ accessToken: String(token) }),
        validateResponse: (json) => ({ ...(json as BenefitInquiryResponse), read: true }),
      },
      'good' as unknown as { accessToken: string },
    );
    expect(outcome).toMatchObject({ status: 'succeeded', body: { read: true } });
  });

  it('may be that of the endpoint itself, and an unknown one is refused by the platform', async () => {
    expect((await client.call(issueBenefit, REQUEST)).status).toBe('succeeded');
    const nowhere = await client.call({ path: '/nowhere', repetition: 'safe' }, {});
    expect(nowhere).toMatchObject({ status: 'failed', resultCode: 'PARAM_ILLEGAL' });
  });

  it.each([['GET'], ['HEAD'], ['CONNECT'], ['TRACE'], ['TRACK'], ['post'], ['P OST'], ['']])(
    'with the method %j is METHOD_INVALID before a byte leaves',
    async (method) => {
      expect(await codeOf(() => silentClient().call({ ...WITH_QUERY, method }, {}))).toBe('METHOD_INVALID');
    },
  );
});

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
  const work = () => silentClient().call(WITH_QUERY, body as Record<string, never>);
  expect(await codeOf(work)).toBe('REQUEST_INVALID');
});
