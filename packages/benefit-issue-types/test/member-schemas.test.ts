import { setImmediate as turn } from 'node:timers/promises';
import type { JsonObject } from '@apoint/benefit-issue-types';
import {
  createRequestValidator,
  createResponseValidator,
  type StandardSchema,
} from '@apoint/benefit-issue-types/validate';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { faultPaths, nest, refusalOf, request } from './bodies.js';

/** A schema from nothing but a function. */
function schema(validate: (value: unknown) => unknown): StandardSchema<JsonObject> {
  return { '~standard': { version: 1, vendor: 'test', validate } } as StandardSchema<JsonObject>;
}

describe('the caller’s own schemas', () => {
  it('put their output in the place of the open object, in the order of the body', () => {
    const validate = createRequestValidator({
      providerUserInfo: v.object({ id: v.pipe(v.string(), v.toUpperCase()) }),
    });
    const value = request({ bizNo: '1', providerUserInfo: { id: 'a', more: 1 } });
    expect(JSON.stringify(validate(value))).toBe(JSON.stringify({ ...value, providerUserInfo: { id: 'A' } }));
    expect(value['providerUserInfo']).toEqual({ id: 'a', more: 1 });
  });

  it('have their faults named along with all others', () => {
    const validate = createRequestValidator({
      providerUserInfo: v.object({ id: v.string(), list: v.array(v.number()) }),
      benefitIssueDetail: v.object({ id: v.string() }),
      extendInfo: v.object({ id: v.string() }),
    });
    const value = request({
      bizNo: '',
      providerUserInfo: { id: 1, list: [1, 'x'] },
      benefitIssueDetail: { when: new Date() },
    });
    expect(faultPaths(() => validate(value))).toEqual([
      'benefitIssueDetail.when',
      'bizNo',
      'providerUserInfo.id',
      'providerUserInfo.list.1',
    ]);
  });

  it('run for extendInfo only if there is one', () => {
    const validate = createRequestValidator({ extendInfo: schema(() => ({ issues: [] })) });
    expect(() => validate(request())).not.toThrow();
    expect(() => validate(request({ extendInfo: undefined }))).not.toThrow();
    expect(faultPaths(() => validate(request({ extendInfo: {} })))).toEqual(['extendInfo']);
  });

  it('cannot reach into the caller’s value', () => {
    const meddling = schema((value) => {
      (value as Record<string, unknown>)['added'] = 1;
      return { value };
    });
    const value = request();
    const out = createRequestValidator({ providerUserInfo: meddling })(value);
    expect(out.providerUserInfo).toEqual({ added: 1 });
    expect(value).toEqual(request());
  });

  it('get no message through, as it may quote the value', () => {
    const telling = schema((value) => ({
      issues: [{ message: JSON.stringify(value), path: [{ key: 'id' }, 0] }],
    }));
    const error = refusalOf(() =>
      createRequestValidator({ providerUserInfo: telling })(request({ providerUserInfo: { id: 'SECRET' } })),
    );
    expect(error.faults).toEqual([
      { path: 'providerUserInfo.id.0', message: 'is refused by your schema for this object' },
    ]);
    expect(error.message).not.toContain('SECRET');
  });

  it('must put out JSON', () => {
    const outputs: [unknown, string][] = [
      [{ when: new Date() }, 'extendInfo.when'],
      [[], 'extendInfo'],
      [null, 'extendInfo'],
      [undefined, 'extendInfo'],
      ['text', 'extendInfo'],
      [nest(64), `extendInfo${'.in'.repeat(63)}`],
    ];
    for (const [value, path] of outputs) {
      const validate = createRequestValidator({ extendInfo: schema(() => ({ value })) });
      expect(faultPaths(() => validate(request({ extendInfo: {} })))).toEqual([path]);
    }
    const fitting = createRequestValidator({ extendInfo: schema(() => ({ value: nest(63) })) });
    expect(fitting(request({ extendInfo: {} })).extendInfo).toEqual(nest(63));
  });
});

describe('OPTION_INVALID', () => {
  const run = (validate: (value: unknown) => unknown): string =>
    refusalOf(() => createRequestValidator({ providerUserInfo: schema(validate) })(request())).code;

  it('is the code for an asynchronous schema, whether it resolves or rejects', async () => {
    expect(run(async (value) => ({ value }))).toBe('OPTION_INVALID');
    expect(run(() => Promise.reject(new Error('later')))).toBe('OPTION_INVALID');
    const validate = createRequestValidator({
      providerUserInfo: v.pipeAsync(
        v.looseObject({}),
        v.checkAsync(async () => true),
      ) as StandardSchema<JsonObject>,
    });
    expect(refusalOf(() => validate(request())).code).toBe('OPTION_INVALID');
    // An unhandled rejection would fail the run here.
    await turn();
  });

  it('is the code for a schema that throws or answers nonsense', () => {
    const cause = new TypeError('bug');
    const throwing = schema(() => {
      throw cause;
    });
    const error = refusalOf(() => createRequestValidator({ providerUserInfo: throwing })(request()));
    expect(error.code).toBe('OPTION_INVALID');
    expect(error.cause).toBe(cause);
    for (const answer of [undefined, null, {}, 'x', { issues: null }, { issues: {} }, { issues: [null] }]) {
      expect(run(() => answer)).toBe('OPTION_INVALID');
    }
  });

  it('is the code for options that are no schemas, when the validator is made', () => {
    const noSchemas: unknown[] = [
      { providerUserInfo: {} },
      { providerUserInfo: null },
      { providerUserInfo: { '~standard': null } },
      { providerUserInfo: { '~standard': { version: 2, vendor: 'x', validate: () => ({}) } } },
      { providerUserInfo: { '~standard': { version: 1, vendor: 'x' } } },
      { providerUserInformation: v.looseObject({}) },
      null,
    ];
    for (const options of noSchemas) {
      expect(refusalOf(() => createRequestValidator(options as object)).code).toBe('OPTION_INVALID');
    }
    expect(refusalOf(() => createResponseValidator({ result: v.any() } as object)).code).toBe(
      'OPTION_INVALID',
    );
    expect(() => createRequestValidator({ providerUserInfo: undefined } as object)).not.toThrow();
  });
});
