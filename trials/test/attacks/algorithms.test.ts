import { createHmac } from 'node:crypto';
import { createKeyRing, exportPublicKey } from '@apoint/keys';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { describe, expect, it } from 'vitest';
import { agreed, both, bothSealed } from './support/both-ends.js';
import { answered, ENVELOPES, SEALED_FOR_CLIENT } from './support/client-end.js';
import { changed, SEALED } from './support/gateway-end.js';
import { client, other, platform } from './support/keys.js';
import { resign } from './support/sign.js';
import { type Attack, type Change, CLIENT_ID, edit, set, textOf } from './support/wire.js';

const algorithm = (name: string): Change =>
  edit('Signature', (text) => text.replace(/algorithm=\w*/, `algorithm=${name}`));
const version = (header: string, name: string): Change =>
  edit(header, (text) => text.replace(/keyVersion=\w*/, `keyVersion=${name}`));

/** The public key, which everybody has, taken for the secret of an HMAC. */
const hmac: Change = async (wire) => {
  const key = 'Request-Time' in wire.headers ? client : platform;
  const secret = await exportPublicKey(key.publicKey, 'pem');
  const value = createHmac('sha256', secret).update(textOf(wire.body)).digest('base64');
  return set({ Signature: `algorithm=HS256,keyVersion=1,signature=${encodeURIComponent(value)}` })(wire);
};

const OAEP = { keyWrap: 'RSA-OAEP-256' } as const;

const ALGORITHMS: readonly Attack[] = [
  ['A34', 'algorithm=none', 'SIGNATURE_ALGORITHM_UNKNOWN', () => both(algorithm('none'))],
  ['A35', 'algorithm empty', 'SIGNATURE_ALGORITHM_UNKNOWN', () => both(algorithm(''))],
  ['A36', 'algorithm=RSA1', 'SIGNATURE_ALGORITHM_UNKNOWN', () => both(algorithm('RSA1'))],
  ['A37', 'an HMAC under the public key', 'SIGNATURE_ALGORITHM_UNKNOWN', () => both(hmac)],
  ['A38', 'SHA-1 under the name of RSA256', 'SIGNATURE_MISMATCH', () => both(resign({ hash: 'sha1' }))],
  [
    'A39',
    'Encrypt with algorithm=none',
    'ENVELOPE_ALGORITHM_UNKNOWN',
    () => bothSealed(edit('Encrypt', (text) => text.replace('RSA_AES', 'none'))),
  ],
  [
    'A40',
    'a request under RSAES-PKCS1-v1_5 where RSA-OAEP was agreed',
    'ENVELOPE_OPEN_FAILED',
    () =>
      changed((wire) => wire, SEALED, {
        encryption: rsaAes({ openWith: platform.privateKey, profile: OAEP }),
      }),
  ],
  [
    'A41',
    'a response under RSAES-PKCS1-v1_5 where RSA-OAEP was agreed',
    'ENVELOPE_OPEN_FAILED',
    () =>
      answered((wire) => wire, SEALED_FOR_CLIENT, {
        encryption: rsaAes({ ...ENVELOPES, profile: OAEP }),
      }),
  ],
];

/** Keys by version: `1` is the one in use, `2` another. */
const ring = <Key>(first: Key, second: Key) => createKeyRing({ keys: { '1': first, '2': second } });

/** What comes of a change where both ends know their keys by version. */
async function bothWithRings(change: Change): Promise<string> {
  const verificationKeys = ring(client.publicKey, other.publicKey);
  const request = await changed(change, SEALED, {
    clients: { [CLIENT_ID]: { verificationKeys, encryptionKeys: client.publicKey } },
    encryption: rsaAes({ openWith: ring(platform.privateKey, other.privateKey) }),
  });
  const response = await answered(change, SEALED_FOR_CLIENT, {
    platformKeys: ring(platform.publicKey, other.publicKey),
    encryption: rsaAes({ ...ENVELOPES, openWith: ring(client.privateKey, other.privateKey) }),
  });
  return agreed(request, response);
}

const VERSIONS: readonly Attack[] = [
  ['A42', 'keyVersion of no key', 'KEY_VERSION_UNKNOWN', () => bothWithRings(version('Signature', '9'))],
  ['A43', 'keyVersion of another key', 'SIGNATURE_MISMATCH', () => bothWithRings(version('Signature', '2'))],
  [
    'A44',
    'keyVersion that every object has',
    'KEY_VERSION_UNKNOWN',
    () => bothWithRings(version('Signature', '__proto__')),
  ],
  [
    'A45',
    'keyVersion that is a path',
    'HEADER_KEY_VERSION_INVALID',
    () => bothWithRings(version('Signature', '../1')),
  ],
  [
    'A46',
    'Encrypt with the keyVersion of no key',
    'KEY_VERSION_UNKNOWN',
    () => bothWithRings(version('Encrypt', '9')),
  ],
  [
    'A47',
    'Encrypt with the keyVersion of another key',
    'ENVELOPE_OPEN_FAILED',
    () => bothWithRings(version('Encrypt', '2')),
  ],
];

it('genuine messages pass', async () => {
  expect(await bothWithRings((wire) => wire)).toBe('accepted');
});

describe.each([
  ['algorithm', ALGORITHMS],
  ['keyVersion', VERSIONS],
])('%s', (_, attacks) => {
  it.each(attacks)('%s %s: %s', async (_id, __, code, outcome) => {
    expect(await outcome()).toBe(code);
  });
});
