import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import {
  type CanonicalRequestFields,
  canonicalRequest,
  checkClientId,
  parseTime,
} from '@apoint/canonical-request';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { refusal } from '../../../tools/testing/refusal.js';

const FIELDS: CanonicalRequestFields = {
  method: 'POST',
  uri: '/api/open/alipay/v1/promotion/benefit/issue',
  clientId: '4Q5Y8W0WSG45P907917',
  time: '2024-05-22T06:42:21+05:30',
  body: '{"bizNo":"20240522-1"}',
};

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

function isAccepted(fields: CanonicalRequestFields): boolean {
  try {
    return canonicalRequest(fields).length > 0;
  } catch {
    return false;
  }
}

describe('canonicalRequest', () => {
  it('protocol 3: <METHOD> <URI>\\n<Client-Id>.<Time>.<Body>', () => {
    expect(text(canonicalRequest(FIELDS))).toBe(
      'POST /api/open/alipay/v1/promotion/benefit/issue\n' +
        '4Q5Y8W0WSG45P907917.2024-05-22T06:42:21+05:30.{"bizNo":"20240522-1"}',
    );
  });

  it('protocol 3: the URI is the path with its query, as sent', () => {
    const uri = '/a/%7Eb//../c?x=1&y=%20&x=2';
    expect(text(canonicalRequest({ ...FIELDS, uri }))).toContain(`POST ${uri}\n`);
  });

  it('protocol 3: the time is verbatim, in whatever style it came', () => {
    for (const time of ['2024-05-22T01:12:21Z', '2024-05-22T06:42:21.123+0530', '1716340341000']) {
      expect(text(canonicalRequest({ ...FIELDS, time }))).toContain(`917.${time}.{`);
    }
  });

  it('protocol 3: the body is the exact bytes, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (body) => {
        const content = canonicalRequest({ ...FIELDS, body });
        expect(content.subarray(content.length - body.length)).toEqual(body);
        expect(content).toHaveLength(canonicalRequest({ ...FIELDS, body: '' }).length + body.length);
      }),
    );
  });

  it('protocol 3: an empty body leaves the dot in front of it', () => {
    expect(text(canonicalRequest({ ...FIELDS, body: '' }))).toMatch(/05:30\.$/);
  });

  it('protocol 2: text is taken as UTF-8', () => {
    const body = '{"name":"積分 🎉 é"}';
    expect(canonicalRequest({ ...FIELDS, body })).toEqual(
      canonicalRequest({ ...FIELDS, body: Uint8Array.from(Buffer.from(body)) }),
    );
  });

  it('takes a Buffer that is a view into a larger one', () => {
    const body = Buffer.from('xx{}xx').subarray(2, 4);
    expect(canonicalRequest({ ...FIELDS, body })).toEqual(canonicalRequest({ ...FIELDS, body: '{}' }));
  });

  it('gives plain bytes of their own', () => {
    const body = Uint8Array.of(1);
    const content = canonicalRequest({ ...FIELDS, body });
    expectTypeOf(content).toEqualTypeOf<Uint8Array<ArrayBuffer>>();
    expect(Object.getPrototypeOf(content)).toBe(Uint8Array.prototype);
    body[0] = 2;
    expect(content.at(-1)).toBe(1);
  });

  it('refuses a body that has no UTF-8 form', () => {
    expect(refusal(() => canonicalRequest({ ...FIELDS, body: '\ud800' }))).toBe('TEXT_NOT_UNICODE');
  });

  it.each([
    ['undefined', undefined],
    ['null', null],
    ['a number', 0],
    ['an object', { bizNo: '1' }],
    ['an array of bytes', [123, 125]],
    ['an ArrayBuffer', new ArrayBuffer(2)],
    ['a DataView', new DataView(new ArrayBuffer(2))],
    ['an array of larger numbers', new Uint16Array(2)],
    ['an object that says it is bytes', { length: 2, [Symbol.toStringTag]: 'Uint8Array' }],
  ])('OPTION_INVALID for a body that is neither text nor bytes: %s', (_, body) => {
    expect(refusal(() => canonicalRequest({ ...FIELDS, body: body as Uint8Array }))).toBe('OPTION_INVALID');
  });

  it('takes bytes of another realm', () => {
    const body: Uint8Array = runInNewContext('Uint8Array.of(123, 125)');
    expect(body).not.toBeInstanceOf(Uint8Array);
    expect(canonicalRequest({ ...FIELDS, body })).toEqual(canonicalRequest({ ...FIELDS, body: '{}' }));
  });
});

