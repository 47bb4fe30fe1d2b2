import { constants, createPublicKey, publicEncrypt } from 'node:crypto';
import { exportPublicKey, type KeyUnwrapper } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import { formatEncryptHeader, rsaAes, seal } from '@apoint/rsa-aes-envelope';
import { describe, expect, it } from 'vitest';
import { ask, atGateway, gatewayOf, requestOf, SEALED } from './support/gateway-end.js';
import { client, other, platform } from './support/keys.js';
import { resign } from './support/sign.js';
import { type Attack, body, type Change, edit, NOW, set, type Wire } from './support/wire.js';

const key = createPublicKey(await exportPublicKey(platform.publicKey, 'pem'));
const MODULUS = 256;

/** An `Encrypt` header around bytes of the attacker's choice, in a padding of his choice. */
function wrapped(bytes: Uint8Array, padding = constants.RSA_PKCS1_PADDING): string {
  return ofCiphertext(Uint8Array.from(publicEncrypt({ key, padding }, bytes)));
}

function ofCiphertext(wrappedKey: Uint8Array<ArrayBuffer>): string {
  return formatEncryptHeader({ keyVersion: '1', wrappedKey });
}

/** The encoded message `00 02 PS 00 KEY`, one byte of it changed, encrypted without further padding. */
function encoded(at: number, byte: number): string {
  const bytes = new Uint8Array(MODULUS).fill(0x55);
  bytes.set([0, 2]);
  bytes[MODULUS - 33] = 0;
  bytes[at] = byte;
  return wrapped(bytes, constants.RSA_NO_PADDING);
}

/** Probes of the key wrap, under the signature of a captured request: `Encrypt` is not signed. */
const PROBES: readonly Attack<string>[] = [
  [
    'A145',
    'a probe that is no ciphertext',
    'ENVELOPE_OPEN_FAILED',
    ofCiphertext(new Uint8Array(MODULUS).fill(7)),
  ],
  [
    'A146',
    'a probe above the modulus',
    'ENVELOPE_OPEN_FAILED',
    ofCiphertext(new Uint8Array(MODULUS).fill(255)),
  ],
  ['A147', 'a probe too short', 'ENVELOPE_OPEN_FAILED', ofCiphertext(new Uint8Array(16).fill(7))],
  ['A148', 'a probe with a first byte other than 0', 'ENVELOPE_OPEN_FAILED', encoded(0, 1)],
  ['A149', 'a probe with a second byte other than 2', 'ENVELOPE_OPEN_FAILED', encoded(1, 1)],
  ['A150', 'a probe with a zero in its padding', 'ENVELOPE_OPEN_FAILED', encoded(5, 0)],
  ['A151', 'a probe without the zero behind it', 'ENVELOPE_OPEN_FAILED', encoded(MODULUS - 33, 1)],
  [
    'A152',
    'a probe with good padding and a key too long',
    'ENVELOPE_OPEN_FAILED',
    wrapped(new Uint8Array(33)),
  ],
  ['A153', 'a probe with good padding and no key', 'ENVELOPE_OPEN_FAILED', wrapped(new Uint8Array())],
  ['A154', 'a probe with good padding and another key', 'ENVELOPE_OPEN_FAILED', wrapped(new Uint8Array(32))],
];

/** Sealed by a client who has a key of its own and signs as it likes. */
async function signedEnvelope(plaintext: string, change: Change = (wire) => wire): Promise<Wire> {
  const envelope = await seal({ plaintext, recipient: platform.publicKey });
  const { headers, ...rest } = await requestOf({ body: envelope.body });
  const Encrypt = formatEncryptHeader({ ...envelope.header, keyVersion: '1' });
  return resign({})(await change({ ...rest, headers: { ...headers, Encrypt } }));
}

const blocks = (count: number) =>
  body((text) =>
    Buffer.from(text, 'base64')
      .subarray(0, 16 * count)
      .toString('base64'),
  );
const odd = body((text) => Buffer.from(text, 'base64').subarray(0, 20).toString('base64'));

