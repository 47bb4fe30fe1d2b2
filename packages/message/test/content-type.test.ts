import { describe, expect, it } from 'vitest';
import { codeOf, readBack, readBackResponse, requestOf, responseOf, withHeaders } from './ends.js';
import { encryption } from './rsa-ends.js';

async function asRequest(contentType: string): Promise<unknown> {
  return readBack(withHeaders(await requestOf(), { 'Content-Type': contentType }));
}

async function asResponse(contentType: string): Promise<unknown> {
  return readBackResponse(withHeaders(await responseOf(), { 'Content-Type': contentType }));
}

const UTF_8 = [
  'application/json; charset=UTF-8',
  'application/json;charset=utf-8',
  'APPLICATION/JSON; CHARSET=utf8',
  'application/json; charset="UTF-8"',
  'application/json ; charset = "utf-8" ',
  'application/json; profile=x; charset=UTF-8; q',
  'application/json',
];

const OTHER_CHARSETS = [
  'charset=GBK',
  'charset=gb18030',
  'charset=ISO-8859-1',
  'charset=UTF-16',
  'charset=utf-8-sig',
  'charset=UTF-7',
  'charset="GBK"',
  'charset=',
  'charset=""',
  'charset="UTF-8',
  'charset="utf-8"x',
  "charset='utf-8'",
  'charset=utf-8=gbk',
  'charset=UTF-8; charset=GBK',
  'charset=GBK; charset=UTF-8',
  ' CharSet = gbk',
];

describe('Content-Type', () => {
  it.each(UTF_8)('protocol 2: %s is taken', async (contentType) => {
    await expect(asRequest(contentType)).resolves.toBeDefined();
    await expect(asResponse(contentType)).resolves.toBeDefined();
  });

  it.each(OTHER_CHARSETS)('protocol 2: the charset is UTF-8, so %s is refused', async (parameter) => {
    const contentType = `application/json; ${parameter}`;
    expect(await codeOf(asRequest(contentType))).toBe('CHARSET_UNSUPPORTED');
    expect(await codeOf(asResponse(contentType))).toBe('CHARSET_UNSUPPORTED');
  });

  it.each([
    'text/plain; charset=UTF-8',
    'text/html',
    'application/x-www-form-urlencoded',
    'application/jsonp',
    'application/json, text/html',
    'json',
    ';',
    '; charset=UTF-8',
  ])('a plain request of the type %j is refused', async (contentType) => {
    expect(await codeOf(asRequest(contentType))).toBe('CONTENT_TYPE_UNSUPPORTED');
  });

  it('protocol 2: a sealed request may be text, but not anything', async () => {
    const sealed = await requestOf({ encryption });
    const asText = withHeaders(sealed, { 'Content-Type': 'text/plain; charset=UTF-8' });
    await expect(readBack(asText, { encryption })).resolves.toMatchObject({ encrypted: true });
    const asBytes = withHeaders(sealed, { 'Content-Type': 'application/octet-stream' });
    expect(await codeOf(readBack(asBytes, { encryption }))).toBe('CONTENT_TYPE_UNSUPPORTED');
  });

  it('a response need not name its type: its signature tells more', async () => {
    const untyped = withHeaders(await responseOf(), { 'Content-Type': undefined });
    await expect(readBackResponse(untyped)).resolves.toBeDefined();
    await expect(asResponse('text/html')).resolves.toBeDefined();
  });

  it('reading it takes no more time than its length: it comes before the signature', async () => {
    // A header of Node's full 16 KiB; a backtracking expression would need minutes for it.
    const contentType = `application/json; charset=${' '.repeat(16_000)}"x"y`;
    expect(await codeOf(asRequest(contentType))).toBe('CHARSET_UNSUPPORTED');
    expect(await codeOf(asResponse(`${'; charset'.repeat(1_800)}="`))).toBe('CHARSET_UNSUPPORTED');
  });
});
