import type { BenefitIssueRequest } from '@apoint/benefit-issue-types';
import { createRequestValidator } from '@apoint/benefit-issue-types/validate';
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
])('WIRE 8: a fault at %j is REQUEST_INVALID before any byte leaves', async (path, request) => {
  const before = platform.received.length;
  const told: unknown[] = [];
  const client = clientOf(keys, platform.url, { beforeSend: (call) => void told.push(call) });
  const error = await errorOf(() => client.issueBenefit(request as BenefitIssueRequest));
  expect(error.code).toBe('REQUEST_INVALID');
  expect(error.faults?.map((fault) => fault.path)).toContain(path);
  expect(platform.received.length).toBe(before);
  expect(told).toEqual([]);
});

it('WIRE 8: every member arrives as it was given, in its order, in UTF-8', async () => {
  const request = { extendInfo: { ключ: ['\u{1F600}', null, true, 0.1] }, ...REQUEST, more: 1 };
  await clientOf(keys, platform.url).issueBenefit(request);
  const { body } = platform.received.at(-1) ?? {};
  expect(body?.toString('utf8')).toBe(JSON.stringify(request));
});

it('WIRE 8: a bizNo of 64 characters passes', async () => {
  const bizNo = 'x'.repeat(64);
  expect(await clientOf(keys, platform.url).issueBenefit({ ...REQUEST, bizNo })).toMatchObject({ bizNo });
});

it('WIRE 8: the rules of the caller run, and the rules of the page after them', async () => {
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
  const validateRequest = createRequestValidator({ providerUserInfo: ID });
  const client = clientOf(keys, platform.url, { validateRequest });
  expect((await client.issueBenefit(REQUEST)).status).toBe('issued');
  const error = await errorOf(() => client.issueBenefit({ ...REQUEST, providerUserInfo: {} }));
  expect(error).toMatchObject({ code: 'REQUEST_INVALID', faults: [{ path: 'providerUserInfo.id' }] });
  const lax = clientOf(keys, platform.url, { validateRequest: () => ({}) as BenefitIssueRequest });
  expect(await codeOf(() => lax.issueBenefit(REQUEST))).toBe('REQUEST_INVALID');
});

it("an error of the caller's own rules is REQUEST_INVALID with its cause", async () => {
  const cause = new TypeError('mine');
  const validateRequest = (): never => {
    throw cause;
  };
  const error = await errorOf(() => clientOf(keys, platform.url, { validateRequest }).issueBenefit(REQUEST));
  expect(error).toMatchObject({ code: 'REQUEST_INVALID', cause });
});

it('an asynchronous validateRequest is refused, not waited for', async () => {
  const validateRequest = (async (request: unknown) => request) as unknown as () => BenefitIssueRequest;
  const client = clientOf(keys, platform.url, { validateRequest });
  expect(await codeOf(() => client.issueBenefit(REQUEST))).toBe('REQUEST_INVALID');
});

it('WIRE 10: rules that lose the bizNo stop the call, as a repetition would issue twice', async () => {
  const before = platform.received.length;
  const validateRequest = (request: unknown): BenefitIssueRequest => {
    const { bizNo: _, ...rest } = request as BenefitIssueRequest;
    return rest;
  };
  const client = clientOf(keys, platform.url, { validateRequest });
  expect(await codeOf(() => client.issueBenefit(REQUEST))).toBe('OPTION_INVALID');
  expect(platform.received.length).toBe(before);
});
