import { DEFAULT_MAXIMUM_BODY_BYTES } from '@apoint/message';
import { expect, it } from 'vitest';
import { both, bothSealed } from './support/both-ends.js';
import { answered } from './support/client-end.js';
import { changed } from './support/gateway-end.js';
import { type Attack, type Change, edit, set } from './support/wire.js';

const LONGEST_HEADER = 8192;
const untouched: Change = (wire) => wire;
const longer = (text: string) => `${text},x=`.padEnd(LONGEST_HEADER + 1, 'x');
const longest = (text: string) => `${text},x=`.padEnd(LONGEST_HEADER, 'x');
/** A JSON object of a size, with a result that would count. */
const ofSize = (size: number) => {
  const empty = '{"result":{"resultCode":"SUCCESS","resultStatus":"S"},"x":""}';
  return empty.replace('""', `"${'x'.repeat(size - empty.length)}"`);
};
const large = { body: ofSize(DEFAULT_MAXIMUM_BODY_BYTES + 1) };

const ATTACKS: readonly Attack[] = [
  ['A125', 'a Signature of 8193 characters', 'HEADER_TOO_LONG', () => both(edit('Signature', longer))],
  ['A126', 'an Encrypt of 8193 characters', 'HEADER_TOO_LONG', () => bothSealed(edit('Encrypt', longer))],
  [
    'A127',
    'a keyVersion of 65 characters',
    'HEADER_KEY_VERSION_INVALID',
    () => both(edit('Signature', (text) => text.replace('keyVersion=1', `keyVersion=${'1'.repeat(65)}`))),
  ],
  [
    'A128',
    'a Client-Id of 65 characters',
    'CLIENT_ID_INVALID',
    () => changed(set({ 'Client-Id': 'C'.repeat(65) })),
  ],
  ['A129', 'a request of 1 MiB and a byte', 'BODY_TOO_LARGE', () => changed(untouched, large)],
  ['A130', 'a response of 1 MiB and a byte', 'BODY_TOO_LARGE', () => answered(untouched, large)],
];

it('what is just within passes', async () => {
  expect(await both(edit('Signature', longest))).toBe('accepted');
  const body = ofSize(DEFAULT_MAXIMUM_BODY_BYTES);
  expect(await changed(untouched, { body })).toBe('accepted');
  expect(await answered(untouched, { body })).toBe('issued');
});

it.each(ATTACKS)('%s %s: %s', async (_, __, code, outcome) => {
  expect(await outcome()).toBe(code);
});
