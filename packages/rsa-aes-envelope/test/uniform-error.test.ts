import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import {
  exportPrivateKey,
  exportPublicKey,
  generateKeyPair,
  importPrivateKey,
  importPublicKey,
  type KeyWrap,
} from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import { open } from '@apoint/rsa-aes-envelope';
import { describe, expect, it } from 'vitest';
import { testKeyPair } from '../../../test-keys/index.js';
import { decryptEcb, decryptRaw, encryptEcb, encryptRaw, KEY_WRAPS, wrap } from './support/independent.js';

/*
 * Protocol 6.5: a failed unwrap, a wrong key length and a bad AES padding must be one and the same error. Where a random
 * key takes the place of the sender's, its decryption ends in padding that looks right once in 256 times; cases of
 * that kind run often enough for such an accident to show.
 */
const OFTEN = 1000;

const importers = { importPrivateKey, importPublicKey };
const pair = await testKeyPair(importers, 'RSA-2048', 0);
const other = await testKeyPair(importers, 'RSA-2048', 1);
const recipient = pair.privateKey;
const privateKey = createPrivateKey(await exportPrivateKey(recipient, 'pem'));
const publicKey = createPublicKey(await exportPublicKey(pair.publicKey, 'pem'));
const otherPublicKey = createPublicKey(await exportPublicKey(other.publicKey, 'pem'));
const LENGTH = 256;

// Without a zero: one in the key would end the padding of some messages below.
const key = Buffer.from(Array.from({ length: 32 }, (_, i) => i + 1));
const goodBody = encryptEcb(key, Buffer.from('{"a":1}')).toString('base64');
const PS = (length: number): Buffer => Buffer.alloc(length, 0xaa);

interface Attempt {
  readonly wrappedKey: Uint8Array<ArrayBuffer>;
  readonly body?: string;
  readonly keyWrap?: KeyWrap;
}

async function attempt({
  wrappedKey,
  body = goodBody,
  keyWrap = 'RSAES-PKCS1-v1_5',
}: Attempt): Promise<string> {
  const options = { header: { wrappedKey }, body, recipient, profile: { keyWrap } };
  return open(options).then(
    ({ plaintext }) => `opens: ${plaintext.length} bytes`,
    (error: unknown) => {
      if (!(error instanceof ApointError)) return `uncoded: ${String(error)}`;
      const { stack, ...rest } = Object.fromEntries(
        Reflect.ownKeys(error).map((name) => [String(name), Reflect.get(error, name)]),
      );
      return inspect(rest);
    },
  );
}

/**
 * The key in a wrap that is not for the recipient, or not in his way. What he unwraps of it looks random: once in 256 or in
 * 65536 times it begins as the padding of RSAES-PKCS1-v1_5 does, and then it could be a key. Such a wrap is made again.
 */
function wrapOtherwise(by: KeyWrap, forWhom = publicKey): Uint8Array<ArrayBuffer> {
  for (;;) {
    const wrapped = wrap(forWhom, by, key);
    const [first, second] = decryptRaw(privateKey, wrapped) ?? [];
    if (first !== 0 || second !== 2) return wrapped;
  }
}

const UNIFORM = await attempt({ wrappedKey: wrapOtherwise('RSAES-PKCS1-v1_5', otherPublicKey) });

/** An encoded message by its parts, as long as the modulus: the padding string fills up what is left. */
function encoded(prefix: readonly number[], separator: readonly number[], message: Uint8Array): Buffer {
  const fill = LENGTH - prefix.length - separator.length - message.length;
  return Buffer.concat([Buffer.from(prefix), PS(fill), Buffer.from(separator), message]);
}

const good = encoded([0, 2], [0], key);
const withByte = (at: number, value: number): Buffer => {
  const copy = Buffer.from(good);
  copy[at] = value;
  return copy;
};

it('the error is ENVELOPE_OPEN_FAILED, without a cause', () => {
  expect(UNIFORM).toContain("code: 'ENVELOPE_OPEN_FAILED'");
  expect(UNIFORM).not.toContain('cause');
});