describe('protocol 3: the fields are checked before the content is built', () => {
  it.each([
    '',
    'post',
    'Post',
    'PO ST',
    'POST ',
    ' POST',
    'POST\n',
    'PO\tST',
    'PÖST',
    'POST/',
    'P(ST',
    'P"',
    undefined,
    null,
    ['POST'],
  ])('METHOD_INVALID for %j', (method) => {
    expect(refusal(() => canonicalRequest({ ...FIELDS, method: method as string }))).toBe('METHOD_INVALID');
  });

  it.each(['POST', 'GET', 'M-SEARCH', "X!#$%&'*+-.^_`|~9"])('the method %j is a token', (method) => {
    expect(text(canonicalRequest({ ...FIELDS, method }))).toMatch(/^\S+ \//);
  });

  it.each([
    '',
    'api',
    'https://open.alipay.hk/api',
    '?a=1',
    '*',
    '/a b',
    '/a\n',
    '/a\nb',
    '/a\r',
    '/a\tb',
    '/a\0',
    '/a\x7f',
    '/a\x85',
    '/a#b',
    '/a\u00a0b',
    '/a\u2028',
    '/a\u200b',
    '/a\ufeff',
    '/a\ud800',
    ' /a',
    '/é',
    '/積',
    '/a?b=🧧',
    '/\u0131',
    undefined,
    null,
    ['/a'],
  ])('URI_INVALID for %j', (uri) => {
    expect(refusal(() => canonicalRequest({ ...FIELDS, uri: uri as string }))).toBe('URI_INVALID');
  });

  it.each(['/', '/a', '//a', '/a?b=c:d/e', "/a;b=1,2!$&'()*+@", '/%E7%A9%8D'])('the URI %j is one', (uri) => {
    expect(text(canonicalRequest({ ...FIELDS, uri }))).toContain(` ${uri}\n`);
  });

  it('the URI takes every visible ASCII character but #', () => {
    const characters = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));
    const accepted = characters.filter((character) => isAccepted({ ...FIELDS, uri: `/${character}` }));
    expect(accepted.join('')).toBe(characters.slice(0x21, 0x7f).join('').replace('#', ''));
  });

  it.each(['', 'a.b', 'a b', 'a\n', '\na', 'a/b', 'é', 'a'.repeat(65), undefined, null, ['a'], 5])(
    'CLIENT_ID_INVALID for %j',
    (clientId) => {
      expect(refusal(() => checkClientId(clientId as string))).toBe('CLIENT_ID_INVALID');
      expect(refusal(() => canonicalRequest({ ...FIELDS, clientId: clientId as string }))).toBe(
        'CLIENT_ID_INVALID',
      );
    },
  );

  it.each(['a', 'A_b-9', 'a'.repeat(64), '4Q5Y8W0WSG45P907917'])('the Client-Id %j is one', (clientId) => {
    expect(checkClientId(clientId)).toBeUndefined();
  });

  it.each([
    '',
    '2024-05-22T06:42:21',
    '2024-05-22T06:42:21+05:30 ',
    '2024-05-22T06:42:21.+05:30',
    '2024-05-22T06:42:21+05:30.x',
    undefined,
    1716340341000,
  ])('TIME_INVALID for %j', (time) => {
    expect(refusal(() => canonicalRequest({ ...FIELDS, time: time as string }))).toBe('TIME_INVALID');
  });

  it('takes a time that was parsed, as its text', () => {
    const time = parseTime('2024-05-22T06:42:21+05:30');
    expect(canonicalRequest({ ...FIELDS, time })).toEqual(canonicalRequest(FIELDS));
  });

  it('a time that only looks parsed is refused, whatever its text', () => {
    const parsed = parseTime('2024-05-22T06:42:21+05:30');
    const looks = { text: `${parsed.text}.x`, epochMilliseconds: parsed.epochMilliseconds };
    const inherits = Object.create(parsed, { text: { value: looks.text } });
    const dressed = Object.setPrototypeOf({ ...looks }, Object.getPrototypeOf(parsed));
    for (const time of [looks, inherits, dressed, { ...parsed }, {}, null]) {
      expect(refusal(() => canonicalRequest({ ...FIELDS, time }))).toBe('TIME_INVALID');
    }
  });

  it('a parsed time cannot be made of another text, nor be given one', () => {
    const parsed = parseTime('2024-05-22T06:42:21+05:30');
    expect(() => Object.assign(parsed, { text: 'x' })).toThrow(TypeError);
    expect(() => Object.setPrototypeOf(parsed, { text: 'x' })).toThrow(TypeError);
  });
});

