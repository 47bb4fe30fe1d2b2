import { expect, it } from 'vitest';
import { atClient, responseOf } from './support/client-end.js';
import { changed, requestOf } from './support/gateway-end.js';
import { type Attack, type Change, CLIENT_ID, LINE, set, URI } from './support/wire.js';

const at =
  (uri: string): Change =>
  (wire) => ({ ...wire, uri });
const by =
  (method: string): Change =>
  (wire) => ({ ...wire, method });
const QUERY = { uri: `${URI}?a=1&b=2` };

const ATTACKS: readonly Attack[] = [
  ['A60', 'another method', 'SIGNATURE_MISMATCH', () => changed(by('PUT'))],
  ['A61', 'the method in lower case', 'METHOD_INVALID', () => changed(by('post'))],
  ['A62', 'another path', 'SIGNATURE_MISMATCH', () => changed(at(URI.replace('issue', 'redeem')))],
  ['A63', 'the path in another case', 'SIGNATURE_MISMATCH', () => changed(at(URI.toUpperCase()))],
  ['A64', 'a slash behind the path', 'SIGNATURE_MISMATCH', () => changed(at(`${URI}/`))],
  ['A65', 'a detour in the path', 'SIGNATURE_MISMATCH', () => changed(at(`/other/..${URI}`))],
  ['A66', 'a letter of the path escaped', 'SIGNATURE_MISMATCH', () => changed(at(URI.replace('a', '%61')))],
  ['A67', 'a query added', 'SIGNATURE_MISMATCH', () => changed(at(`${URI}?a=1`))],
  ['A68', 'the query taken away', 'SIGNATURE_MISMATCH', () => changed(at(URI), QUERY)],
  ['A69', 'the query in another order', 'SIGNATURE_MISMATCH', () => changed(at(`${URI}?b=2&a=1`), QUERY)],
  ['A70', 'a fragment added', 'URI_INVALID', () => changed(at(`${URI}#a`))],
  ['A71', 'the URI with a host', 'URI_INVALID', () => changed(at(`https://other.example${URI}`))],
  ['A72', 'another host', 'accepted', () => changed(set({ Host: 'other.example' }))],
  [
    'A73',
    'the Client-Id in another case',
    'CLIENT_UNKNOWN',
    () => changed(set({ 'Client-Id': CLIENT_ID.toLowerCase() })),
  ],
  [
    'A74',
    'a response to another method',
    'SIGNATURE_MISMATCH',
    () => atClient(() => responseOf({}, { ...LINE, method: 'PUT' })),
  ],
];

it('untouched requests pass', async () => {
  expect(await changed((wire) => wire, QUERY)).toBe('accepted');
  expect((await requestOf(QUERY)).uri).toBe(QUERY.uri);
});

it.each(ATTACKS)('%s %s: %s', async (_, __, code, outcome) => {
  expect(await outcome()).toBe(code);
});
