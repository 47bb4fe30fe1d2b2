import { ApointError } from '@apoint/primitives/errors';
import { formatSignatureHeader, parseSignatureHeader, type SignatureHeader } from '@apoint/signature-header';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusal } from '../../../tools/testing/refusal.js';
import { SAMPLE_SIGNATURE } from './support/sample.js';

/** Any code units, lone surrogates among them. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes));

const SIGNATURE = Uint8Array.of(0xfb, 0xfb, 0xfe, 0xff);
const VALUE = '%2B%2Fv%2B%2Fw%3D%3D';

describe('parseSignatureHeader', () => {
  it('protocol 2.1: the sample of the page is 344 base64 characters and 256 bytes, its blanks removed', () => {
    const header = parseSignatureHeader(`algorithm=RSA256,keyVersion=1,signature=${SAMPLE_SIGNATURE}`);
    expect(header).toMatchObject({ algorithm: 'RSA256', keyVersion: '1' });
    expect(header.signature).toHaveLength(256);
    const base64 = decodeURIComponent(SAMPLE_SIGNATURE.replaceAll(' ', ''));
    expect(base64).toHaveLength(344);
    expect(Buffer.from(header.signature).toString('base64')).toBe(base64);
  });

  it('protocol 2.2: the sample without its blanks is what we write', () => {
    const text = `algorithm=RSA256,keyVersion=1,signature=${SAMPLE_SIGNATURE.replaceAll(' ', '')}`;
    expect(formatSignatureHeader(parseSignatureHeader(text))).toBe(text);
  });

  it('protocol 2.1: algorithm is case-insensitive', () => {
    expect(parseSignatureHeader(`algorithm=rsa256,signature=${VALUE}`).algorithm).toBe('RSA256');
    expect(parseSignatureHeader(`algorithm=Ecc224,signature=${VALUE}`).algorithm).toBe('ECC224');
  });

  it('protocol 2.1: an absent algorithm means RSA256', () => {
    expect(parseSignatureHeader(`signature=${VALUE}`)).toEqual({ algorithm: 'RSA256', signature: SIGNATURE });
  });

  it('protocol 2.1: keyVersion absent or empty means the latest', () => {
    expect(parseSignatureHeader(`algorithm=RSA256,signature=${VALUE}`)).toHaveProperty(
      'keyVersion',
      undefined,
    );
    expect(parseSignatureHeader(`algorithm=RSA256,keyVersion=,signature=${VALUE}`)).toHaveProperty(
      'keyVersion',
      undefined,
    );
  });

  it('protocol 2.1: splits at the first =, so that bare base64 passes', () => {
    expect(parseSignatureHeader('algorithm=RSA256,keyVersion=1,signature=+/v+/w==').signature).toEqual(
      SIGNATURE,
    );
  });

  it('protocol 2.1: unknown extra keys are ignored, and leave no trace', () => {
    const header = parseSignatureHeader(`algorithm=RSA256,foo=bar,signature=${VALUE},__proto__=x`);
    expect(header).toEqual({ algorithm: 'RSA256', signature: SIGNATURE });
  });

  it.each([
    ['protocol 2.3: vendor Java, no keyVersion', `algorithm=RSA256, signature=${VALUE}`],
    [
      'protocol 2.3: vendor shell script, lower-case hex',
      `algorithm=RSA256, signature=${VALUE.toLowerCase().replace('%2fv', '%2Fv')}`,
    ],
    ['protocol 2.3: vendor global SDK, keyVersion', `algorithm=RSA256,keyVersion=1,signature=${VALUE}`],
    ['protocol 2.2: any order, any case, trailing comma', `SIGNATURE = ${VALUE} , Algorithm = RSA256 ,`],
  ])('%s', (_, text) => {
    expect(parseSignatureHeader(text)).toMatchObject({ algorithm: 'RSA256', signature: SIGNATURE });
  });

  it.each([
    'none',
    'RS256',
    'RSA',
    'RSA2',
    'RSA512',
    'SHA256withRSA',
    'HS256',
    'ECC256',
    'RSA_AES',
    '',
    'RSA256 x',
    'ECC224;RSA256',
  ])('protocol 2.1: an unknown algorithm is refused: %j', (algorithm) => {
    expect(refusal(() => parseSignatureHeader(`algorithm=${algorithm},signature=${VALUE}`))).toBe(
      'SIGNATURE_ALGORITHM_UNKNOWN',
    );
  });

  it('an algorithm that upper-cases into a known one by Unicode is refused', () => {
    expect(refusal(() => parseSignatureHeader(`algorithm=R\u017fA256,signature=${VALUE}`))).toBe(
      'SIGNATURE_ALGORITHM_UNKNOWN',
    );
  });

  it.each([
    ['HEADER_DUPLICATE_KEY', `algorithm=RSA256,Algorithm=ECC224,signature=${VALUE}`],
    ['HEADER_DUPLICATE_KEY', `signature=${VALUE},signature=${VALUE}`],
    ['PERCENT_INVALID', 'signature=%2'],
    ['BASE64_INVALID', 'signature=abc'],
    ['BASE64_INVALID', 'signature=-_v-_w=='],
    ['BASE64_INVALID', 'signature=%252B%252Fv%252B%252Fw%253D%253D'],
    ['BASE64_INVALID', 'signature=AB=='],
    ['HEADER_PARAMETER_MISSING', 'algorithm=RSA256,keyVersion=1,signature='],
    ['HEADER_PARAMETER_MISSING', 'algorithm=RSA256,keyVersion=1'],
    ['HEADER_PARAMETER_MISSING', 'algorithm=RSA256,symmetricKey=AQID'],
    ['HEADER_KEY_VERSION_INVALID', `keyVersion=1 2,signature=${VALUE}`],
    ['HEADER_TOO_LONG', `signature=${'A'.repeat(8184)}`],
    ['HEADER_MALFORMED', ''],
  ])('protocol 2.1, 2.2: %s for %j', (code, text) => {
    expect(refusal(() => parseSignatureHeader(text))).toBe(code);
  });

  it('throws nothing but an ApointError, and is not slow', () => {
    const near = fc.string({
      unit: fc.constantFrom(
        'signature',
        'algorithm',
        'keyVersion',
        'RSA256',
        '=',
        ',',
        '%',
        ' ',
        'AQID',
        '\n',
      ),
    });
    fc.assert(
      fc.property(fc.oneof(near, anyText), (text) => {
        try {
          parseSignatureHeader(text);
        } catch (error) {
          expect(error).toBeInstanceOf(ApointError);
        }
      }),
      { numRuns: 300 },
    );
    expect(refusal(() => parseSignatureHeader('signature=, '.repeat(500_000)))).toBe('HEADER_TOO_LONG');
  });
});

describe('formatSignatureHeader', () => {
  it('protocol 2.2: algorithm, keyVersion, signature, percent-encoded in upper case, without blanks', () => {
    const header: SignatureHeader = { signature: SIGNATURE, keyVersion: '1', algorithm: 'RSA256' };
    expect(formatSignatureHeader(header)).toBe(`algorithm=RSA256,keyVersion=1,signature=${VALUE}`);
    expect(formatSignatureHeader(header, { separator: ', ' })).toBe(
      `algorithm=RSA256, keyVersion=1, signature=${VALUE}`,
    );
    expect(formatSignatureHeader({ algorithm: 'ECC224', signature: SIGNATURE })).toBe(
      `algorithm=ECC224,signature=${VALUE}`,
    );
  });

  it('is undone by parseSignatureHeader', () => {
    const header = fc.record(
      {
        algorithm: fc.constantFrom('RSA256', 'ECC224'),
        keyVersion: fc.string({ unit: fc.constantFrom(...'aZ09._-'), minLength: 1, maxLength: 64 }),
        signature: fc.uint8Array({ minLength: 1, maxLength: 512 }),
      },
      { requiredKeys: ['algorithm', 'signature'] },
    ) as fc.Arbitrary<SignatureHeader>;
    fc.assert(
      fc.property(header, fc.constantFrom(',' as const, ', ' as const), (fields, separator) => {
        expect(parseSignatureHeader(formatSignatureHeader(fields, { separator }))).toEqual(fields);
      }),
    );
  });

  it.each([
    ['SIGNATURE_ALGORITHM_UNKNOWN', { algorithm: 'none', signature: SIGNATURE }],
    ['HEADER_PARAMETER_MISSING', { algorithm: 'RSA256', signature: new Uint8Array() }],
    ['HEADER_KEY_VERSION_INVALID', { algorithm: 'RSA256', signature: SIGNATURE, keyVersion: '1,x=2' }],
  ])('%s', (code, header) => {
    expect(refusal(() => formatSignatureHeader(header as SignatureHeader))).toBe(code);
  });

  it('OPTION_INVALID for another separator', () => {
    const header: SignatureHeader = { algorithm: 'RSA256', signature: SIGNATURE };
    expect(refusal(() => formatSignatureHeader(header, { separator: ';' as ',' }))).toBe('OPTION_INVALID');
  });
});
