import { decodeBase64, encodeBase64 } from '@apoint/primitives/base64';
import { ApointError } from '@apoint/primitives/errors';
import {
  formatKeyedHeader,
  type KeyedHeader,
  MAXIMUM_HEADER_LENGTH,
  parseKeyedHeader,
} from '@apoint/primitives/internal/keyed-header';
import { parsePairList } from '@apoint/primitives/internal/pair-list';
import { decodePercent } from '@apoint/primitives/percent';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusal } from '../../../../tools/testing/refusal.js';

// Base64 of these bytes has all three characters that need an escape: `+/v+/w==`.
const VALUE = Uint8Array.of(0xfb, 0xfb, 0xfe, 0xff);
const parse = (text: string): KeyedHeader => parseKeyedHeader(text, 'signature');

describe('parseKeyedHeader', () => {
  it.each([
    ['as the page writes it', 'algorithm=RSA256,keyVersion=1,signature=%2B%2Fv%2B%2Fw%3D%3D'],
    ['lower-case hex', 'algorithm=RSA256,keyVersion=1,signature=%2b%2fv%2b%2fw%3d%3d'],
    ['a bare slash', 'algorithm=RSA256,keyVersion=1,signature=%2B/v%2B/w%3D%3D'],
    ['no percent-encoding at all', 'algorithm=RSA256,keyVersion=1,signature=+/v+/w=='],
    ['letters escaped that need none', 'algorithm=RSA256,keyVersion=1,signature=%2B%2F%76%2B%2F%77%3D%3D'],
    ['blanks after the commas', 'algorithm=RSA256, keyVersion=1, signature=%2B%2Fv%2B%2Fw%3D%3D'],
    ['blanks around =', 'algorithm = RSA256,keyVersion = 1,signature = %2B%2Fv%2B%2Fw%3D%3D'],
    ['blanks inside the value', 'algorithm=RSA256,keyVersion=1,signature=%2B%2Fv %2B%2Fw \t%3D%3D'],
    ['a blank inside an escape', 'algorithm=RSA256,keyVersion=1,signature=%2B% 2Fv%2B%2 Fw%3D%3D'],
    [
      'line breaks that were percent-encoded',
      'algorithm=RSA256,keyVersion=1,signature=%2B%2Fv%2B%0A%2Fw%3D%3D%0d%0a',
    ],
    [
      'blanks that were percent-encoded',
      'algorithm=RSA256,keyVersion=1,signature=%20%2B%2Fv%2B%09%2Fw%3D%3D',
    ],
    ['another order', 'signature=%2B%2Fv%2B%2Fw%3D%3D,keyVersion=1,algorithm=RSA256'],
    ['a trailing comma', 'algorithm=RSA256,keyVersion=1,signature=%2B%2Fv%2B%2Fw%3D%3D,'],
    ['names in another case', 'ALGORITHM=RSA256,keyversion=1,Signature=%2B%2Fv%2B%2Fw%3D%3D'],
    ['unknown extra keys', 'algorithm=RSA256,keyVersion=1,nonce=%ZZ,signature=%2B%2Fv%2B%2Fw%3D%3D'],
  ])('protocol 2.2: accepts %s', (_, text) => {
    expect(parse(text)).toEqual({ algorithm: 'RSA256', keyVersion: '1', value: VALUE });
  });

  it('protocol 2.1: keyVersion absent or empty means the latest', () => {
    expect(parse('signature=Zm9v')).toHaveProperty('keyVersion', undefined);
    expect(parse('keyVersion=,signature=Zm9v')).toHaveProperty('keyVersion', undefined);
    expect(parse('keyVersion= ,signature=Zm9v')).toHaveProperty('keyVersion', undefined);
  });

  it('leaves the algorithm to the caller: absent, empty, or as written', () => {
    expect(parse('signature=Zm9v')).toHaveProperty('algorithm', undefined);
    expect(parse('algorithm=,signature=Zm9v').algorithm).toBe('');
    expect(parse('algorithm=rSa256,signature=Zm9v').algorithm).toBe('rSa256');
  });

  it.each([
    ['BASE64_INVALID', 'base64url letters', 'signature=-_v-_w%3D%3D'],
    ['BASE64_INVALID', 'missing padding', 'signature=%2B%2Fv%2B%2Fw'],
    ['BASE64_INVALID', 'double percent-encoding', 'signature=%252B%252Fv%252B%252Fw%253D%253D'],
    ['BASE64_INVALID', 'trailing bits that are not zero', 'signature=%2B%2Fv%2B%2Fx%3D%3D'],
    ['BASE64_INVALID', 'a blank beyond ASCII', 'signature=Zm9v\u00a0'],
    ['BASE64_INVALID', 'an escape beyond ASCII', 'signature=Zm9%C3%A9'],
    ['PERCENT_INVALID', 'an escape that is no UTF-8', 'signature=Zm9%E9'],
    ['PERCENT_INVALID', 'a bad percent escape', 'signature=Zm9v%2'],
    ['HEADER_PARAMETER_MISSING', 'an empty value', 'algorithm=RSA256,signature='],
    ['HEADER_PARAMETER_MISSING', 'a value of escaped blanks alone', 'algorithm=RSA256,signature=%20%0A'],
    ['HEADER_PARAMETER_MISSING', 'no value', 'algorithm=RSA256,keyVersion=1'],
    ['HEADER_DUPLICATE_KEY', 'two values', 'signature=Zm9v,Signature=Zm9v'],
    ['HEADER_DUPLICATE_KEY', 'an unknown key twice', 'x=1,x=2,signature=Zm9v'],
    ['HEADER_KEY_VERSION_INVALID', 'a key version with a blank', 'keyVersion=1 2,signature=Zm9v'],
    ['HEADER_KEY_VERSION_INVALID', 'a key version with a slash', 'keyVersion=../1,signature=Zm9v'],
    ['HEADER_KEY_VERSION_INVALID', 'a key version of 65', `keyVersion=${'1'.repeat(65)},signature=Zm9v`],
    ['HEADER_MALFORMED', 'an empty header', ''],
    ['HEADER_MALFORMED', 'base64 alone', 'Zm9v'],
    ['HEADER_TOO_LONG', 'a header over 8 KiB', `signature=${'A'.repeat(8192)}`],
    ['HEADER_TOO_LONG', 'the usual form over 8 KiB', `algorithm=RSA256,signature=${'A'.repeat(8192)}`],
    [
      'BASE64_INVALID',
      'base64url letters, in the usual form',
      'algorithm=RSA256,keyVersion=1,signature=-_v-_w==',
    ],
    [
      'BASE64_INVALID',
      'an escape of an escape, in the usual form',
      'algorithm=RSA256,signature=%252B%252Fv%252B%252Fw%253D%253D',
    ],
    [
      'BASE64_INVALID',
      'trailing bits, in the usual form',
      'algorithm=RSA256,keyVersion=1,signature=%2B%2Fv%2B%2Fx%3D%3D',
    ],
    ['PERCENT_INVALID', 'a bad escape, in the usual form', 'algorithm=RSA256,keyVersion=1,signature=Zm9v%2'],
    [
      'HEADER_DUPLICATE_KEY',
      'the usual form, then a second value',
      'algorithm=RSA256,keyVersion=1,signature=Zm9v,signature=Zm9v',
    ],
    [
      'HEADER_DUPLICATE_KEY',
      'two algorithms, then the usual form',
      'algorithm=RSA256,Algorithm=none,signature=Zm9v',
    ],
    [
      'HEADER_PARAMETER_MISSING',
      'the usual form of the other header',
      'algorithm=RSA256,keyVersion=1,symmetricKey=Zm9v',
    ],
    [
      'HEADER_KEY_VERSION_INVALID',
      'a key version of 65, in the usual form',
      `algorithm=RSA256,keyVersion=${'1'.repeat(65)},signature=Zm9v`,
    ],
  ])('protocol 2.1, 2.2: %s for %s', (code, _, text) => {
    expect(refusal(() => parse(text))).toBe(code);
  });
});

