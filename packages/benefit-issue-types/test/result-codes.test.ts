import {
  describeResultCode,
  FAMILY_RESULT_CODES,
  judgeResult,
  maybeAboutRepetition,
  RESULT_CODES,
} from '@apoint/benefit-issue-types/result-codes';
import { describe, expect, it } from 'vitest';

const judge = (resultCode: string, resultStatus: string): string => judgeResult({ resultCode, resultStatus });

describe('protocol 9: the result codes', () => {
  it('protocol 9: SUCCESS is S, done', () => {
    expect(describeResultCode('SUCCESS')).toMatchObject({ status: 'S', action: 'done' });
    expect(judge('SUCCESS', 'S')).toBe('success');
  });

  it('protocol 9: PROCESS_FAIL is F, final', () => {
    expect(describeResultCode('PROCESS_FAIL')).toMatchObject({ status: 'F', action: 'final' });
    expect(judge('PROCESS_FAIL', 'F')).toBe('failure');
  });

  it('protocol 9: RISK_REJECT is F, final', () => {
    expect(describeResultCode('RISK_REJECT')).toMatchObject({ status: 'F', action: 'final' });
    expect(judge('RISK_REJECT', 'F')).toBe('failure');
  });

  it('protocol 9: TOTAL_BUDGET_NOT_ENOUGH is F, final, and stops the campaign', () => {
    const entry = describeResultCode('TOTAL_BUDGET_NOT_ENOUGH');
    expect(entry).toMatchObject({ status: 'F', action: 'final-stop-campaign' });
    expect(entry.advice).toMatch(/stop the campaign.*contact support/i);
    expect(judge('TOTAL_BUDGET_NOT_ENOUGH', 'F')).toBe('failure');
  });

  it('protocol 9: CURRENT_BUDGET_NOT_ENOUGH is F, final, for support', () => {
    const entry = describeResultCode('CURRENT_BUDGET_NOT_ENOUGH');
    expect(entry).toMatchObject({ status: 'F', action: 'final' });
    expect(entry.advice).toMatch(/contact support/i);
    expect(judge('CURRENT_BUDGET_NOT_ENOUGH', 'F')).toBe('failure');
  });

  it('protocol 9: NO_BUDGET_RIGHT_NOW is F, final, for support', () => {
    const entry = describeResultCode('NO_BUDGET_RIGHT_NOW');
    expect(entry).toMatchObject({ status: 'F', action: 'final' });
    expect(entry.advice).toMatch(/contact support/i);
    expect(judge('NO_BUDGET_RIGHT_NOW', 'F')).toBe('failure');
  });

  it('protocol 9: PARAM_ILLEGAL is F, final, a fault of the request', () => {
    expect(describeResultCode('PARAM_ILLEGAL')).toMatchObject({ status: 'F', action: 'final-fix-request' });
    expect(judge('PARAM_ILLEGAL', 'F')).toBe('failure');
  });

  it('protocol 9 and 10: UNKNOWN_EXCEPTION is U, to be repeated with the same bizNo', () => {
    const entry = describeResultCode('UNKNOWN_EXCEPTION');
    expect(entry).toMatchObject({ status: 'U', action: 'repeat-same-biz-no' });
    expect(entry.advice).toMatch(/same bizNo/);
    expect(judge('UNKNOWN_EXCEPTION', 'U')).toBe('unknown');
  });

  it('protocol 9: there are eight, each under its own name, and none can be changed', () => {
    expect(Object.keys(RESULT_CODES)).toHaveLength(8);
    for (const [code, entry] of Object.entries(RESULT_CODES)) {
      expect(entry.code).toBe(code);
      expect(Object.isFrozen(entry)).toBe(true);
    }
    expect(Object.isFrozen(RESULT_CODES)).toBe(true);
  });
});

