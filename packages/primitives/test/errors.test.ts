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