it('the encoded messages of these tests are well-formed where they are meant to be', async () => {
  expect(await attempt({ wrappedKey: encryptRaw(publicKey, good) })).toBe('opens: 7 bytes');
});

describe('protocol 6.5: RSAES-PKCS1-v1_5 that does not unpad', () => {
  const separatorAt = LENGTH - 33;
  const bad: [string, Buffer][] = [
    ['block type 1', encoded([0, 1], [0], key)],
    ['block type 0', encoded([0, 0], [0], key)],
    ['block type 3', encoded([0, 3], [0], key)],
    ['a first byte that is not zero', encoded([1, 2], [0], key)],
    ['no separator', Buffer.concat([Buffer.of(0, 2), PS(LENGTH - 2)])],
    ['no separator before the key', withByte(separatorAt, 0xaa)],
    ['a separator one byte early', withByte(separatorAt - 1, 0)],
    ['a separator right behind the block type', withByte(2, 0)],
    ['a padding string of seven bytes', withByte(9, 0)],
    ['a zero in the middle of the padding string', withByte(100, 0)],
    ['all zeros', Buffer.alloc(LENGTH)],
    ['the number 1', Buffer.alloc(LENGTH).fill(1, LENGTH - 1)],
    ...[0, 8, 15, 17, 23, 25, 31, 33, 48, 64, 245].map((length): [string, Buffer] => [
      `a key of ${length} bytes`,
      encoded([0, 2], [0], Buffer.alloc(length, 0x55)),
    ]),
  ];

  it.each(bad)('%s', async (_, message) => {
    const wrappedKey = encryptRaw(publicKey, message);
    expect(await attempt({ wrappedKey })).toBe(UNIFORM);
    expect(await attempt({ wrappedKey, body: '' })).toBe(UNIFORM);
    expect(await attempt({ wrappedKey, body: randomBytes(16).toString('base64') })).toBe(UNIFORM);
  });

  it('a random key in place of the right one never opens anything', async () => {
    const wrappedKey = encryptRaw(publicKey, encoded([0, 1], [0], key));
    const body = randomBytes(16).toString('base64');
    const answers = new Set<string>();
    for (let i = 0; i < OFTEN; i++) answers.add(await attempt({ wrappedKey, body }));
    expect([...answers]).toEqual([UNIFORM]);
  });

  it('the key of a message with bad padding opens nothing, though the body is under it', async () => {
    for (const [, message] of bad.slice(0, 4)) {
      expect(await attempt({ wrappedKey: encryptRaw(publicKey, message), body: goodBody })).toBe(UNIFORM);
    }
    for (const length of [16, 24]) {
      const short = key.subarray(0, length);
      const body = encryptEcb(short, Buffer.from('x')).toString('base64');
      const message = Buffer.from(encoded([0, 2], [0], short));
      expect(await attempt({ wrappedKey: encryptRaw(publicKey, message), body })).toBe('opens: 1 bytes');
      message[50] = 0;
      expect(await attempt({ wrappedKey: encryptRaw(publicKey, message), body })).toBe(UNIFORM);
    }
  });

  it('eight bytes of padding are enough', async () => {
    // Under 2048 bits only a key of 245 bytes has so little; the smallest modulus that is taken shows it.
    const small = await generateKeyPair({ bits: 512, rsaUnder2048Bits: 'allowed' });
    const smallPublic = createPublicKey(await exportPublicKey(small.publicKey, 'pem'));
    const message = Buffer.concat([Buffer.of(0, 2), PS(64 - 3 - 32), Buffer.of(0), key]);
    const options = { body: goodBody, recipient: small.privateKey };
    const opened = await open({ ...options, header: { wrappedKey: encryptRaw(smallPublic, message) } });
    expect(opened.plaintext).toHaveLength(7);
  });
});

