import type { BenefitIssueRequest, JsonObject } from '@apoint/benefit-issue-types';
import { issueBenefit } from '@apoint/benefit-issue-types/operations/issue-benefit';
import { validateResponse } from '@apoint/benefit-issue-types/validate';
import { type ClientOptions, createClient } from '@apoint/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REQUEST, SUCCESS } from './support/bodies.js';
import { optionsFor } from './support/clients.js';
import { codeOf, errorOf } from './support/errors.js';
import { type Keys, makeKeys } from './support/keys.js';
import { type Platform, signed, startPlatform } from './support/platform.js';

let keys: Keys;
let platform: Platform;
let answer: object = SUCCESS;
beforeAll(async () => {
  keys = await makeKeys();
  platform = await startPlatform((received) => signed(keys, received, answer));
});
afterAll(() => platform.close());

const clientOf = (options: Partial<ClientOptions> = {}) =>
  createClient({ ...optionsFor(keys, platform.url), retry: 'never', ...options });

describe('protocol 10: without rules of an operation, the client checks of a request what a repetition needs, before any byte leaves', () => {
  /** It shows a bizNo and writes none. */
  class Computed {
    readonly #bizNo = 'order-1';
    get bizNo(): string {
      return this.#bizNo;
    }
  }

  it.each([
    ['REQUEST_INVALID', 'a bizNo of 65 characters', { ...REQUEST, bizNo: 'x'.repeat(65) }],
    ['REQUEST_INVALID', 'an empty bizNo', { ...REQUEST, bizNo: '' }],
    ['REQUEST_INVALID', 'a bizNo that is null', { ...REQUEST, bizNo: null }],
    ['REQUEST_INVALID', 'a bizNo that is a number', { ...REQUEST, bizNo: 1 }],
    ['REQUEST_INVALID', 'what JSON cannot write', { ...REQUEST, extendInfo: { amount: 1n } }],
    ['REQUEST_INVALID', 'text', 'text'],
    ['REQUEST_INVALID', 'null', null],
    ['REQUEST_INVALID', 'nothing', undefined],
    ['REQUEST_INVALID', 'an array', []],
    ['OPTION_INVALID', 'a bizNo that is shown and not written', new Computed()],
  ])('%s: %s', async (code, _, request) => {
    const before = platform.received.length;
    expect(await codeOf(() => clientOf().issueBenefit(request as BenefitIssueRequest))).toBe(code);
    expect(platform.received.length).toBe(before);
  });

  it('the bizNo that is written counts, and is the one of the outcome', async () => {
    const request = { ...REQUEST, toJSON: () => ({ ...REQUEST, bizNo: 'written' }) };
    const outcome = await clientOf().issueBenefit(request as unknown as BenefitIssueRequest);
    expect(outcome.bizNo).toBe('written');
    expect(String(platform.received.at(-1)?.body)).toContain('"bizNo":"written"');
  });

  it('names the fault', async () => {
    const error = await errorOf(() => clientOf().issueBenefit({ ...REQUEST, bizNo: '' }));
    expect(error.faults).toMatchObject([{ path: 'bizNo' }]);
  });

  it('and the rules of the page when they are given by their operation', async () => {
    const { providerUserInfo: _, ...incomplete } = REQUEST;
    const request = incomplete as BenefitIssueRequest;
    expect((await clientOf().issueBenefit(request)).status).toBe('issued');
    const error = await errorOf(() => clientOf({ issueBenefit }).issueBenefit(request));
    expect(error).toMatchObject({ code: 'REQUEST_INVALID', faults: [{ path: 'providerUserInfo' }] });
  });

  it('a missing bizNo is made, and rules that lose it stop the call', async () => {
    const { bizNo: _, ...request } = REQUEST;
    expect((await clientOf().issueBenefit(request)).bizNo).toMatch(/^[\da-f]{32}$/);
    const lax = clientOf({ issueBenefit: { ...issueBenefit, validateRequest: () => request } });
    expect(await codeOf(() => lax.issueBenefit(REQUEST))).toBe('OPTION_INVALID');
  });
});

const RESULT = SUCCESS.result;

describe('protocol 9: a verified response is read as validateResponse reads it', () => {
  const QUERY = { path: '/query', repetition: 'safe' } as const;
  const read = async (json: object): Promise<unknown> => {
    answer = json;
    const outcome = await clientOf().call(QUERY, {});
    return outcome.status === 'unknown' ? outcome.error.code : outcome.body;
  };
  const expected = (json: object): unknown => {
    try {
      return validateResponse(json);
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  it.each<JsonObject>([
    SUCCESS,
    { ...SUCCESS, benefitValueInfo: { points: 1 } },
    { ...SUCCESS, benefitValueInfo: null, more: [1, { a: null }] },
    { result: { ...RESULT, resultMessage: null, resultMsg: 'alias' } },
    { result: { ...RESULT, resultMessage: 'name', resultMsg: 'alias', more: 1 } },
    { result: { ...RESULT, resultMessage: null, resultMsg: null } },
    { result: { resultCode: 'SUCCESS', resultStatus: 'S' } },
    { ...SUCCESS, benefitValueInfo: 1 },
    { ...SUCCESS, benefitValueInfo: [] },
    { ...SUCCESS, benefitValueInfo: '' },
    { result: null },
    { result: [] },
    { result: { ...RESULT, resultCode: 1 } },
    { result: { ...RESULT, resultCode: null } },
    { result: { ...RESULT, resultStatus: undefined } },
    { result: { ...RESULT, resultMessage: 1 } },
    { result: { ...RESULT, resultMsg: {} } },
    {},
  ])('%j', async (json) => {
    const plain = JSON.parse(JSON.stringify(json)) as object;
    const got = await read(plain);
    expect(got).toEqual(expected(plain));
    // In the very same members: `toEqual` takes an absent one for an undefined one.
    expect(JSON.stringify(got)).toBe(JSON.stringify(expected(plain)));
  });
});
