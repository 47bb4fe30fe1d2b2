import { describeErrorCode, ERROR_CODES, type ErrorCodeEntry } from '@apoint/primitives/codes';
import type { ApointErrorCode } from '@apoint/primitives/errors';
import { describe, expect, expectTypeOf, it } from 'vitest';

const SENTENCES = /^[A-Z`].*[.]$/;

describe('ERROR_CODES', () => {
  it('is what the type of codes is made of', () => {
    expectTypeOf<keyof typeof ERROR_CODES>().toEqualTypeOf<ApointErrorCode>();
  });

  it.each(Object.entries<ErrorCodeEntry>(ERROR_CODES))(
    '%s says what it means and what to do',
    (code, row) => {
      const { group, means, fix, status, ...others } = row;
      expect(code).toMatch(/^[A-Z0-9]+(_[A-Z0-9]+)*$/);
      expect(group).not.toBe('');
      expect(means).toMatch(SENTENCES);
      expect(fix).toMatch(SENTENCES);
      expect(others).toEqual({});
      expect([undefined, 400, 401, 408, 413, 415, 500, 503]).toContain(status);
    },
  );

  it('has each group in one piece', () => {
    const groups = Object.values<ErrorCodeEntry>(ERROR_CODES).map(({ group }) => group);
    const pieces = groups.filter((group, i) => group !== groups[i - 1]);
    expect(pieces).toEqual([...new Set(groups)]);
  });
});

describe('describeErrorCode', () => {
  it('finds the row of a code', () => {
    expect(describeErrorCode('BASE64_INVALID')).toBe(ERROR_CODES.BASE64_INVALID);
    expect(describeErrorCode('BODY_TOO_LARGE').status).toBe(413);
    expect(describeErrorCode('KEY_MALFORMED').status).toBeUndefined();
  });

  it.each(['', 'base64_invalid', 'SUCCESS', 'constructor', '__proto__'])('knows no code %j', (text) => {
    expect(describeErrorCode(text)).toBeUndefined();
  });
});
