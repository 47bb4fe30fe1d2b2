import { rsaAes } from '@apoint/rsa-aes-envelope';
import { expect, it } from 'vitest';
import { agreed, both, bothSealed } from './support/both-ends.js';
import { answered, ENCRYPTION, ENVELOPES, responseOf, SEALED_FOR_CLIENT } from './support/client-end.js';
import { changed, requestOf, SEALED } from './support/gateway-end.js';
import { type Attack, type Change, edit, set } from './support/wire.js';

const stripped = set({ Encrypt: undefined });

/** The client of a platform that answers under the key of the request, without an `Encrypt` header. */
const UNDER_REQUEST_KEY = { encryption: rsaAes({ ...ENVELOPES, requestKeyAnswers: 'allowed' }) };

/** The `Encrypt` header of another message of the same direction. */
const exchanged: Change = async (wire) => {
  const isRequest = 'Request-Time' in wire.headers;
  const { headers } = isRequest ? await requestOf(SEALED) : await responseOf(SEALED_FOR_CLIENT);
  return set({ Encrypt: headers['Encrypt'] })(wire);
};

const added: Change = async (wire) => set({ Encrypt: (await requestOf(SEALED)).headers['Encrypt'] })(wire);

/**
 * What comes of a sealed response under a new key, opened with another new key. One wrong key in 256 finds good padding, and
 * what comes out then is no JSON: it is refused all the same.
 */
async function unopened(change: Change, options: Parameters<typeof answered>[2]): Promise<string> {
  const code = await answered(change, SEALED_FOR_CLIENT, options);
  return /^(TEXT_NOT_UNICODE|JSON_[A-Z_]+)$/.test(code) ? 'ENVELOPE_OPEN_FAILED' : code;
}

const ATTACKS: readonly Attack[] = [
  ['A14', 'Encrypt taken away', 'JSON_INVALID', () => bothSealed(stripped)],
  [
    'A15',
    'Encrypt taken away where the key of the request may do',
    'ENVELOPE_OPEN_FAILED',
    () => unopened(stripped, UNDER_REQUEST_KEY),
  ],
  ['A16', 'Encrypt emptied', 'JSON_INVALID', () => bothSealed(set({ Encrypt: '' }))],
  [
    'A17',
    'Encrypt without its key',
    'JSON_INVALID',
    () => bothSealed(edit('Encrypt', (text) => text.replace(/symmetricKey=.*/, ''))),
  ],
  [
    'A18',
    'Encrypt of another message',
    'ENVELOPE_OPEN_FAILED',
    async () => agreed(await changed(exchanged, SEALED), await unopened(exchanged, ENCRYPTION)),
  ],
  ['A19', 'Encrypt added to a plain request', 'ENVELOPE_BODY_INVALID', () => changed(added)],
  [
    'A20',
    'Encrypt added to a plain response',
    'ENVELOPE_BODY_INVALID',
    () => answered(added, {}, ENCRYPTION),
  ],
  [
    'A21',
    'a sealed response to a client without encryption',
    'ENCRYPTION_NOT_CONFIGURED',
    () => answered((wire) => wire, SEALED_FOR_CLIENT),
  ],
];

it('untouched messages pass', async () => {
  expect(await bothSealed((wire) => wire)).toBe('accepted');
  expect(await both((wire) => wire)).toBe('accepted');
  expect(await answered((wire) => wire, SEALED_FOR_CLIENT, ENCRYPTION)).toBe('issued');
});

it.each(ATTACKS)('%s %s: %s', async (_, __, code, outcome) => {
  expect(await outcome()).toBe(code);
});
