import { inspect } from 'node:util';
import { parseVerifiedJson, type VerifiedBytes } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import { describe, expect, it } from 'vitest';
import { bytesOf, requestOf, verifyBack } from './ends.js';

async function verified(body: string | Uint8Array): Promise<VerifiedBytes> {
  return (await verifyBack(await requestOf({ body }))).body;
}

async function parse(body: string | Uint8Array): Promise<unknown> {
  return parseVerifiedJson(await verified(body));
}

async function refusal(body: string | Uint8Array): Promise<ApointError> {
  const bytes = await verified(body);
  try {
    parseVerifiedJson(bytes);
  } catch (error) {
    if (error instanceof ApointError) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

const SECRET = 'zb3VsZCBiZSBzZWNyZXQ';

describe('parseVerifiedJson', () => {
  it.each(['{}', '[]', 'null', '0', '""', ' {"a":[1,2,{"b":"積\\u5206"}]}\r\n', '"\\"[[[{{{"'])(
    'reads %s',
    async (text) => {
      expect(await parse(text)).toEqual(JSON.parse(text));
    },
  );

  it.each([
    '',
    ' ',
    '{',
    '{"a":1}x',
    "{'a':1}",
    '{"a":1,}',
    'undefined',
    'NaN',
    '{"a":"\t"}',
    'MTIz',
    '{}\0',
  ])('refuses %j', async (text) => {
    expect((await refusal(text)).code).toBe('JSON_INVALID');
  });

  it('refuses a byte order mark', async () => {
    expect((await refusal('\uFEFF{}')).code).toBe('JSON_BYTE_ORDER_MARK');
    expect(await parse('{"a":"\uFEFF"}')).toEqual({ a: '\uFEFF' });
  });

  it.each([
    ['a lone byte', [0xff]],
    ['an overlong form', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a sequence that breaks off', [0xe7, 0xa9]],
    ['GBK', [0xbb, 0xfd, 0xb7, 0xd6]],
    ['UTF-16', [0xff, 0xfe, 0x7b, 0x00]],
  ])('protocol 2: the charset is UTF-8, so %s is refused', async (_, bytes) => {
    const body = Uint8Array.from([...bytesOf('{"a":"'), ...bytes, ...bytesOf('"}')]);
    expect((await refusal(body)).code).toBe('TEXT_NOT_UNICODE');
  });
});

describe('depth', () => {
  const arrays = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  const objects = (depth: number) => `${'{"a":'.repeat(depth - 1)}{}${'}'.repeat(depth - 1)}`;

  it.each([arrays, objects])('64 levels are read, the body being the first', async (nest) => {
    expect(await parse(nest(64))).toEqual(JSON.parse(nest(64)));
    expect(await parse(nest(64).replace('[]', '[1]').replace('{}', '{"b":1}'))).toBeDefined();
  });

  it.each([arrays, objects])('65 levels are refused', async (nest) => {
    expect((await refusal(nest(65))).code).toBe('JSON_TOO_DEEP');
  });

  it('half a mebibyte of brackets is refused like that, closed or not', async () => {
    expect((await refusal(arrays(250_000))).code).toBe('JSON_TOO_DEEP');
    expect((await refusal('['.repeat(500_000))).code).toBe('JSON_TOO_DEEP');
    expect((await refusal(']'.repeat(1000) + '['.repeat(1064))).code).toBe('JSON_INVALID');
  });

  it('siblings do not add up', async () => {
    const wide = `[${Array.from({ length: 1000 }, () => '[{}]').join(',')}]`;
    expect(await parse(wide)).toHaveLength(1000);
  });

  it('brackets in texts do not count, whatever stands before the quote', async () => {
    const brackets = '[{'.repeat(100);
    for (const value of [brackets, `"${brackets}`, `\\${brackets}`, `\\"${brackets}\\\\"`]) {
      expect(await parse(JSON.stringify({ [value]: value }))).toEqual({ [value]: value });
    }
    const escaped = `{"a":"\\\\","b":${arrays(64)}}`;
    expect((await refusal(escaped)).code).toBe('JSON_TOO_DEEP');
  });
});

describe('a name twice', () => {
  it.each([
    ['in one object', '{"a":1,"a":2}'],
    ['the same value', '{"a":1,"a":1}'],
    ['written with an escape', '{"a":1,"\\u0061":1}'],
    ['deep inside', '[{"a":{"b":[{"c":1,"d":2,"c":3}]}}]'],
    ['with members inside the one that is lost', '{"a":{"b":1,"c":2},"a":{"d":1}}'],
    ['__proto__', '{"__proto__":{},"__proto__":{}}'],
    ['empty', '{"":1,"":1}'],
  ])('%s is refused', async (_, text) => {
    expect((await refusal(text)).code).toBe('JSON_DUPLICATE_KEY');
  });

  it.each([
    '{"a":{"a":{"a":1}},"b":{"a":[{"a":1},{"a":1}]}}',
    '{"a":1,"A":1,"a ":1,"":1}',
    '{"é":1,"e\u0301":1}',
    '{":":":","\\\\":"a\\":\\":","b":[":",{":":1}]}',
    '{"__proto__":{"__proto__":1}}',
    '{"0":1,"length":2}',
    '["a","a"]',
    '":"',
  ])('%s has none', async (text) => {
    expect(await parse(text)).toEqual(JSON.parse(text));
  });

  it('what is no JSON is called that', async () => {
    expect((await refusal('{"a":1,"a":2')).code).toBe('JSON_INVALID');
    expect((await refusal('{"a"::1}')).code).toBe('JSON_INVALID');
  });
});

describe('names that objects have', () => {
  it('__proto__ is a member like any other, and changes no prototype', async () => {
    const parsed = await parse(
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    );
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
    expect(Object.keys(parsed as object)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('errors', () => {
  it.each([
    ['no JSON', `{"token":"${SECRET}"`],
    ['no JSON from its start', SECRET],
    ['no UTF-8', Uint8Array.from([...bytesOf(SECRET), 0xff])],
    ['a byte order mark', `\uFEFF${SECRET}`],
    ['a name twice', `{"${SECRET}":1,"${SECRET}":"${SECRET}"}`],
    ['too deep', `${'['.repeat(65)}"${SECRET}"`],
  ])('do not quote a body that is %s', async (_, body) => {
    const error = await refusal(body);
    const shown = [
      error.message,
      error.stack,
      JSON.stringify(error),
      inspect(error, { depth: null, showHidden: true }),
      inspect(error.cause, { depth: null, showHidden: true }),
    ];
    for (const text of shown) {
      expect(text ?? '').not.toContain(SECRET);
      expect(text ?? '').not.toContain(SECRET.slice(0, 6));
    }
  });
});