describe('protocol 6.5: keys that are wrapped otherwise', () => {
  it('a key whose bytes are zeros, at its front or throughout, is a key', async () => {
    for (const zeros of [
      Buffer.concat([Buffer.alloc(8), randomBytes(24)]),
      Buffer.alloc(32),
      Buffer.alloc(16),
      Buffer.alloc(24),
    ]) {
      const wrappedKey = wrap(publicKey, 'RSAES-PKCS1-v1_5', zeros);
      const body = encryptEcb(zeros, Buffer.from('hello')).toString('base64');
      expect(await attempt({ wrappedKey, body })).toBe('opens: 5 bytes');
    }
  });

  it('a wrapped key that lost its leading zero', async () => {
    let wrapped = wrap(publicKey, 'RSAES-PKCS1-v1_5', key);
    for (let i = 0; i < 10_000 && wrapped[0] !== 0; i++) wrapped = wrap(publicKey, 'RSAES-PKCS1-v1_5', key);
    expect(wrapped[0]).toBe(0);
    expect(await attempt({ wrappedKey: wrapped })).toBe('opens: 7 bytes');
    expect(await attempt({ wrappedKey: wrapped.slice(1) })).toBe(UNIFORM);
  });

  const crossings = KEY_WRAPS.flatMap((by) =>
    KEY_WRAPS.filter((as) => as !== by).map((as): [KeyWrap, KeyWrap] => [by, as]),
  );

  it.each(crossings)('by %s, unwrapped as %s', async (by, keyWrap) => {
    for (let i = 0; i < 10; i++) {
      const wrappedKey = keyWrap === 'RSAES-PKCS1-v1_5' ? wrapOtherwise(by) : wrap(publicKey, by, key);
      expect(await attempt({ wrappedKey, keyWrap })).toBe(UNIFORM);
    }
  });

  it.each(KEY_WRAPS)('for another recipient, by %s', async (keyWrap) => {
    for (let i = 0; i < 10; i++) {
      expect(await attempt({ wrappedKey: wrapOtherwise(keyWrap, otherPublicKey), keyWrap })).toBe(UNIFORM);
    }
  });

  it.each(['RSA-OAEP', 'RSA-OAEP-256'] as const)('a key of another length by %s', async (keyWrap) => {
    for (const length of [0, 8, 15, 17, 33, 64]) {
      const wrappedKey = wrap(publicKey, keyWrap, Buffer.alloc(length, 0x55));
      expect(await attempt({ wrappedKey, keyWrap })).toBe(UNIFORM);
    }
  });

  it.each(KEY_WRAPS)('what is no number below the modulus, as %s', async (keyWrap) => {
    const wrapped = wrap(publicKey, keyWrap, key);
    const modulus = Buffer.from(String((await exportPublicKey(pair.publicKey, 'jwk'))['n']), 'base64url');
    const wrong = [
      new Uint8Array(LENGTH).fill(255),
      Uint8Array.from(modulus),
      new Uint8Array(LENGTH),
      new Uint8Array(),
      wrapped.slice(1),
      wrapped.slice(0, -1),
      Uint8Array.of(0, ...wrapped),
      Uint8Array.of(...wrapped, 0),
      new Uint8Array(100_000),
    ];
    for (const wrappedKey of wrong) expect(await attempt({ wrappedKey, keyWrap })).toBe(UNIFORM);
  });
});

describe('protocol 6.5: no random key opens anything, however often it is tried', () => {
  const body = randomBytes(16).toString('base64');

  it.each(['RSA-OAEP', 'RSA-OAEP-256'] as const)('in place of one that %s refuses', async (keyWrap) => {
    const small = await generateKeyPair({ bits: 1024, rsaUnder2048Bits: 'allowed' });
    const options = {
      header: { wrappedKey: new Uint8Array(128).fill(1) },
      body,
      recipient: small.privateKey,
    };
    for (let i = 0; i < OFTEN; i++) {
      await expect(open({ ...options, profile: { keyWrap } })).rejects.toMatchObject({
        code: 'ENVELOPE_OPEN_FAILED',
      });
    }
  });

  it('in place of one that a KeyUnwrapper refuses', async () => {
    const options = { header: { wrappedKey: new Uint8Array(LENGTH) }, body };
    for (let i = 0; i < OFTEN; i++) {
      const unwrapper = { unwrap: async () => new Uint8Array(i % 2 ? 20 : 0) };
      const attempted = open({ ...options, recipient: unwrapper });
      await expect(attempted).rejects.toMatchObject({ code: 'ENVELOPE_OPEN_FAILED' });
    }
  });
});

