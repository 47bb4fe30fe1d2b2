import { ApointError } from '@apoint/primitives/errors';
import { type EncryptHeader, formatEncryptHeader, parseEncryptHeader } from '@apoint/rsa-aes-envelope';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusal } from '../../../tools/testing/refusal.js';

/** Any code units, lone surrogates among them. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes));

// The value of the sample `Encrypt` header of the published page: too short for any RSA key, but well-formed.
const SAMPLE_KEY = 'bqS8HSmdaRrpKSuPy7CqUlyd8lJurG93';
const BYTES = Uint8Array.of(0xfb, 0xfb, 0xfe, 0xff);
const VALUE = '%2B%2Fv%2B%2Fw%3D%3D';

describe('parseEncryptHeader', () => {
  it('protocol 2: the sample of the page', () => {
    const text = `algorithm=RSA_AES,keyVersion=1,symmetricKey=${SAMPLE_KEY}`;
    const wrappedKey = Uint8Array.from(Buffer.from(SAMPLE_KEY, 'base64'));
    expect(wrappedKey).toHaveLength(24);
    expect(parseEncryptHeader(text)).toEqual({ keyVersion: '1', wrappedKey });
    expect(formatEncryptHeader(parseEncryptHeader(text))).toBe(text);
  });

  it.each([
    ['the form that we write', `algorithm=RSA_AES,keyVersion=1,symmetricKey=${VALUE}`],
    ['lower-case hex', `algorithm=RSA_AES,keyVersion=1,symmetricKey=%2b%2fv%2b%2fw%3d%3d`],
    ['no percent-encoding', 'algorithm=RSA_AES,keyVersion=1,symmetricKey=+/v+/w=='],
    [
      'line breaks, percent-encoded',
      'algorithm=RSA_AES,keyVersion=1,symmetricKey=%2B%2Fv%2B%0A%2Fw%3D%3D%0A',
    ],
    ['any order and case, a trailing comma', `SYMMETRICKEY = ${VALUE} , keyversion=1, Algorithm=rsa_aes,`],
    ['no algorithm', `keyVersion=1,symmetricKey=${VALUE}`],
    ['its other name', `algorithm=RSA, keyVersion=1, symmetricKey=${VALUE}`],
    ['its other name in lower case', `algorithm=rsa,keyVersion=1,symmetricKey=${VALUE}`],
    ['unknown extra keys', `algorithm=RSA_AES,mode=CBC,keyVersion=1,symmetricKey=${VALUE}`],
  ])('protocol 2.1, 2.2: accepts %s', (_, text) => {
    expect(parseEncryptHeader(text)).toEqual({ keyVersion: '1', wrappedKey: BYTES });
  });

  it('protocol 2.1: keyVersion absent or empty means the latest', () => {
    expect(parseEncryptHeader(`symmetricKey=${VALUE}`)).toEqual({ wrappedKey: BYTES });
    expect(parseEncryptHeader(`algorithm=RSA_AES,keyVersion=,symmetricKey=${VALUE}`)).toEqual({
      wrappedKey: BYTES,
    });
  });

  it.each([
    ['ENVELOPE_ALGORITHM_UNKNOWN', `algorithm=none,symmetricKey=${VALUE}`],
    ['ENVELOPE_ALGORITHM_UNKNOWN', `algorithm=RSA256,symmetricKey=${VALUE}`],
    ['ENVELOPE_ALGORITHM_UNKNOWN', `algorithm=RSA-AES,symmetricKey=${VALUE}`],
    ['ENVELOPE_ALGORITHM_UNKNOWN', `algorithm=R\u017fA_AES,symmetricKey=${VALUE}`],
    ['ENVELOPE_ALGORITHM_UNKNOWN', `algorithm=,symmetricKey=${VALUE}`],
    ['HEADER_PARAMETER_MISSING', 'algorithm=RSA_AES,keyVersion=1,symmetricKey='],
    ['HEADER_PARAMETER_MISSING', `algorithm=RSA_AES,signature=${VALUE}`],
    ['HEADER_DUPLICATE_KEY', `symmetricKey=${VALUE},SymmetricKey=${VALUE}`],
    ['HEADER_KEY_VERSION_INVALID', `keyVersion=a b,symmetricKey=${VALUE}`],
    ['PERCENT_INVALID', 'symmetricKey=%GG'],
    ['BASE64_INVALID', 'symmetricKey=-_v-_w%3D%3D'],
    ['BASE64_INVALID', 'symmetricKey=%252B%252Fv%252B%252Fw%253D%253D'],
    ['HEADER_MALFORMED', ''],
    ['HEADER_TOO_LONG', `symmetricKey=${'A'.repeat(8192)}`],
  ])('protocol 2.1, 2.2: %s for %j', (code, text) => {
    expect(refusal(() => parseEncryptHeader(text))).toBe(code);
  });

  it('throws nothing but an ApointError', () => {
    const unit = fc.constantFrom(
      'symmetricKey',
      'algorithm',
      'keyVersion',
      'RSA_AES',
      '=',
      ',',
      '%',
      ' ',
      'AQID',
      '\n',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit }), anyText), (text) => {
        try {
          parseEncryptHeader(text);
        } catch (error) {
          expect(error).toBeInstanceOf(ApointError);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('formatEncryptHeader', () => {
  it('protocol 2.2: algorithm, keyVersion, symmetricKey, percent-encoded in upper case, without blanks', () => {
    const header: EncryptHeader = { wrappedKey: BYTES, keyVersion: '1' };
    expect(formatEncryptHeader(header)).toBe(`algorithm=RSA_AES,keyVersion=1,symmetricKey=${VALUE}`);
    expect(formatEncryptHeader(header, { separator: ', ' })).toBe(
      `algorithm=RSA_AES, keyVersion=1, symmetricKey=${VALUE}`,
    );
    expect(formatEncryptHeader({ wrappedKey: BYTES })).toBe(`algorithm=RSA_AES,symmetricKey=${VALUE}`);
  });

  it('is undone by parseEncryptHeader', () => {
    const header = fc.record(
      {
        keyVersion: fc.string({ unit: fc.constantFrom(...'aZ09._-'), minLength: 1, maxLength: 64 }),
        wrappedKey: fc.uint8Array({ minLength: 1, maxLength: 512 }),
      },
      { requiredKeys: ['wrappedKey'] },
    ) as fc.Arbitrary<EncryptHeader>;
    fc.assert(
      fc.property(header, fc.constantFrom(',' as const, ', ' as const), (fields, separator) => {
        expect(parseEncryptHeader(formatEncryptHeader(fields, { separator }))).toEqual(fields);
      }),
    );
  });

  it.each([
    ['HEADER_PARAMETER_MISSING', { wrappedKey: new Uint8Array() }],
    ['HEADER_KEY_VERSION_INVALID', { wrappedKey: BYTES, keyVersion: '' }],
  ])('%s', (code, header) => {
    expect(refusal(() => formatEncryptHeader(header))).toBe(code);
  });
});
