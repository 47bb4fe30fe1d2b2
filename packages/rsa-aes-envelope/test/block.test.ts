import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { exportPublicKey, importPrivateKey, importPublicKey } from '@apoint/keys';
import { open, seal } from '@apoint/rsa-aes-envelope';
import { describe, expect, it, vi } from 'vitest';
import { testKeyPair } from '../../../test-keys/index.js';
import { codeOf } from './support/code-of.js';
import { encryptEcb, encryptRaw, wrap } from './support/independent.js';

const { privateKey: recipient, publicKey } = await testKeyPair(
  { importPrivateKey, importPublicKey },
  'RSA-2048',
);
const rawKey = createPublicKey(await exportPublicKey(publicKey, 'pem'));
const LENGTH = 256;
const KEY = Buffer.alloc(32, 0x55);
const BODY = encryptEcb(KEY, Buffer.from('plaintext')).toString('base64');

/** `00 02 PS 00 KEY`, with other bytes at some places. */
function encoded(changes: Readonly<Record<number, number>> = {}): Buffer {
  const message = Buffer.concat([
    Buffer.of(0, 2),
    Buffer.alloc(LENGTH - 3 - KEY.length, 0xaa),
    Buffer.of(0),
    KEY,
  ]);
  for (const [at, byte] of Object.entries(changes)) message[Number(at)] = byte;
  return message;
}

const opened = (message: Buffer): Promise<string> =>
  codeOf(open({ header: { wrappedKey: encryptRaw(rawKey, message) }, body: BODY, recipient }));

describe('RFC 8017 7.2.2: the block 00 02 PS 00 KEY', () => {
  it('opens as it is', async () => {
    expect(await opened(encoded())).toBe('none');
  });

  it('has the second byte 2 and no other', async () => {
    const accepted: number[] = [];
    for (let byte = 0; byte < 256; byte++)
      if ((await opened(encoded({ 1: byte }))) === 'none') accepted.push(byte);
    expect(accepted).toEqual([2]);
  });

  it('has the first byte 0 and no other', async () => {
    const accepted: number[] = [];
    // Above these the number would not be below the modulus.
    for (let byte = 0; byte < 128; byte++)
      if ((await opened(encoded({ 0: byte }))) === 'none') accepted.push(byte);
    expect(accepted).toEqual([0]);
  });

  it('has no zero anywhere in its padding, and one behind it', async () => {
    const accepted: number[] = [];
    for (let at = 2; at < LENGTH - KEY.length - 1; at++)
      if ((await opened(encoded({ [at]: 0 }))) === 'none') accepted.push(at);
    expect(accepted).toEqual([]);
    for (const byte of [1, 0x80, 0xff])
      expect(await opened(encoded({ [LENGTH - KEY.length - 1]: byte }))).not.toBe('none');
  });
});

it.each([16, 24, 32])('opens 300 envelopes with different keys of %i bytes', async (length) => {
  for (let i = 0; i < 300; i++) {
    const key = Buffer.alloc(length, i & 0xff);
    key.writeUInt16BE(i, length - 2);
    const body = encryptEcb(key, Buffer.from(`plaintext ${i}`)).toString('base64');
    const header = { wrappedKey: wrap(rawKey, 'RSAES-PKCS1-v1_5', key) };
    const { plaintext } = await open({ header, body, recipient });
    expect(Buffer.from(plaintext).toString()).toBe(`plaintext ${i}`);
  }
});

// RFC 8017 7.1.1 and 7.2.1. RSAES-PKCS1-v1_5 needs 43 bytes for a key of 32, and every RSA key that is accepted has them.
it.each([
  ['RSA-OAEP', 592],
  ['RSA-OAEP-256', 784],
] as const)(
  '%s has room for a key of 32 bytes in a modulus of %i bits, and in none of 8 less',
  async (keyWrap, bits) => {
    const sealed = async (modulusLength: number): Promise<string> => {
      const pair = generateKeyPairSync('rsa', { modulusLength });
      const spki = pair.publicKey.export({ format: 'der', type: 'spki' });
      const recipient = await importPublicKey(new Uint8Array(spki), { rsaUnder2048Bits: 'allowed' });
      return codeOf(seal({ plaintext: 'x', recipient, profile: { keyWrap } }));
    };
    expect(await sealed(bits)).toBe('none');
    expect(await sealed(bits - 8)).toBe('KEY_TOO_WEAK');
  },
);

it('wipes the block that holds the key, once the key is taken out of it', async () => {
  const wiped: number[] = [];
  const spies = [Uint8Array.prototype, Buffer.prototype].map((prototype) => {
    const fill = prototype.fill as (this: Uint8Array, ...given: unknown[]) => Uint8Array;
    return vi.spyOn(prototype, 'fill').mockImplementation(function (this: Uint8Array, ...given: unknown[]) {
      if (given[0] === 0 && given.length === 1 && this[LENGTH - 1] === KEY[0]) wiped.push(this.length);
      return fill.apply(this, given) as never;
    });
  });
  await open({ header: { wrappedKey: encryptRaw(rawKey, encoded()) }, body: BODY, recipient });
  for (const spy of spies) spy.mockRestore();
  expect(wiped).toEqual([LENGTH]);
});
