import { expect, it } from 'vitest';
import { both, bothSealed } from './support/both-ends.js';
import { answered, ENCRYPTION, SEALED_FOR_CLIENT } from './support/client-end.js';
import { changed, SEALED } from './support/gateway-end.js';
import { type Attack, again, CLIENT_ID, edit, OTHER_ID, repeat, set } from './support/wire.js';

const ATTACKS: readonly Attack[] = [
  ['A48', 'Signature twice', 'HEADER_REPEATED', () => changed(repeat('Signature'))],
  ['A49', 'Request-Time twice', 'HEADER_REPEATED', () => changed(repeat('Time'))],
  ['A50', 'Client-Id twice', 'HEADER_REPEATED', () => changed(repeat('Client-Id'))],
  ['A51', 'Content-Type twice, of one media type', 'accepted', () => changed(repeat('Content-Type'))],
  ['A52', 'Encrypt twice', 'HEADER_REPEATED', () => changed(repeat('Encrypt'), SEALED)],
  [
    'A53',
    'two Client-Ids in one header',
    'CLIENT_ID_INVALID',
    () => changed(set({ 'Client-Id': `${CLIENT_ID}, ${OTHER_ID}` })),
  ],
  ['A54', 'Signature twice, joined by fetch', 'HEADER_DUPLICATE_KEY', () => answered(repeat('Signature'))],
  ['A55', 'Response-Time twice, joined by fetch', 'TIME_INVALID', () => answered(repeat('Time'))],
  [
    'A56',
    'Encrypt twice, joined by fetch',
    'HEADER_DUPLICATE_KEY',
    () => answered(repeat('Encrypt'), SEALED_FOR_CLIENT, ENCRYPTION),
  ],
  [
    'A57',
    'parameter algorithm twice',
    'HEADER_DUPLICATE_KEY',
    () => both(edit('Signature', (text) => `${text},algorithm=RSA256`)),
  ],
  [
    'A58',
    'parameter signature twice, in another case',
    'HEADER_DUPLICATE_KEY',
    () => both(edit('Signature', (text) => `${text},Signature=AAAA`)),
  ],
  [
    'A59',
    'parameter symmetricKey twice',
    'HEADER_DUPLICATE_KEY',
    () => bothSealed(edit('Encrypt', (text) => `${text},symmetricKey=AAAA`)),
  ],
  [
    'A183',
    'Content-Type twice, of two media types',
    'HEADER_REPEATED',
    () => changed(again({ 'Content-Type': 'text/plain' }), SEALED),
  ],
  [
    'A184',
    'Content-Type twice, one of them with another charset',
    'HEADER_REPEATED',
    () => changed(again({ 'Content-Type': 'application/json; charset=GBK' })),
  ],
];

it.each(ATTACKS)('%s %s: %s', async (_, __, code, outcome) => {
  expect(await outcome()).toBe(code);
});
