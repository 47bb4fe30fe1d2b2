import { inspect } from 'node:util';
import type { JsonValue } from '@apoint/benefit-issue-types';
import { judgeResult } from '@apoint/benefit-issue-types/result-codes';
import {
  createRequestValidator,
  validateRequest,
  validateResponse,
} from '@apoint/benefit-issue-types/validate';
import { ApointError } from '@apoint/primitives/errors';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { refusalOf, request, response } from './bodies.js';

const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});

const jsonObject = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 8 })).map(
  (object) =>
    // Requests refuse numbers that nobody can be sure of.
    JSON.parse(JSON.stringify(object, (_, value: unknown) => (isUnsure(value) ? 0 : value))) as typeof object,
);
/** The validators check that all is JSON themselves. */
const json = v.custom<JsonValue>(() => true);
const withSchema = createRequestValidator({ extendInfo: v.objectWithRest({ id: v.string() }, json) });

function isUnsure(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER;
}

/** Whether a call returns or throws an ApointError; anything else escapes. */
function settles(call: () => unknown): boolean {
  try {
    call();
  } catch (error) {
    if (!(error instanceof ApointError)) throw error;
  }
  return true;
}

describe('for any value', () => {
  it('the validators throw nothing but ApointError', () => {
    fc.assert(
      fc.property(anything, (value) => {
        return [validateRequest, validateResponse, withSchema].every((validate) =>
          settles(() => validate(value)),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('so they do with it in any member', () => {
    const names = [
      'bizNo',
      'bizDate',
      'providerUserInfo',
      'benefitIssueMode',
      'extendInfo',
      'result',
      'other',
    ];
    fc.assert(
      fc.property(anything, fc.constantFrom(...names), (value, name) => {
        settles(() => validateRequest(request({ [name]: value })));
        settles(() => withSchema(request({ [name]: value })));
        settles(() => validateResponse(response({ [name]: value })));
        settles(() =>
          validateResponse({ result: { resultCode: 'X', resultStatus: value, resultMessage: value } }),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('what a validator accepts, JSON.stringify writes without loss', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const body = request({ extendInfo: { value } });
        try {
          validateRequest(body);
        } catch {
          return;
        }
        const read = JSON.parse(JSON.stringify(body));
        expect(() => validateRequest(read)).not.toThrow();
        expect(JSON.stringify(read)).toBe(JSON.stringify(body));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('for any JSON object', () => {
  it('a request takes it as an open object, and keeps the bytes', () => {
    fc.assert(
      fc.property(jsonObject, (object) => {
        const text = JSON.stringify(request({ providerUserInfo: object, extendInfo: object }));
        const value = JSON.parse(text);
        expect(validateRequest(value)).toBe(value);
        expect(JSON.stringify(value)).toBe(text);
        const copying = createRequestValidator({ benefitIssueDetail: v.record(v.string(), json) });
        expect(JSON.stringify(copying(value))).toBe(text);
      }),
    );
  });

  it('a response keeps it', () => {
    fc.assert(
      fc.property(jsonObject, (object) => {
        const value = JSON.parse(JSON.stringify(response({ benefitValueInfo: object })));
        expect(JSON.stringify(validateResponse(value).benefitValueInfo)).toBe(
          JSON.stringify(value.benefitValueInfo),
        );
      }),
    );
  });
});

describe('for any code and status', () => {
  it('success needs S, failure needs F', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.oneof(fc.string(), fc.constantFrom('S', 'F', 'U')),
        (resultCode, resultStatus) => {
          const judgement = judgeResult({ resultCode, resultStatus });
          if (judgement === 'success') expect(resultStatus).toBe('S');
          if (judgement === 'failure') expect(resultStatus).toBe('F');
        },
      ),
    );
  });
});

describe('an error', () => {
  const SECRET = 'sEcReT-7f3a';
  const NUMBER = 424242424242.5;

  /** All that a logger could make of the error. */
  const shown = (error: unknown): string =>
    inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error);

  const secrets = fc.oneof(
    ...[
      SECRET,
      NUMBER,
      BigInt('424242424242'),
      Symbol(SECRET),
      [SECRET],
      { a: SECRET },
      new Map([[SECRET, SECRET]]),
    ].map((secret) => fc.constant(secret)),
    fc.constant(() => SECRET),
    fc.constant(new Error(SECRET)),
  );

  it('shows no value that it refuses', () => {
    const names = [
      'bizNo',
      'bizDate',
      'providerUserInfo',
      'benefitIssueMode',
      'benefitIssueDetail',
      'extendInfo',
    ];
    const refusing = createRequestValidator({
      providerUserInfo: v.object({ id: v.picklist(['x']) }),
      benefitIssueDetail: v.strictObject({}),
    });
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), secrets), (members) => {
        const value = {
          ...request(),
          providerUserInfo: { id: SECRET },
          benefitIssueMode: SECRET,
          ...members,
        };
        for (const error of [
          refusalOf(() => refusing(value)),
          refusalOf(() => validateRequest(value)),
          refusalOf(() =>
            validateResponse({ result: { resultCode: members['bizNo'], resultMsg: 1, ...members } }),
          ),
        ]) {
          expect(shown(error)).not.toContain(SECRET);
          expect(shown(error)).not.toContain('424242');
        }
      }),
    );
  });
});
