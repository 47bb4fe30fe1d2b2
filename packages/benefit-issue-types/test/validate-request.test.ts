import { validateRequest } from '@apoint/benefit-issue-types/validate';
import { describe, expect, it } from 'vitest';
import { faultPaths, refusalOf, request } from './bodies.js';

const refused = (members: object): string[] => faultPaths(() => validateRequest(request(members)));

describe('protocol 8: the request body', () => {
  it('protocol 8: the required members alone are a request, and the very value comes back', () => {
    const value = request();
    expect(validateRequest(value)).toBe(value);
  });

  it('protocol 8: bizNo is a string of 1 to 64 characters', () => {
    for (const bizNo of ['1', 'x'.repeat(64), ' '])
      expect(() => validateRequest(request({ bizNo }))).not.toThrow();
    for (const bizNo of ['', 'x'.repeat(65), 1, null, {}, ['x']])
      expect(refused({ bizNo })).toEqual(['bizNo']);
  });

  it('protocol 8: characters of bizNo are UTF-16 units, as Java counts', () => {
    expect(() => validateRequest(request({ bizNo: '\u{1f600}'.repeat(32) }))).not.toThrow();
    expect(refused({ bizNo: '\u{1f600}'.repeat(33) })).toEqual(['bizNo']);
    expect(() => validateRequest(request({ bizNo: '分'.repeat(64) }))).not.toThrow();
  });

  it('protocol 8: bizNo is optional', () => {
    expect(() => validateRequest(request({ bizNo: undefined }))).not.toThrow();
  });

  it('protocol 8: bizDate is optional, a whole number of milliseconds', () => {
    for (const bizDate of [0, 1716338541000, Number.MAX_SAFE_INTEGER, undefined]) {
      expect(() => validateRequest(request({ bizDate }))).not.toThrow();
    }
    for (const bizDate of [
      -1,
      0.5,
      2 ** 53,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      '1716338541000',
      null,
      1n,
    ]) {
      expect(refused({ bizDate })).toEqual(['bizDate']);
    }
    expect(refused({ bizDate: new Date() })).toEqual(['bizDate']);
  });

  for (const name of ['providerUserInfo', 'benefitIssueDetail']) {
    it(`protocol 8: ${name} is required, any JSON object`, () => {
      expect(() => validateRequest(request({ [name]: { any: ['thing', 1, null] } }))).not.toThrow();
      for (const value of [undefined, null, [], 'text', 1, true])
        expect(refused({ [name]: value })).toEqual([name]);
      const { [name]: _, ...without } = request();
      expect(faultPaths(() => validateRequest(without))).toEqual([name]);
    });
  }

  it('protocol 8: benefitIssueMode is required, BENEFIT_PRODUCT_ID alone', () => {
    for (const mode of [
      undefined,
      null,
      '',
      'benefit_product_id',
      'BENEFIT_PRODUCT_ID ',
      'x'.repeat(33),
      1,
    ]) {
      expect(refused({ benefitIssueMode: mode })).toEqual(['benefitIssueMode']);
    }
  });

  it('protocol 8: extendInfo is optional, any JSON object', () => {
    for (const extendInfo of [undefined, {}, { scenario: 'x' }]) {
      expect(() => validateRequest(request({ extendInfo }))).not.toThrow();
    }
    for (const extendInfo of [null, [], 'x']) expect(refused({ extendInfo })).toEqual(['extendInfo']);
  });

  it('protocol 8: members that the page does not name are let through, if they are JSON', () => {
    expect(() => validateRequest(request({ channel: { id: 1 } }))).not.toThrow();
    expect(refused({ channel: { id: 1n } })).toEqual(['channel.id']);
  });

  it('protocol 10: the order of the members, and so the bytes to be signed, stay the author’s', () => {
    const text =
      '{"z":1,"benefitIssueMode":"BENEFIT_PRODUCT_ID","benefitIssueDetail":{"b":1,"a":2},"constructor":3,' +
      '"providerUserInfo":{"__proto__":4},"bizNo":"1"}';
    expect(JSON.stringify(validateRequest(JSON.parse(text)))).toBe(text);
  });
});

describe('the error of a refused request', () => {
  it('names every fault', () => {
    const value = {
      bizNo: '',
      bizDate: -1,
      providerUserInfo: { when: new Date() },
      benefitIssueMode: 'OTHER',
      extendInfo: { list: [1, Number.NaN] },
    };
    const error = refusalOf(() => validateRequest(value));
    expect(error.code).toBe('REQUEST_INVALID');
    const paths = ['benefitIssueDetail', 'benefitIssueMode', 'bizDate', 'bizNo', 'extendInfo.list.1'];
    expect(error.faults?.map(({ path }) => path).sort()).toEqual([...paths, 'providerUserInfo.when']);
    for (const path of paths) expect(error.message).toContain(path);
  });

  it('says what is missing and what is wrong', () => {
    const { faults } = refusalOf(() => validateRequest({ benefitIssueMode: 'X', benefitIssueDetail: [] }));
    expect(faults).toEqual([
      { path: 'providerUserInfo', message: 'is required' },
      { path: 'benefitIssueMode', message: 'must be BENEFIT_PRODUCT_ID' },
      { path: 'benefitIssueDetail', message: 'must be a JSON object' },
    ]);
  });

  it('stands for the body itself when that is no object', () => {
    for (const value of [undefined, null, 'text', 1, [], () => 1, new Map()]) {
      const error = refusalOf(() => validateRequest(value));
      expect(error.faults).toHaveLength(1);
      expect(error.faults?.[0]?.path).toBe('');
      expect(error.message).toContain('(the body itself)');
    }
  });

  it('names eight paths in its message and counts the others', () => {
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`n${i}`, 1n]));
    const error = refusalOf(() => validateRequest(request({ extendInfo: many })));
    expect(error.message).toContain('extendInfo.n7 and 3 more');
    expect(error.faults).toHaveLength(11);
  });
});
