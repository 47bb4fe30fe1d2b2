import type { BenefitIssueRequest, Operation } from '@apoint/benefit-issue-types';
import { createIssueBenefit, issueBenefit } from '@apoint/benefit-issue-types/operations/issue-benefit';
import { validateRequest } from '@apoint/benefit-issue-types/validate';
import type { Client } from '@apoint/client';
import { ApointError } from '@apoint/primitives/errors';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { REQUEST, SUCCESS } from './support/bodies.js';
import { clientOf } from './support/clients.js';
import { codeOf, errorOf } from './support/errors.js';
import { type Keys, makeKeys } from './support/keys.js';
import { type Platform, signed, startPlatform } from './support/platform.js';

let keys: Keys;
let platform: Platform;
beforeAll(async () => {
  keys = await makeKeys();
  platform = await startPlatform((received) => signed(keys, received, SUCCESS));
});
afterAll(() => platform.close());

const { providerUserInfo: _user, ...WITHOUT_USER } = REQUEST;

/** A client with all rules of the page, or with rules of the caller for requests. */
function strictClient(rules: (value: unknown) => BenefitIssueRequest = validateRequest): Client {
  return clientOf(keys, platform.url, { issueBenefit: { ...issueBenefit, validateRequest: rules } });
}

it.each([
  ['bizNo', { ...REQUEST, bizNo: 'x'.repeat(65) }],
  ['bizNo', { ...REQUEST, bizNo: '' }],
  ['bizNo', { ...REQUEST, bizNo: null }],
  ['bizDate', { ...REQUEST, bizDate: '2024-05-22' }],
  ['bizDate', { ...REQUEST, bizDate: 1.5 }],
  ['providerUserInfo', WITHOUT_USER],
  ['providerUserInfo', { ...REQUEST, providerUserInfo: 'user-1' }],
  ['benefitIssueMode', { ...REQUEST, benefitIssueMode: 'OTHER' }],
  ['benefitIssueDetail', { ...REQUEST, benefitIssueDetail: [] }],
  ['extendInfo', { ...REQUEST, extendInfo: null }],
  ['extendInfo.amount', { ...REQUEST, extendInfo: { amount: Number.NaN } }],
  ['extendInfo.at', { ...REQUEST, extendInfo: { at: new Date(0) } }],
  ['', 'text'],
  ['', null],
  ['', undefined],
  ['', []],
])('protocol 8: a fault at %j is REQUEST_INVALID before any byte leaves', async (path, request) => {
  const before = platform.received.length;
  const client = strictClient();
  for (const work of [client.issueBenefit, client.prepare]) {
    const error = await errorOf(() => work(request as BenefitIssueRequest));
    expect(error.code).toBe('REQUEST_INVALID');
    expect(error.faults?.map((fault) => fault.path)).toContain(path);
  }
  expect(platform.received.length).toBe(before);
});

it('protocol 8: every member arrives as it was given, in its order, in UTF-8', async () => {
  const request = { extendInfo: { ключ: ['\u{1F600}', null, true, 0.1] }, ...REQUEST, more: 1 };
  await strictClient().issueBenefit(request);
  const { body } = platform.received.at(-1) ?? {};
  expect(body?.toString('utf8')).toBe(JSON.stringify(request));
});

it('protocol 8: a bizNo of 64 characters passes', async () => {
  const bizNo = 'x'.repeat(64);
  expect(await strictClient().issueBenefit({ ...REQUEST, bizNo })).toMatchObject({ bizNo });
});

it('protocol 8: the schemas of the caller are rules beside those of the page', async () => {
  const ID = {
    '~standard': {
      version: 1 as const,
      vendor: 'test',
      validate: (value: unknown) =>
        typeof (value as { id?: unknown }).id === 'string'
          ? { value: value as { id: string } }
          : { issues: [{ message: 'no', path: ['id'] }] },
    },
  };
  const operation = createIssueBenefit({ providerUserInfo: ID }) as typeof issueBenefit;
  const client = clientOf(keys, platform.url, { issueBenefit: operation });
  expect((await client.issueBenefit(REQUEST)).status).toBe('issued');
  const error = await errorOf(() => client.issueBenefit({ ...REQUEST, providerUserInfo: {} }));
  expect(error).toMatchObject({ code: 'REQUEST_INVALID', faults: [{ path: 'providerUserInfo.id' }] });
  const wrongDate = { ...REQUEST, bizDate: 1.5 };
  expect(await codeOf(() => client.issueBenefit(wrongDate))).toBe('REQUEST_INVALID');
});

