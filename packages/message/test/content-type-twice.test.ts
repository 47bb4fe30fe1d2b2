import { HEADER } from '@apoint/message';
import { describe, expect, it } from 'vitest';
import { codeOf, readBack, requestOf } from './ends.js';
import { encryption } from './rsa-ends.js';

type Pair = readonly [string, string];

const JSON_TYPE = 'application/json';
const JSON_UTF_8 = 'application/json; charset=UTF-8';

/** The headers of a request, with these in place of its Content-Type. */
async function withTypes(types: readonly string[], options = {}) {
  const request = await requestOf(options);
  const others = Object.entries(request.headers).filter(([name]) => name !== HEADER.contentType);
  return { request, headers: [...others, ...types.map((type): Pair => ['content-type', type])] as Pair[] };
}

describe('a Content-Type that comes twice', () => {
  it.each([
    [[JSON_TYPE, JSON_UTF_8]],
    [[JSON_UTF_8, JSON_UTF_8]],
    [['APPLICATION/JSON;charset=utf8', JSON_TYPE]],
    [[`${JSON_TYPE}, ${JSON_UTF_8}`]],
    [[`${JSON_UTF_8},${JSON_TYPE}`]],
    [[`${JSON_TYPE}; x="a, text/html; y", ${JSON_UTF_8}`]],
  ])('protocol 2.3: %j is taken', async (types) => {
    const { request, headers } = await withTypes(types);
    await expect(readBack(request, { headers })).resolves.toBeDefined();
  });

  it.each([
    [[JSON_TYPE, 'text/html']],
    [['text/html', JSON_TYPE]],
    [[JSON_TYPE, `${JSON_TYPE}; charset=GBK`]],
    [[JSON_TYPE, 'text/plain']],
    [[JSON_TYPE, '']],
    [[JSON_TYPE, JSON_TYPE, JSON_TYPE]],
    [[`${JSON_TYPE}, ${JSON_TYPE}`, JSON_TYPE]],
  ])('%j is refused as a header that is repeated', async (types) => {
    const { request, headers } = await withTypes(types);
    expect(await codeOf(readBack(request, { headers }))).toBe('HEADER_REPEATED');
  });

  it.each([
    [`${JSON_TYPE}, text/html`, 'CONTENT_TYPE_UNSUPPORTED'],
    [`${JSON_TYPE}, ${JSON_TYPE}, ${JSON_TYPE}`, 'CONTENT_TYPE_UNSUPPORTED'],
    [`${JSON_TYPE},`, 'CONTENT_TYPE_UNSUPPORTED'],
    [`${JSON_TYPE}, ${JSON_TYPE}; charset=GBK`, 'CHARSET_UNSUPPORTED'],
    [`${JSON_TYPE}; charset=GBK, ${JSON_UTF_8}`, 'CHARSET_UNSUPPORTED'],
    [`${JSON_TYPE}; x=", ${JSON_TYPE}; charset=GBK`, 'CHARSET_UNSUPPORTED'],
  ])('joined, %s is refused', async (type, code) => {
    const { request, headers } = await withTypes([type]);
    expect(await codeOf(readBack(request, { headers }))).toBe(code);
  });

  it('of a sealed request: one media type, not the other', async () => {
    const both = await withTypes(['text/plain', 'text/plain; charset=UTF-8'], { encryption });
    await expect(readBack(both.request, { headers: both.headers, encryption })).resolves.toBeDefined();
    const mixed = await withTypes([JSON_TYPE, 'text/plain'], { encryption });
    expect(await codeOf(readBack(mixed.request, { headers: mixed.headers, encryption }))).toBe(
      'HEADER_REPEATED',
    );
    const joined = await withTypes([`${JSON_TYPE}, text/plain`], { encryption });
    expect(await codeOf(readBack(joined.request, { headers: joined.headers, encryption }))).toBe(
      'CONTENT_TYPE_UNSUPPORTED',
    );
  });
});