describe('protocol 3: bytes cannot move between the fields', () => {
  const times = fc.constantFrom(
    '2024-05-22T06:42:21+05:30',
    '2024-05-22T06:42:21.123+08:00',
    '2024-05-22T06:42:21.123Z',
    '2024-05-22T06:42:21Z',
    '2024-05-22T06:42:21-0530',
    '1716340341000',
  );
  const pieces = fc.constantFrom(
    '.',
    '\n',
    ' ',
    '/',
    'a',
    '-',
    'POST',
    '.123+08:00',
    '2024-05-22T06:42:21Z',
    '1716340341000',
    '{}',
  );
  const fields = fc.record({
    method: fc.constantFrom('POST', 'GET', 'P.', '1716340341000'),
    uri: fc
      .array(fc.constantFrom('/', 'a', '.', '2024-05-22T06:42:21Z', '-', '?'), { maxLength: 4 })
      .map((list) => `/${list.join('')}`),
    clientId: fc
      .array(fc.constantFrom('a', '-', '_', 'POST', '1716340341000'), { minLength: 1, maxLength: 4 })
      .map((list) => list.join('')),
    time: times,
    body: fc.array(pieces, { maxLength: 6 }).map((list) => list.join('')),
  });

  /** Every way to cut a text at one of each separator, in their order. */
  function cuts(content: string, separators: readonly string[]): string[][] {
    const [separator, ...rest] = separators;
    if (separator === undefined) return [[content]];
    return [...content].flatMap((character, at) =>
      character === separator
        ? cuts(content.slice(at + 1), rest).map((tail) => [content.slice(0, at), ...tail])
        : [],
    );
  }

  /** Every reading of a content as five fields that the package accepts. */
  function readings(content: string): CanonicalRequestFields[] {
    return cuts(content, [' ', '\n', '.', '.'])
      .map((parts) => {
        const [method, uri, clientId, time, body] = parts as [string, string, string, string, string];
        return { method, uri, clientId, time, body };
      })
      .filter(isAccepted);
  }

  it('a content has one reading, the fields it was built from', () => {
    fc.assert(
      fc.property(fields, (original) => {
        expect(readings(text(canonicalRequest(original)))).toEqual([original]);
      }),
      { numRuns: 300 },
    );
  });

  it('different fields never give the same content', () => {
    const seen = new Map<string, string>();
    fc.assert(
      fc.property(fields, (original) => {
        const digest = createHash('sha256').update(canonicalRequest(original)).digest('hex');
        const key = JSON.stringify(original);
        expect(seen.get(digest) ?? key).toBe(key);
        seen.set(digest, key);
      }),
      { numRuns: 1000 },
    );
  });

  it('the dot in a time with a fraction moves nothing into the body', () => {
    const short = { ...FIELDS, time: '2024-05-22T06:42:21', body: '123+08:00.{}' };
    expect(refusal(() => canonicalRequest(short))).toBe('TIME_INVALID');
    expect(parseTime('2024-05-22T06:42:21.123+08:00').text).toBe('2024-05-22T06:42:21.123+08:00');
  });
});
