import { formatSignatureHeader, parseSignatureHeader } from '@apoint/signature-header';
import { describe, expect, it } from 'vitest';
import { answered, RESULTS } from './support/client-end.js';
import { changed } from './support/gateway-end.js';
import { other } from './support/keys.js';
import { resign } from './support/sign.js';
import { type Attack, type Change, edit, set } from './support/wire.js';

const ATTACKS: readonly Attack<Change>[] = [
  ['A1', 'no Signature, no time', 'HEADER_MISSING', set({ Signature: undefined, Time: undefined })],
  ['A2', 'no Signature', 'HEADER_MISSING', set({ Signature: undefined })],
  ['A3', 'no time', 'HEADER_MISSING', set({ Time: undefined })],
  ['A4', 'Signature and time empty', 'HEADER_MISSING', set({ Signature: '', Time: '' })],
  ['A5', 'Signature empty', 'HEADER_MISSING', set({ Signature: '' })],
  ['A6', 'time empty', 'HEADER_MISSING', set({ Time: '' })],
  [
    'A7',
    'Signature without its parameter signature',
    'HEADER_PARAMETER_MISSING',
    set({ Signature: 'algorithm=RSA256,keyVersion=1' }),
  ],
  [
    'A8',
    'parameter signature empty',
    'HEADER_PARAMETER_MISSING',
    set({ Signature: 'algorithm=RSA256,keyVersion=1,signature=' }),
  ],
  ['A9', 'parameter signature no base64', 'BASE64_INVALID', edit('Signature', (text) => `${text}!`)],
  ['A10', 'signature one byte short', 'SIGNATURE_MISMATCH', edit('Signature', shorten)],
  ['A11', 'signature by another key', 'SIGNATURE_MISMATCH', resign({ key: other.privateKey })],
  ['A12', 'signature of another message', 'SIGNATURE_MISMATCH', resign({ body: '{"another":"message"}' })],
  [
    'A13',
    'algorithm of the other family',
    'SIGNATURE_ALGORITHM_MISMATCH',
    edit('Signature', (text) => text.replace('RSA256', 'ECC224')),
  ],
];

function shorten(text: string): string {
  const header = parseSignatureHeader(text);
  return formatSignatureHeader({ ...header, signature: header.signature.slice(0, -1) });
}

it('untouched messages pass', async () => {
  const untouched: Change = (wire) => wire;
  expect(await changed(untouched)).toBe('accepted');
  expect(await changed(resign({}))).toBe('accepted');
  expect(await answered(untouched)).toBe('issued');
  expect(await answered(resign({}))).toBe('issued');
  expect(await answered(untouched, { body: RESULTS.F })).toBe('rejected');
  expect(await answered(untouched, { body: RESULTS.U })).toBe('RESULT_UNKNOWN');
});

describe('on a request', () => {
  it.each(ATTACKS)('%s %s: %s', async (_, __, code, change) => {
    expect(await changed(change)).toBe(code);
  });
});

describe.each(Object.entries(RESULTS))('on a response of status %s, the outcome is unknown', (_, body) => {
  it.each(ATTACKS)('%s %s: %s', async (_id, __, code, change) => {
    expect(await answered(change, { body })).toBe(code);
  });
});
