import { ISSUE_URI } from '@apoint/benefit-issue-types/endpoint';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { clientOf } from './support/clients.js';
import { codeOf } from './support/errors.js';
import { type Keys, makeKeys } from './support/keys.js';

let keys: Keys;
let fetched: URL[];
beforeAll(async () => {
  keys = await makeKeys();
});

const call = (path: string, base = 'https://platform.example') => {
  fetched = [];
  const client = clientOf(keys, base, {
    retry: 'never',
    fetch: async (input) => {
      fetched.push(input as URL);
      throw new TypeError('closed');
    },
  });
  return client.call({ path, repetition: 'safe' }, {});
};

it.each([
  '',
  'api',
  './api',
  '//elsewhere.example/api',
  'https://elsewhere.example/api',
  'https://platform.example/api',
  '/\\elsewhere.example/api',
  '/a/../b',
  '/a/./b',
  '/a/%2e%2e/b',
  '/a b',
  '/a\tb',
  '/a\nb',
  ' /a',
  '/a ',
  '/香港',
  '/a?',
  '/a?q=香',
  '/a#fragment',
  '/a?q= b',
  '/a?q="b"',
  '/a\\b',
  '/{a}',
  "/a?q='b'",
  'javascript:alert(1)',
])('protocol 3: %j, which URL parsing would change, is URI_INVALID before a byte leaves', async (uri) => {
  expect(await codeOf(() => call(uri))).toBe('URI_INVALID');
  expect(fetched).toEqual([]);
});

it.each([ISSUE_URI, '/', '/a//b', '/a?b=c&d=%2F', '/%E9%A6%99', '/a;b=c'])(
  'protocol 3: %j is sent as it is',
  async (uri) => {
    expect((await call(uri)).status).toBe('unknown');
    expect(fetched.map(String)).toEqual([`https://platform.example${uri}`]);
  },
);

it('whatever the URI, it is refused or fetched unchanged from the one origin', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 12 }), async (text) => {
      const uri = `/${text}`;
      const end = await call(uri).then(
        () => 'sent',
        (error: { code?: string }) => error.code,
      );
      if (end === 'sent') expect(fetched.map(String)).toEqual([`https://platform.example${uri}`]);
      else expect([end, fetched]).toEqual(['URI_INVALID', []]);
    }),
    { numRuns: 60 },
  );
});
