import { createPublicKey, KeyObject, randomBytes } from 'node:crypto';
import { exportPublicKey, importPrivateKey, importPublicKey } from '@apoint/keys';
import { formatEncryptHeader, type OpenOptions, open, rsaAes } from '@apoint/rsa-aes-envelope';
import { describe, expect, it } from 'vitest';
import { testKeyPair } from '../../../test-keys/index.js';
import { encryptEcb, encryptRaw } from './support/independent.js';
import { seamOf } from './support/seam.js';
import { callsOf } from './support/watch.js';

/* Protocol 6.5: not only one error, but no early answer. What is wrong must not show in the steps that are taken. */
const { privateKey: recipient, publicKey } = await testKeyPair(
  { importPrivateKey, importPublicKey },
  'RSA-2048',
);
const rawKey = createPublicKey(await exportPublicKey(publicKey, 'pem'));
const portable = !(seamOf(recipient, 'RSAES-PKCS1-v1_5').material instanceof KeyObject);
const LENGTH = 256;

function encoded(key: Uint8Array): Buffer {
  const padding = Buffer.alloc(LENGTH - 3 - key.length, 0xaa);
  return Buffer.concat([Buffer.of(0, 2), padding, Buffer.of(0), key]);
}

function withByte(at: number, value: number): Buffer {
  const message = encoded(Buffer.alloc(32, 0x55));
  message[at] = value;
  return message;
}

/** Under no key of these tests does its padding hold; the test of each kind would fail otherwise. */
const rubbish = encryptEcb(Buffer.alloc(32, 9), Buffer.alloc(32, 0xff), false).toString('base64');

const worksOf = (options: Pick<OpenOptions, 'header' | 'body' | 'recipient'>): Promise<string[]> =>
  callsOf(() => expect(open(options)).rejects.toMatchObject({ code: 'ENVELOPE_OPEN_FAILED' }));

const works = (wrappedKey: Uint8Array<ArrayBuffer>, body = rubbish): Promise<string[]> =>
  worksOf({ header: { wrappedKey }, body, recipient });

const UNIFORM = portable
  ? ['getRandomValues 32', 'getRandomValues 256']
  : [
      'randomBytes 32',
      'privateDecrypt ',
      'createDecipheriv aes-256-ecb',
      'createDecipheriv aes-128-ecb',
      'createDecipheriv aes-192-ecb',
      'createDecipheriv aes-256-ecb',
    ];

/** OpenSSL's, and the blinding that the portable half draws for its own. */
const PRIVATE_OPERATION = ['privateDecrypt ', 'getRandomValues 256'];

describe('protocol 6.5: the same steps for whatever does not open', () => {
  it.each<[string, Buffer]>([
    ['right padding around a key of 32 bytes', encoded(Buffer.alloc(32, 0x55))],
    ['right padding around a key of 24 bytes', encoded(Buffer.alloc(24, 0x55))],
    ['right padding around a key of 16 bytes', encoded(Buffer.alloc(16, 0x55))],
    ['a key of 17 bytes', encoded(Buffer.alloc(17, 0x55))],
    ['a key of 0 bytes', encoded(Buffer.of())],
    ['a first byte that is not zero', withByte(0, 1)],
    ['block type 1', withByte(1, 1)],
    ['a padding string of seven bytes', withByte(9, 0)],
    ['a zero inside the padding string', withByte(100, 0)],
    ['no zero at all', withByte(LENGTH - 33, 0xaa)],
  ])('%s', async (_, message) => {
    expect(await works(encryptRaw(rawKey, message))).toEqual(UNIFORM);
  });

  it.each([0, 1, 255, 257, 512])('a wrapped key of %i bytes', async (length) => {
    expect(await works(new Uint8Array(length))).toEqual(UNIFORM);
  });

  it.each([0, 1, 17, 32])('a body of %i bytes', async (length) => {
    const body = Buffer.alloc(length, 7).toString('base64');
    expect(await works(encryptRaw(rawKey, encoded(Buffer.alloc(16, 0x55))), body)).toEqual(UNIFORM);
  });

  it('a body that would open if it did not go on for another byte', async () => {
    const key = Buffer.alloc(16, 0x55);
    const body = Buffer.concat([encryptEcb(key, Buffer.from('x')), Buffer.of(0)]).toString('base64');
    expect(await works(encryptRaw(rawKey, encoded(key)), body)).toEqual(UNIFORM);
  });

  it('a number above the modulus, once OpenSSL has refused it', async () => {
    const taken = await works(new Uint8Array(LENGTH).fill(255));
    const [random = '', ...rest] = UNIFORM;
    expect(taken).toEqual(portable ? UNIFORM : [random, 'privateDecrypt ', ...rest]);
  });

  it.each([16, 24, 32])(
    'a key of %i bytes that leaves good padding around something that cannot be read',
    async (length) => {
      const key = Buffer.alloc(length, 0x55);
      const body = encryptEcb(key, Buffer.alloc(700, 0x20)).toString('base64');
      const message = {
        header: formatEncryptHeader({ wrappedKey: encryptRaw(rawKey, encoded(key)) }),
        body: Buffer.from(body),
        read: () => {
          throw new Error('no JSON');
        },
      };
      const opening = rsaAes({ openWith: recipient });
      const taken = await callsOf(() =>
        expect(opening.open(message)).rejects.toMatchObject({ code: 'ENVELOPE_OPEN_FAILED' }),
      );
      // The last decryption is under the length that settling found.
      expect(taken).toEqual(
        portable ? UNIFORM : [...UNIFORM.slice(0, -1), `createDecipheriv aes-${length * 8}-ecb`],
      );
    },
  );

  it.each([16, 24, 32, 0, 20])('a KeyUnwrapper that answers %i bytes', async (length) => {
    const unwrapper = { unwrap: async () => new Uint8Array(length).fill(0x55) };
    const header = { wrappedKey: randomBytes(1) };
    const taken = await worksOf({ header, body: rubbish, recipient: unwrapper });
    expect(taken).toEqual(UNIFORM.filter((call) => !PRIVATE_OPERATION.includes(call)));
  });
});
