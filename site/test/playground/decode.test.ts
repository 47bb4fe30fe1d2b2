import { describe, expect, it } from 'vitest';
import { decode } from '../../dist/playground/decode.js';
import { headerLines, headersOf } from '../../dist/playground/header-lines.js';

const values = (...given: Parameters<typeof decode>) =>
  decode(...given).map(({ value }) =>
    typeof value === 'string' ? value : Buffer.from(value).toString('hex'),
  );

describe('decoding', () => {
  it.each(['', 'Signature: ', 'signature:  '])('takes a Signature header apart, after "%s"', (name) => {
    expect(values('signature', `${name}algorithm=RSA256,keyVersion=2,signature=AQID`)).toEqual([
      'RSA256',
      '2',
      '010203',
    ]);
  });

  it('says that a header names no version', () => {
    expect(values('signature', 'algorithm=ECC224,signature=AQID')[1]).toContain('absent');
    expect(values('encrypt', 'algorithm=RSA_AES,symmetricKey=AQID')[1]).toContain('absent');
  });

  it('takes an Encrypt header apart', () => {
    expect(values('encrypt', 'Encrypt: algorithm=RSA_AES,keyVersion=1,symmetricKey=%2F%2F8%3D')).toEqual([
      'RSA_AES',
      '1',
      'ffff',
    ]);
  });

  it('tells the moment of a time', () => {
    expect(values('time', 'Request-Time: 2024-05-22T06:42:21+05:30')).toEqual([
      '2024-05-22T01:12:21.000Z',
      '1716340341000',
    ]);
  });

  it.each([
    ['base64', 'AQI\nD', '010203'],
    ['hex', '01 02', '0102'],
    ['percent', '%2Fa', '2f61'],
  ] as const)('shows the bytes of %s', (kind, text, hex) => {
    expect(values(kind, text)).toEqual([hex]);
  });

  it.each([
    ['signature', 'algorithm=RSA256', 'HEADER_PARAMETER_MISSING'],
    ['time', 'yesterday', 'TIME_INVALID'],
    ['base64', '!', 'BASE64_INVALID'],
    ['percent', '%', 'PERCENT_INVALID'],
  ] as const)('refuses %s with the code of a receiver', (kind, text, code) => {
    expect(() => decode(kind, text)).toThrow(expect.objectContaining({ code }));
  });
});

describe('lines of headers', () => {
  it('keep names, values and repetitions', () => {
    expect(headersOf('A: 1\n\nb:2: 3\nA: 4\n')).toEqual([
      ['A', '1'],
      ['b', '2: 3'],
      ['A', '4'],
    ]);
    expect(headersOf(headerLines({ A: '1', B: undefined, C: '2' }))).toEqual([
      ['A', '1'],
      ['C', '2'],
    ]);
  });

  it.each(['no colon', ': no name'])('are refused: %s', (lines) => {
    expect(() => headersOf(lines)).toThrow('Name: value');
  });
});
