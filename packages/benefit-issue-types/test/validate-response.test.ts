import { createResponseValidator, validateResponse } from '@apoint/benefit-issue-types/validate';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { faultPaths, nest, refusalOf, response } from './bodies.js';

const SUCCESS = { resultCode: 'SUCCESS', resultStatus: 'S' };
const refusedResult = (result: unknown): string[] => faultPaths(() => validateResponse({ result }));

describe('protocol 9: the response body', () => {
  it('protocol 9: result is required, with a code and a status', () => {
    expect(validateResponse({ result: SUCCESS })).toEqual({ result: SUCCESS });
    expect(faultPaths(() => validateResponse({}))).toEqual(['result']);
    for (const result of [null, [], 'S', 1, new Map()]) expect(refusedResult(result)).toContain('result');
    expect(refusedResult({})).toEqual(['result.resultCode', 'result.resultStatus']);
    expect(refusedResult({ resultCode: 1, resultStatus: null })).toEqual([
      'result.resultCode',
      'result.resultStatus',
    ]);
    expect(refusedResult({ resultCode: 1n })).toEqual(['result.resultCode', 'result.resultStatus']);
  });

  it('protocol 9: any text will do as code and status', () => {
    const result = { resultCode: 'NEWS_TO_US', resultStatus: 'P' };
    expect(validateResponse({ result })).toEqual({ result });
  });

  it('protocol 9: resultMessage is optional', () => {
    const result = { ...SUCCESS, resultMessage: 'Success.' };
    expect(validateResponse({ result })).toEqual({ result });
    expect(refusedResult({ ...SUCCESS, resultMessage: 1 })).toEqual(['result.resultMessage']);
  });

  it('protocol 9: resultMsg is read as an alias, and resultMessage wins', () => {
    const expected = { result: { ...SUCCESS, resultMessage: 'kept' } };
    expect(validateResponse({ result: { ...SUCCESS, resultMsg: 'kept' } })).toEqual(expected);
    expect(validateResponse({ result: { ...SUCCESS, resultMsg: 'lost', resultMessage: 'kept' } })).toEqual(
      expected,
    );
    expect(validateResponse({ result: { ...SUCCESS, resultMsg: 'kept', resultMessage: null } })).toEqual(
      expected,
    );
    expect(refusedResult({ ...SUCCESS, resultMsg: {} })).toEqual(['result.resultMsg']);
  });

  it('protocol 9: benefitValueInfo is optional, any JSON object', () => {
    const value = response({ benefitValueInfo: { a: [1, { b: null }] } });
    expect(validateResponse(value)).toEqual(value);
    for (const benefitValueInfo of [[], 'x', 1]) {
      expect(faultPaths(() => validateResponse(response({ benefitValueInfo })))).toEqual([
        'benefitValueInfo',
      ]);
    }
    const { code, faults } = refusalOf(() => validateResponse(response({ benefitValueInfo: nest(64) })));
    expect(code).toBe('RESPONSE_INVALID');
    expect(faults).toHaveLength(1);
  });

  it('reads null in an optional member as absent', () => {
    const value = { result: { ...SUCCESS, resultMessage: null, resultMsg: null }, benefitValueInfo: null };
    expect(validateResponse(value)).toStrictEqual({ result: SUCCESS });
  });

  it('keeps members that the page does not name, and changes nothing of what it was given', () => {
    const text =
      '{"extra":[1],"__proto__":{"p":1},"result":{"resultMsg":"m","resultCode":"X","resultStatus":"F","more":{}}}';
    const value = JSON.parse(text);
    const out = validateResponse(value);
    expect(JSON.stringify(value)).toBe(text);
    expect(Object.getPrototypeOf(out)).toBe(Object.prototype);
    expect(JSON.parse(JSON.stringify(out))).toEqual(
      JSON.parse(
        '{"result":{"resultCode":"X","resultStatus":"F","more":{},"resultMessage":"m"},"extra":[1],"__proto__":{"p":1}}',
      ),
    );
  });

  it('protocol 12: a sibling’s response passes with its own codes and members', () => {
    for (const [resultCode, resultStatus] of [
      ['SUCCESS', 'S'],
      ['ACCESSTOKEN_VALIDATE_FAILED', 'F'],
      ['PARAMETER_ILLEGAL', 'F'],
      ['USER_NOT_EXIST', 'F'],
      ['UNKNOWN_EXCEPTION', 'U'],
    ]) {
      const value = { result: { resultCode, resultStatus }, accountBenefitModel: {} };
      expect(validateResponse(value)).toEqual(value);
    }
  });
});

describe('createResponseValidator', () => {
  const validate = createResponseValidator({ benefitValueInfo: v.object({ points: v.number() }) });

  it('hands out what the schema makes of benefitValueInfo', () => {
    const out = validate(response({ benefitValueInfo: { points: 5, other: 1 } }));
    expect(out.benefitValueInfo).toEqual({ points: 5 });
  });

  it('names what the schema refuses', () => {
    const { code, faults } = refusalOf(() => validate(response({ benefitValueInfo: { points: '5' } })));
    expect(code).toBe('RESPONSE_INVALID');
    expect(faults?.map(({ path }) => path)).toEqual(['benefitValueInfo.points']);
  });

  it('does not run the schema when there is nothing to run it on', () => {
    expect(validate(response())).toEqual(response());
    expect(validate(response({ benefitValueInfo: null }))).toEqual(response());
  });
});