describe('parseKeyedHeader, whichever way it goes', () => {
  /** One parameter after the other, in the plainest way: what the usual form must be read as, too. */
  function inParts(text: string, valueName: string): KeyedHeader {
    const pairs = parsePairList(text);
    const stripped = (pairs.get(valueName.toLowerCase()) ?? '').replace(/[\t\n\f\r ]/g, '');
    const value = decodeBase64(decodePercent(stripped).replace(/[\t\n\f\r ]/g, ''));
    if (value.length === 0) throw new ApointError('HEADER_PARAMETER_MISSING', '');
    const keyVersion = pairs.get('keyversion') || undefined;
    if (keyVersion && !/^[\w.-]{1,64}$/.test(keyVersion))
      throw new ApointError('HEADER_KEY_VERSION_INVALID', '');
    return { algorithm: pairs.get('algorithm'), keyVersion, value };
  }

  function outcome(call: () => KeyedHeader): unknown {
    try {
      return call();
    } catch {
      return refusal(call);
    }
  }

  const value = fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 12 }).map((bytes) => encodeURIComponent(encodeBase64(bytes))),
    fc.uint8Array({ minLength: 1, maxLength: 12 }).map(encodeBase64),
    fc.string({
      unit: fc.constantFrom(...'AQaw09+/=-_% \n\v\u00a0é', '%2B', '%2f', '%3D', '%0A', '%25', '%C3%A9'),
    }),
  );
  const name = fc.constantFrom(
    'algorithm',
    'keyVersion',
    'signature',
    'symmetricKey',
    'Signature',
    'x',
    'keyVersion ',
    '',
  );
  const short = fc.constantFrom('RSA256', 'rsa256', '1', 'v1', '', ' 1', '1 2', '1=2', 'none', 'é');
  const separator = fc.constantFrom(',', ',', ', ', ', ', ' ,', ',  ', ',\t', ',,', ';');
  /** The usual header, with none to three of its texts exchanged for others. */
  const header = fc
    .tuple(
      fc.record({
        names: fc.tuple(name, name, name),
        values: fc.tuple(short, short, value),
        separators: fc.tuple(separator, separator),
        end: fc.constantFrom(',', ' ', ', ', ',,', ',x=1', '\n'),
      }),
      value,
      fc.uniqueArray(fc.nat(8), { maxLength: 3 }),
    )
    .map(([{ names, values, separators, end }, usualValue, exchanged]) => {
      const usual = ['algorithm', 'RSA256', ',', 'keyVersion', '1', ',', 'signature', usualValue, ''];
      const others = [
        names[0],
        values[0],
        separators[0],
        names[1],
        values[1],
        separators[1],
        names[2],
        values[2],
        end,
      ];
      const at = (i: number): string => (exchanged.includes(i) ? others[i] : usual[i]) ?? '';
      return `${at(0)}=${at(1)}${at(2)}${at(3)}=${at(4)}${at(5)}${at(6)}=${at(7)}${at(8)}`;
    });

  it('reads every header as its parts are read, or refuses it with the same code', () => {
    fc.assert(
      fc.property(header, fc.constantFrom('signature', 'symmetricKey'), (text, valueName) => {
        expect(outcome(() => parseKeyedHeader(text, valueName))).toEqual(
          outcome(() => inParts(text, valueName)),
        );
      }),
      { numRuns: 5000 },
    );
  });

  it('a trailing comma, another order and another case change nothing', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc.constantFrom(',', ', '),
        (bytes, comma) => {
          const pairs = [
            'algorithm=RSA256',
            'keyVersion=1',
            `signature=${encodeURIComponent(encodeBase64(bytes))}`,
          ];
          const expected = { algorithm: 'RSA256', keyVersion: '1', value: bytes };
          expect(parse(pairs.join(comma))).toEqual(expected);
          expect(parse(`${pairs.join(comma)},`)).toEqual(expected);
          expect(parse(pairs.toReversed().join(comma))).toEqual(expected);
          expect(parse(pairs.join(comma).replace('keyVersion', 'KEYVERSION'))).toEqual(expected);
          expect(parse(pairs.join(comma).replaceAll('=', ' = '))).toEqual(expected);
        },
      ),
    );
  });

  it('protocol 2.1: takes 8192 characters and not one more, in the usual form and in any other', () => {
    for (const start of ['algorithm=RSA256,signature=', 'signature=']) {
      const room = MAXIMUM_HEADER_LENGTH - start.length;
      const longest = `${start}${'A'.repeat(room - (room % 4))}`.padEnd(MAXIMUM_HEADER_LENGTH);
      expect(longest).toHaveLength(8192);
      expect(parse(longest).value).toHaveLength(((room - (room % 4)) / 4) * 3);
      expect(refusal(() => parse(`${longest} `))).toBe('HEADER_TOO_LONG');
    }
  });

  it.each([undefined, null, 7, {}, ['algorithm=RSA256,signature=Zm9v'], new String('signature=Zm9v')])(
    'HEADER_MALFORMED for what is no text: %j',
    (text) => {
      expect(refusal(() => parse(text as string))).toBe('HEADER_MALFORMED');
    },
  );
});