/** Probes of the padding behind AES, which only a client with a key can sign. */
const SIGNED_PROBES: readonly Attack<() => Promise<Wire>>[] = [
  [
    'A155',
    'a last block whose padding is none',
    'ENVELOPE_OPEN_FAILED',
    () => signedEnvelope('{"a":"0123456789"}', blocks(1)),
  ],
  [
    'A156',
    'a body of a length that is none',
    'ENVELOPE_OPEN_FAILED',
    () => signedEnvelope('{"a":"0123456789"}', odd),
  ],
  ['A157', 'good padding around no JSON', 'ENVELOPE_OPEN_FAILED', () => signedEnvelope('no JSON')],
  ['A158', 'good padding around nothing', 'ENVELOPE_OPEN_FAILED', () => signedEnvelope('')],
];

// One clock, one tracer ID, and signatures that are deterministic: what is left to differ is what the gateway says.
describe('answers are the same in every byte', async () => {
  const captured = await requestOf(SEALED);
  const { response: first } = await ask(await set({ Encrypt: wrapped(new Uint8Array(15)) })(captured));

  it('the genuine envelopes open', async () => {
    expect(await atGateway(captured)).toBe('accepted');
    expect(await atGateway(await signedEnvelope('{"a":"0123456789"}'))).toBe('accepted');
  });

  it.each(PROBES)('%s %s: %s', async (_, __, code, Encrypt) => {
    const probe = await set({ Encrypt })(captured);
    expect(await atGateway(probe)).toBe(code);
    expect((await ask(probe)).response).toEqual(first);
  });

  it.each(SIGNED_PROBES)('%s %s: %s', async (_, __, code, made) => {
    const probe = await made();
    expect(await atGateway(probe)).toBe(code);
    expect((await ask(probe)).response).toEqual(first);
  });
});

/** A key that is somewhere else, and counts how often it is asked. */
function countingUnwrapper(): KeyUnwrapper & { calls: number } {
  const unwrapper = {
    calls: 0,
    unwrap: async (): Promise<Uint8Array> => {
      unwrapper.calls++;
      throw new ApointError('KEY_UNAVAILABLE', 'It only counts.');
    },
  };
  return unwrapper;
}

/** What the gateway says to an envelope, and how often it used its private key for that. */
async function uses(change: Change, now = NOW): Promise<[code: string, calls: number]> {
  const openWith = countingUnwrapper();
  const gateway = gatewayOf({ encryption: rsaAes({ openWith }), now: () => now });
  return [await atGateway(await change(await requestOf(SEALED)), gateway), openWith.calls];
}

const UNSIGNED: readonly Attack<() => ReturnType<typeof uses>>[] = [
  ['A159', 'an envelope without Signature', 'HEADER_MISSING', () => uses(set({ Signature: undefined }))],
  [
    'A160',
    'an envelope signed by another',
    'SIGNATURE_MISMATCH',
    () => uses(resign({ key: other.privateKey })),
  ],
  [
    'A161',
    'an envelope with another body',
    'SIGNATURE_MISMATCH',
    () => uses(body((text) => text.replace(/^./, (letter) => (letter === '0' ? '1' : '0')))),
  ],
  [
    'A162',
    'an envelope for an unknown client',
    'CLIENT_UNKNOWN',
    () => uses(set({ 'Client-Id': 'CLIENT_0003' })),
  ],
  [
    'A163',
    'an envelope with algorithm=none',
    'SIGNATURE_ALGORITHM_UNKNOWN',
    () => uses(edit('Signature', (text) => text.replace('RSA256', 'none'))),
  ],
  ['A164', 'an envelope after the window', 'TIME_TOO_OLD', () => uses((wire) => wire, NOW + 300_001)],
];

describe('the private key is not used before the signature holds', () => {
  it('for a genuine envelope it is, once', async () => {
    expect(await uses((wire) => wire)).toEqual(['KEY_UNAVAILABLE', 1]);
    expect(await uses(resign({ key: client.privateKey }))).toEqual(['KEY_UNAVAILABLE', 1]);
  });

  it.each(UNSIGNED)('%s %s: %s', async (_, __, code, outcome) => {
    expect(await outcome()).toEqual([code, 0]);
  });
});
