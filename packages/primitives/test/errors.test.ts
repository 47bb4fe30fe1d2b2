import { readFileSync } from 'node:fs';
import { runInNewContext, runInThisContext } from 'node:vm';
import { ApointError, type ApointErrorCode } from '@apoint/primitives/errors';
import { describe, expect, expectTypeOf, it } from 'vitest';

describe('ApointError', () => {
  it('is an Error with a name, a code and a message', () => {
    const error = new ApointError('BASE64_INVALID', 'Not base64.');
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'ApointError', code: 'BASE64_INVALID', message: 'Not base64.' });
    expect(String(error)).toBe('ApointError: Not base64.');
    expectTypeOf(error.code).toEqualTypeOf<ApointErrorCode>();
  });

  it('keeps a cause, even one that is undefined, and has none otherwise', () => {
    const cause = new TypeError('inner');
    expect(new ApointError('SIGNER_FAILED', 'x', { cause }).cause).toBe(cause);
    expect(new ApointError('SIGNER_FAILED', 'x', { cause: undefined })).toHaveProperty('cause');
    expect(new ApointError('SIGNER_FAILED', 'x')).not.toHaveProperty('cause');
  });

  it('is logged as code, message and faults, without stack and cause', () => {
    const faults = [{ path: 'bizNo', message: 'at most 64 characters' }];
    const cause = new Error('not for the log');
    expect(JSON.parse(JSON.stringify(new ApointError('REQUEST_INVALID', 'x', { cause, faults })))).toEqual({
      name: 'ApointError',
      code: 'REQUEST_INVALID',
      message: 'x',
      faults,
    });
    expect(JSON.stringify(new ApointError('REQUEST_INVALID', 'x'))).not.toContain('faults');
  });
});

describe('ApointError.is', () => {
  const source = readFileSync(new URL('../dist/errors.js', import.meta.url), 'utf8');
  const anotherCopy = `(() => {
    ${source.replace('export class', 'class')}
    return new ApointError('SIGNER_FAILED', 'x');
  })()`;

  it('knows an error of this copy', () => {
    expect(ApointError.is(new ApointError('SIGNER_FAILED', 'x'))).toBe(true);
  });

  it.each([
    ['another copy', runInThisContext],
    ['another realm', runInNewContext],
  ] as const)('knows an error of %s, which instanceof does not', (_, run) => {
    const error: unknown = run(anotherCopy);
    expect(error).not.toBeInstanceOf(ApointError);
    expect(ApointError.is(error)).toBe(true);
    if (ApointError.is(error)) expectTypeOf(error.code).toEqualTypeOf<ApointErrorCode>();
    expect(error).toMatchObject({ code: 'SIGNER_FAILED' });
  });

  it.each([
    new Error('x'),
    { name: 'ApointError', code: 'SIGNER_FAILED', message: 'x' },
    'ApointError',
    () => 'ApointError',
    null,
    undefined,
  ])('knows nothing else: %s', (value) => {
    expect(ApointError.is(value)).toBe(false);
  });

  it('leaves no mark in what is printed or logged', () => {
    const error = new ApointError('SIGNER_FAILED', 'x');
    expect(Reflect.ownKeys(error).sort()).toEqual(['code', 'message', 'name', 'stack']);
  });
});