describe('protocol 6.5: AES padding that is wrong', () => {
  const wrappedKey = wrap(publicKey, 'RSAES-PKCS1-v1_5', key);
  const block = (...tail: number[]): string =>
    encryptEcb(key, Buffer.concat([Buffer.alloc(16 - tail.length, 0x61), Buffer.from(tail)]), false).toString(
      'base64',
    );

  it('every padding from 1 to 16 is taken', async () => {
    for (let length = 1; length <= 16; length++) {
      const body = block(...Array<number>(length).fill(length));
      expect(await attempt({ wrappedKey, body })).toBe(`opens: ${16 - length} bytes`);
    }
  });

  it('no other last byte is taken', async () => {
    for (const last of [0, ...Array.from({ length: 239 }, (_, i) => i + 17)]) {
      const body = block(...Array<number>(16).fill(last));
      expect(await attempt({ wrappedKey, body })).toBe(UNIFORM);
    }
  });

  it('each byte of the padding counts, and none in front of it', async () => {
    for (let length = 2; length <= 16; length++) {
      for (let at = 0; at < length - 1; at++) {
        const tail = Array<number>(length).fill(length);
        tail[at] = length ^ 1;
        expect(await attempt({ wrappedKey, body: block(...tail) })).toBe(UNIFORM);
      }
    }
    expect(await attempt({ wrappedKey, body: block(1, 1, 1) })).toBe('opens: 15 bytes');
    expect(await attempt({ wrappedKey, body: block(9, 3, 3, 3) })).toBe('opens: 13 bytes');
  });

  it('ISO 10126 and ANSI X9.23 paddings, zeros and none', async () => {
    const bodies = [block(1, 2, 3, 4), block(0, 0, 0, 4), block(0, 0, 0, 0), block(0x80, 0, 0, 0), block()];
    for (const body of bodies) expect(await attempt({ wrappedKey, body })).toBe(UNIFORM);
  });

  it('an empty body, a partial block, blocks cut off', async () => {
    const whole = Buffer.from(goodBody, 'base64');
    const bodies = [
      Buffer.alloc(0),
      whole.subarray(0, 15),
      whole.subarray(0, 1),
      Buffer.concat([whole, Buffer.of(1)]),
    ];
    for (const body of bodies)
      expect(await attempt({ wrappedKey, body: body.toString('base64') })).toBe(UNIFORM);
    const long = encryptEcb(key, Buffer.alloc(40, 0x61)).subarray(0, 32).toString('base64');
    expect(await attempt({ wrappedKey, body: long })).toBe(UNIFORM);
  });

  it('an empty body or a partial block, under a key that finds padding in a block of zeros', async () => {
    // Blocks of zeros stand in for what cannot be decrypted; under one key in 256 they end in a padding byte of 1.
    const keys = Array.from({ length: 5000 }, (_, i) => Buffer.alloc(32, `key ${i}`));
    const lucky = keys.find((candidate) => decryptEcb(candidate, new Uint8Array(16), false).at(-1) === 1);
    const wrapped = wrap(publicKey, 'RSAES-PKCS1-v1_5', lucky ?? Buffer.of());
    const zeros = Buffer.alloc(16).toString('base64');
    expect(await attempt({ wrappedKey: wrapped, body: zeros })).toBe('opens: 15 bytes');
    for (const body of ['', 'AAAA', Buffer.alloc(17).toString('base64')]) {
      expect(await attempt({ wrappedKey: wrapped, body })).toBe(UNIFORM);
    }
  });

  it('a body under another key', async () => {
    // Fixed keys: without integrity, one key in 256 would pass by accident (protocol 6.5).
    const fixed = wrap(publicKey, 'RSAES-PKCS1-v1_5', Buffer.alloc(32, 0xee));
    for (let i = 0; i < 50; i++) {
      const body = encryptEcb(Buffer.alloc(32, i), Buffer.alloc(40)).toString('base64');
      expect(await attempt({ wrappedKey: fixed, body })).toBe(UNIFORM);
    }
  });
});