describe('protocol 9: the codes of sibling interfaces', () => {
  it.each([
    ['KEY_NOT_FOUND', 'F', 'final-fix-setup'],
    ['ACCESS_DENIED', 'F', 'final-fix-setup'],
    ['INVALID_API', 'F', 'final-fix-setup'],
    ['INVALID_CLIENT', 'F', 'final-fix-setup'],
    ['INVALID_SIGNATURE', 'F', 'final-fix-setup'],
    ['METHOD_NOT_SUPPORTED', 'F', 'final-fix-setup'],
    ['MEDIA_TYPE_NOT_ACCEPTABLE', 'F', 'final-fix-setup'],
    ['REQUEST_TRAFFIC_EXCEED_LIMIT', 'U', 'repeat-same-biz-no'],
    ['SYSTEM_ERROR', 'U', 'repeat-same-biz-no'],
    ['OAUTH_FAILED', 'F', 'final'],
    ['USER_NOT_EXIST', 'F', 'final'],
    ['ACCESSTOKEN_VALIDATE_FAILED', 'F', 'final'],
    ['PARAMETER_ILLEGAL', 'F', 'final-fix-request'],
    ['REPEAT_REQ_INCONSISTENT', 'F', 'repeat-first-order'],
  ] as const)('protocol 9: %s is %s, %s, and is judged by its status', (code, status, action) => {
    const entry = describeResultCode(code);
    expect(entry).toMatchObject({ code, status, action });
    expect(entry.meaning).toMatch(/^\p{Lu}.+\.$/u);
    expect(entry.advice.length).toBeGreaterThan(entry.meaning.length / 2);
    expect(FAMILY_RESULT_CODES[code]).toBe(entry);
    expect(Object.isFrozen(entry)).toBe(true);
    expect([judge(code, 'S'), judge(code, 'F'), judge(code, 'U')]).toEqual(['success', 'failure', 'unknown']);
  });

  it('there are fourteen, and none of them is on the page', () => {
    expect(Object.keys(FAMILY_RESULT_CODES)).toHaveLength(14);
    for (const code of Object.keys(FAMILY_RESULT_CODES)) expect(RESULT_CODES).not.toHaveProperty(code);
    expect(Object.isFrozen(FAMILY_RESULT_CODES)).toBe(true);
  });
});

describe('protocol 9: an F that may be about a repetition', () => {
  it.each([
    ['PARAM_ILLEGAL', true, false],
    ['PARAMETER_ILLEGAL', true, false],
    ['REPEAT_REQ_INCONSISTENT', true, true],
    ['PROCESS_FAIL', false, false],
    ['param_illegal', false, false],
    ['SOMETHING_NEW', false, false],
    ['constructor', false, false],
  ])('%s: %s with an idempotency key, %s without', (code, keyed, unkeyed) => {
    expect(maybeAboutRepetition(code)).toBe(keyed);
    expect(maybeAboutRepetition(code, true)).toBe(keyed);
    expect(maybeAboutRepetition(code, false)).toBe(unkeyed);
  });

  it('its advice never says that nothing was issued', () => {
    for (const { code, advice } of [...Object.values(RESULT_CODES), ...Object.values(FAMILY_RESULT_CODES)])
      if (maybeAboutRepetition(code)) expect(advice).not.toMatch(/nothing was issued/i);
  });
});

describe('codes that the tables do not list', () => {
  it.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '',
    'success',
    'SUCCESS ',
    'user_not_exist',
  ])('protocol 9: %j is not described, and judged by its status', (code) => {
    expect(describeResultCode(code)).toBeUndefined();
    expect(judge(code, 'S')).toBe('success');
    expect(judge(code, 'F')).toBe('failure');
    expect(judge(code, 'U')).toBe('unknown');
  });

  it.each(['', 's', 'f', 'A', 'P', 'SUCCESS', ' S', '__proto__', 'constructor'])(
    'protocol 9: a status of %j is unknown, whatever the code',
    (status) => {
      expect(judge('NEWS_TO_US', status)).toBe('unknown');
      for (const code of Object.keys(RESULT_CODES)) expect(judge(code, status)).toBe('unknown');
    },
  );

  it('a listed code with another status than the table’s contradicts itself: unknown', () => {
    for (const { code, status } of Object.values(RESULT_CODES)) {
      for (const other of ['S', 'F', 'U'].filter((candidate) => candidate !== status)) {
        expect(judge(code, other)).toBe('unknown');
      }
    }
  });
});
