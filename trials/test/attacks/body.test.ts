import { describe, expect, it } from 'vitest';
import { both, bothSealed } from './support/both-ends.js';
import { answered } from './support/client-end.js';
import { changed } from './support/gateway-end.js';
import { type Attack, body, set } from './support/wire.js';

const type = (text: string) => set({ 'Content-Type': text });
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
const latin1 = Uint8Array.from(Buffer.from('{"result":"\xfc"}', 'latin1'));
const BLOCK = 16;

/** ECB: two blocks of the ciphertext in each other's place would still decrypt. */
function swapBlocks(text: string): string {
  const bytes = Buffer.from(text, 'base64');
  const [first, second, rest] = [
    bytes.subarray(0, BLOCK),
    bytes.subarray(BLOCK, 2 * BLOCK),
    bytes.subarray(2 * BLOCK),
  ];
  return Buffer.concat([second, first, rest]).toString('base64');
}

const BYTES: readonly Attack[] = [
  [
    'A75',
    'the body parsed and written again',
    'SIGNATURE_MISMATCH',
    () => both(body((text) => JSON.stringify(JSON.parse(text), null, 1))),
  ],
  [
    'A76',
    'letters of the body written as escapes',
    'SIGNATURE_MISMATCH',
    () => both(body((text) => text.replace('積', '\\u7a4d'))),
  ],
  ['A77', 'a line feed behind the body', 'SIGNATURE_MISMATCH', () => both(body((text) => `${text}\n`))],
  [
    'A78',
    'a byte order mark before the body',
    'SIGNATURE_MISMATCH',
    () => both(body((text) => `\uFEFF${text}`)),
  ],
  ['A79', 'the body cut short', 'SIGNATURE_MISMATCH', () => both(body((text) => text.slice(0, -1)))],
  ['A80', 'the body taken away', 'SIGNATURE_MISMATCH', () => both(body(() => ''))],
  [
    'A81',
    'line breaks in the base64 of a sealed body',
    'SIGNATURE_MISMATCH',
    () => bothSealed(body((text) => `${text.slice(0, 20)}\n${text.slice(20)}`)),
  ],
  ['A82', 'blocks of a sealed body exchanged', 'SIGNATURE_MISMATCH', () => bothSealed(body(swapBlocks))],
];

const CHARSETS: readonly Attack[] = [
  ['A83', 'another charset named', 'CHARSET_UNSUPPORTED', () => both(type('application/json; charset=GBK'))],
  [
    'A84',
    'a second charset named',
    'CHARSET_UNSUPPORTED',
    () => both(type('application/json; charset=UTF-8; charset=UTF-16')),
  ],
  ['A85', 'the body in UTF-16', 'SIGNATURE_MISMATCH', () => both(body(utf16))],
  ['A86', 'a request signed in Latin-1', 'TEXT_NOT_UNICODE', () => changed((wire) => wire, { body: latin1 })],
  [
    'A87',
    'a response signed in Latin-1',
    'TEXT_NOT_UNICODE',
    () => answered((wire) => wire, { body: latin1 }),
  ],
  [
    'A88',
    'a form in place of JSON',
    'CONTENT_TYPE_UNSUPPORTED',
    () => changed(type('application/x-www-form-urlencoded')),
  ],
  ['A89', 'plain text without Encrypt', 'CONTENT_TYPE_UNSUPPORTED', () => changed(type('text/plain'))],
];

describe.each([
  ['bytes', BYTES],
  ['charset', CHARSETS],
])('%s', (_, attacks) => {
  it.each(attacks)('%s %s: %s', async (_id, __, code, outcome) => {
    expect(await outcome()).toBe(code);
  });
});