describe('formatKeyedHeader', () => {
  it('protocol 2.2: writes one form: algorithm, keyVersion, value, upper-case escapes, no blanks', () => {
    const header = { value: VALUE, keyVersion: '1', algorithm: 'RSA256' };
    expect(formatKeyedHeader(header, 'signature')).toBe(
      'algorithm=RSA256,keyVersion=1,signature=%2B%2Fv%2B%2Fw%3D%3D',
    );
    expect(formatKeyedHeader({ value: VALUE, algorithm: 'RSA_AES' }, 'symmetricKey')).toBe(
      'algorithm=RSA_AES,symmetricKey=%2B%2Fv%2B%2Fw%3D%3D',
    );
  });

  it('protocol 2.3: writes ", " where the other end needs it', () => {
    const header = { value: Uint8Array.of(1, 2, 3), keyVersion: '1', algorithm: 'RSA256' };
    expect(formatKeyedHeader(header, 'signature', ', ')).toBe(
      'algorithm=RSA256, keyVersion=1, signature=AQID',
    );
  });

  it('is undone by parseKeyedHeader', () => {
    const token = fc.string({ unit: fc.constantFrom(...'aZ09._-'), minLength: 1, maxLength: 64 });
    const header = fc.record(
      { algorithm: token, keyVersion: token, value: fc.uint8Array({ minLength: 1, maxLength: 600 }) },
      { requiredKeys: ['value', 'algorithm'] },
    ) as fc.Arbitrary<KeyedHeader & { algorithm: string }>;
    fc.assert(
      fc.property(header, fc.constantFrom(',' as const, ', ' as const), (fields, separator) => {
        const text = formatKeyedHeader(fields, 'signature', separator);
        expect(parse(text)).toEqual(fields);
        expect(text).toContain(encodeURIComponent(encodeBase64(fields.value)));
      }),
    );
  });

  it.each([
    ['HEADER_PARAMETER_MISSING', { value: new Uint8Array() }, ','],
    ['HEADER_KEY_VERSION_INVALID', { value: VALUE, keyVersion: '' }, ','],
    ['HEADER_KEY_VERSION_INVALID', { value: VALUE, keyVersion: '1,algorithm=none' }, ','],
    ['HEADER_KEY_VERSION_INVALID', { value: VALUE, keyVersion: '1\r\nX: y' }, ','],
    ['OPTION_INVALID', { value: VALUE }, ';'],
    ['OPTION_INVALID', { value: VALUE }, '\r\n'],
  ])('%s for what would write another header: %j', (code, header, separator) => {
    expect(
      refusal(() => formatKeyedHeader({ algorithm: 'RSA256', ...header }, 'signature', separator as ',')),
    ).toBe(code);
  });
});