it('protocol 8: what the rules return is what is sent', async () => {
  const client = strictClient((value) => ({ ...validateRequest(value), extendInfo: { by: 'rules' } }));
  await client.issueBenefit(REQUEST);
  const sent = JSON.stringify({ ...REQUEST, extendInfo: { by: 'rules' } });
  expect(String(platform.received.at(-1)?.body)).toBe(sent);
});

it("an error of the caller's own rules is REQUEST_INVALID with its cause", async () => {
  const cause = new TypeError('mine');
  const client = strictClient(() => {
    throw cause;
  });
  expect(await errorOf(() => client.issueBenefit(REQUEST))).toMatchObject({ code: 'REQUEST_INVALID', cause });
});

it('an asynchronous validateRequest is refused, not waited for', async () => {
  const client = strictClient((async () => REQUEST) as unknown as () => BenefitIssueRequest);
  expect(await codeOf(() => client.issueBenefit(REQUEST))).toBe('OPTION_INVALID');
});

it.each<[string, (value: unknown) => unknown]>([
  ['lose the bizNo', (value) => ({ ...(value as object), bizNo: undefined })],
  ['empty the bizNo', (value) => ({ ...(value as object), bizNo: '' })],
  ['make a number of the bizNo', (value) => ({ ...(value as object), bizNo: 1 })],
  ['lose the request', () => ({})],
])('protocol 10: rules that %s stop the call, as a repetition would issue twice', async (_name, rules) => {
  const before = platform.received.length;
  const client = strictClient(rules as () => BenefitIssueRequest);
  expect(await codeOf(() => client.issueBenefit(REQUEST))).toBe('OPTION_INVALID');
  expect(await codeOf(() => client.prepare(REQUEST))).toBe('OPTION_INVALID');
  expect(platform.received.length).toBe(before);
});

it.each<[string, () => unknown]>([
  ['nothing', () => undefined],
  ['null', () => null],
  ['a text', () => 'text'],
  ['an array', () => [REQUEST]],
  ['what JSON cannot write', () => ({ ...REQUEST, extendInfo: { amount: 1n } })],
])('rules that return %s are REQUEST_INVALID', async (_name, rules) => {
  const client = strictClient(rules as () => BenefitIssueRequest);
  expect(await codeOf(() => client.issueBenefit(REQUEST))).toBe('REQUEST_INVALID');
});

it('an operation that issues at another path, by another method, is sent so', async () => {
  const operation: Operation<BenefitIssueRequest> = {
    method: 'PUT',
    path: '/v2/issue?a=1',
    repetition: 'safe',
  };
  const client = clientOf(keys, platform.url, { issueBenefit: operation });
  expect((await client.issueBenefit(REQUEST)).status).toBe('issued');
  expect(platform.received.at(-1)).toMatchObject({ method: 'PUT', uri: '/v2/issue?a=1' });
});

it("an operation that issues and is repeated 'never' is not repeated", async () => {
  const silent = await startPlatform(() => ({ headers: {}, body: '' }));
  const client = clientOf(keys, silent.url, { issueBenefit: { ...issueBenefit, repetition: 'never' } });
  expect((await client.issueBenefit(REQUEST)).attempts).toHaveLength(1);
  await silent.close();
});

it('protocol 9: the rules of the page for responses come with the operation', async () => {
  const odd = await startPlatform((received) =>
    signed(keys, received, { result: { resultCode: 'SUCCESS', resultStatus: 'S', more: null }, other: [1] }),
  );
  const rejecting = { ...issueBenefit, validateResponse: () => refuse() };
  const refuse = (): never => {
    throw new ApointError('RESPONSE_INVALID', 'The schema of the test refuses all.');
  };
  const options = { retry: 'never' } as const;
  const taken = clientOf(keys, odd.url, { ...options, issueBenefit });
  expect((await taken.issueBenefit(REQUEST)).status).toBe('issued');
  const refused = clientOf(keys, odd.url, { ...options, issueBenefit: rejecting });
  const outcome = await refused.issueBenefit(REQUEST);
  expect(outcome).toMatchObject({ status: 'unknown', error: { code: 'RESPONSE_INVALID' } });
  await odd.close();
});

it("an error of the caller's own rules for responses leaves the outcome unknown", async () => {
  const cause = new TypeError('mine');
  const validateResponse = (): never => {
    throw cause;
  };
  const client = clientOf(keys, platform.url, { issueBenefit: { ...issueBenefit, validateResponse } });
  const outcome = await client.issueBenefit(REQUEST);
  expect(outcome).toMatchObject({ status: 'unknown', error: { code: 'RESPONSE_INVALID', cause } });
});
