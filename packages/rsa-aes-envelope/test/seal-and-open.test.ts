import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import {
  createKeyRing,
  exportPrivateKey,
  exportPublicKey,
  generateKeyPair,
  importPrivateKey,
  importPublicKey,
  type KeyUnwrapper,
  type PrivateKey,
  type PublicKey,
} from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import {
  type ContentEncryptionKey,
  decryptBody,
  type EnvelopeProfile,
  encryptBody,
  formatEncryptHeader,
  open,
  type SealedEnvelope,
  seal,
} from '@apoint/rsa-aes-envelope';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { testKeyPair } from '../../../test-keys/index.js';
import { refused } from '../../../tools/testing/refusal.js';
import { decryptEcb, encryptEcb, KEY_WRAPS, unwrap, wrap } from './support/independent.js';

const importers = { importPrivateKey, importPublicKey };
const pair = await testKeyPair(importers, 'RSA-2048', 0);
const other = await testKeyPair(importers, 'RSA-2048', 1);
const odd = await testKeyPair(importers, 'RSA-2056');
const curve = await testKeyPair(importers, 'P-224');
const recipient = pair.publicKey;
const nodePrivate = createPrivateKey(await exportPrivateKey(pair.privateKey, 'pem'));
const nodePublic = createPublicKey(await exportPublicKey(pair.publicKey, 'pem'));
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bodyBytes = (body: Uint8Array): Buffer => Buffer.from(text(body), 'base64');
/** What goes over the wire of an envelope: the key stays. */
const sent = ({ header, body }: SealedEnvelope) => ({ header, body });

const PROFILES = KEY_WRAPS.flatMap((keyWrap) =>
  ([128, 192, 256] as const).map((keyBits) => ({ keyWrap, keyBits })),
);

describe.each(PROFILES)('protocol 6: the profile %j', (profile) => {
  const { keyWrap, keyBits } = profile;

  it('node:crypto opens what it seals', async () => {
    const { header, body, contentEncryptionKey } = await seal({
      plaintext: '{"a":"積分"}',
      recipient,
      profile,
    });
    const key = unwrap(nodePrivate, keyWrap, header.wrappedKey);
    expect(key).toHaveLength(keyBits / 8);
    expect(contentEncryptionKey.bits).toBe(keyBits);
    expect(String(decryptEcb(key, bodyBytes(body)))).toBe('{"a":"積分"}');
  });

  it('it opens what node:crypto seals', async () => {
    const key = randomBytes(keyBits / 8);
    const wrappedKey = wrap(nodePublic, keyWrap, key);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 50 }), async (plaintext) => {
        const body = encryptEcb(key, plaintext).toString('base64');
        const opened = await open({
          header: { wrappedKey },
          body,
          recipient: pair.privateKey,
          profile: { keyWrap },
        });
        expect(opened.plaintext).toEqual(plaintext);
        expect(opened.contentEncryptionKey.bits).toBe(keyBits);
      }),
      { numRuns: 15 },
    );
  });

  it('it opens what it seals', async () => {
    const sealed = await seal({ plaintext: 'secret', recipient, profile });
    const opened = await open({ ...sent(sealed), recipient: pair.privateKey, profile });
    expect(text(opened.plaintext)).toBe('secret');
  });
});

describe('seal', () => {
  it('protocol 6: by default RSAES-PKCS1-v1_5, AES-256 in ECB, PKCS#5 padding, base64', async () => {
    const plaintext = 'x'.repeat(32);
    const { header, body } = await seal({ plaintext, recipient });
    const key = unwrap(nodePrivate, 'RSAES-PKCS1-v1_5', header.wrappedKey);
    expect(key).toHaveLength(32);
    expect(text(body)).toBe(encryptEcb(key, Buffer.from(plaintext)).toString('base64'));
    expect(header).toHaveProperty('keyVersion', undefined);
  });

  it('protocol 6.1: takes a fresh key each time', async () => {
    const sealed = await Promise.all([1, 2, 3, 4].map(() => seal({ plaintext: 'same', recipient })));
    expect(new Set(sealed.map(({ body }) => text(body))).size).toBe(4);
    expect(new Set(sealed.map(({ header }) => header.wrappedKey.join())).size).toBe(4);
  });

  it('protocol 6.2: pads every length to whole blocks, one block more where it is whole already', async () => {
    for (const length of [0, 1, 15, 16, 17, 31, 32]) {
      const sealed = await seal({ plaintext: new Uint8Array(length).fill(7), recipient });
      expect(bodyBytes(sealed.body)).toHaveLength((Math.floor(length / 16) + 1) * 16);
      expect((await open({ ...sent(sealed), recipient: pair.privateKey })).plaintext).toHaveLength(length);
    }
  });

  it('is undone by open, for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (plaintext) => {
        const { header, body } = await seal({ plaintext, recipient });
        const opened = await open({ header: formatEncryptHeader(header), body, recipient: pair.privateKey });
        expect(opened.plaintext).toEqual(plaintext);
      }),
      { numRuns: 30 },
    );
  });

  it('for a modulus whose top byte is not full', async () => {
    const sealed = await seal({ plaintext: 'x', recipient: odd.publicKey });
    expect(sealed.header.wrappedKey).toHaveLength(257);
    expect(text((await open({ ...sent(sealed), recipient: odd.privateKey })).plaintext)).toBe('x');
  });

  it('reads the bytes at once: changing them later changes nothing', async () => {
    const plaintext = new TextEncoder().encode('as it was');
    const pending = seal({ plaintext, recipient });
    plaintext.fill(0x20);
    const opened = await open({ ...sent(await pending), recipient: pair.privateKey });
    expect(text(opened.plaintext)).toBe('as it was');
  });

  it('gives plain bytes', async () => {
    const { header, body } = await seal({ plaintext: '', recipient });
    expectTypeOf(body).toEqualTypeOf<Uint8Array<ArrayBuffer>>();
    for (const bytes of [body, header.wrappedKey])
      expect(Object.getPrototypeOf(bytes)).toBe(Uint8Array.prototype);
  });

  it('refuses text that has no UTF-8 form', async () => {
    expect(await refused(seal({ plaintext: '\ud800', recipient }))).toBe('TEXT_NOT_UNICODE');
  });

  it.each([
    { keyWrap: 'RSA1_5' },
    { keyWrap: 'RSA-OAEP-512' },
    { keyWrap: null },
    { keyWrap: '__proto__' },
    { keyBits: 512 },
    { keyBits: 0 },
    { keyBits: '256' },
  ])('OPTION_INVALID for the profile %j', async (profile) => {
    const wrong = profile as EnvelopeProfile;
    expect(await refused(seal({ plaintext: '', recipient, profile: wrong }))).toBe('OPTION_INVALID');
    const sealed = await seal({ plaintext: '', recipient });
    expect(await refused(open({ ...sent(sealed), recipient: pair.privateKey, profile: wrong }))).toBe(
      'OPTION_INVALID',
    );
  });

  it('refuses what is not a public key for it', async () => {
    const attempt = (key: unknown): Promise<string> =>
      refused(seal({ plaintext: '', recipient: key as PublicKey }));
    expect(await attempt(pair.privateKey)).toBe('KEY_USAGE_REFUSED');
    expect(await attempt(curve.publicKey)).toBe('KEY_USAGE_REFUSED');
    for (const key of [undefined, null, {}, 'PEM']) expect(await attempt(key)).toBe('KEY_HANDLE_INVALID');
    const jwk = await exportPublicKey(recipient, 'jwk');
    expect(await attempt(await importPublicKey({ ...jwk, use: 'sig' }))).toBe('KEY_USAGE_REFUSED');
  });

  it('a small RSA key that has no room for the wrap', async () => {
    const small = await generateKeyPair({ bits: 512, rsaUnder2048Bits: 'allowed' });
    const sealed = await seal({ plaintext: 'x', recipient: small.publicKey });
    expect(text((await open({ ...sent(sealed), recipient: small.privateKey })).plaintext)).toBe('x');
    for (const keyWrap of ['RSA-OAEP', 'RSA-OAEP-256'] as const) {
      const result = seal({ plaintext: 'x', recipient: small.publicKey, profile: { keyWrap } });
      expect(await refused(result)).toBe('KEY_TOO_WEAK');
    }
  });
});

describe('options that nobody reads', () => {
  it('are refused by every function, and in a profile', async () => {
    const { header, body, contentEncryptionKey } = await seal({ plaintext: 'x', recipient });
    const odd = { separater: ', ' };
    const codes = await Promise.all([
      refused(seal({ plaintext: 'x', recipient, ...odd })),
      refused(seal({ plaintext: 'x', recipient, profile: { keywrap: 'RSA-OAEP' } as EnvelopeProfile })),
      refused(open({ header, body, recipient: pair.privateKey, ...odd })),
      refused(open({ header, body, recipient: pair.privateKey, ...{ contentEncryptionKey } })),
      refused(open({ header, body, recipient: pair.privateKey, profile: odd as EnvelopeProfile })),
      refused(encryptBody({ plaintext: 'x', contentEncryptionKey, ...odd })),
      refused(decryptBody({ body, contentEncryptionKey, ...odd })),
      refused((async () => formatEncryptHeader(header, odd as object))()),
    ]);
    expect(new Set(codes)).toEqual(new Set(['OPTION_INVALID']));
  });

  it('are refused, too, where the options are no object', async () => {
    const nothing = undefined as never;
    for (const call of [seal, open, encryptBody, decryptBody])
      expect(await refused(call(nothing))).toBe('OPTION_INVALID');
    const profile = null as never;
    expect(await refused(seal({ plaintext: 'x', recipient, profile }))).toBe('OPTION_INVALID');
  });
});

describe('key rings', () => {
  const publicKeys = createKeyRing({ keys: { '1': other.publicKey, '2': pair.publicKey } });
  const privateKeys = createKeyRing({ keys: { '1': other.privateKey, '2': pair.privateKey } });

  it('protocol 2.1: seal for the latest version, and name it; open by the version named', async () => {
    const sealed = await seal({ plaintext: 'x', recipient: publicKeys });
    expect(sealed.header.keyVersion).toBe('2');
    expect(text((await open({ ...sent(sealed), recipient: privateKeys })).plaintext)).toBe('x');
    const old = await seal({ plaintext: 'old', recipient: publicKeys, keyVersion: '1' });
    expect(old.header.keyVersion).toBe('1');
    expect(text((await open({ ...sent(old), recipient: privateKeys })).plaintext)).toBe('old');
  });

  it('protocol 2.1: an absent version means the latest', async () => {
    const sealed = await seal({ plaintext: 'x', recipient: pair.publicKey });
    expect(text((await open({ ...sent(sealed), recipient: privateKeys })).plaintext)).toBe('x');
  });

  it('an unknown version is an error and no fallback', async () => {
    const { header, body } = await seal({ plaintext: 'x', recipient });
    for (const keyVersion of ['3', '__proto__']) {
      const attempt = open({ header: { ...header, keyVersion }, body, recipient: privateKeys });
      expect(await refused(attempt)).toBe('KEY_VERSION_UNKNOWN');
      expect(await refused(seal({ plaintext: '', recipient: publicKeys, keyVersion }))).toBe(
        'KEY_VERSION_UNKNOWN',
      );
    }
    const attempt = open({ header: { ...header, keyVersion: '1' }, body, recipient: privateKeys });
    expect(await refused(attempt)).toBe('ENVELOPE_OPEN_FAILED');
  });
});

describe('open', () => {
  it('protocol 2.2: takes line breaks and blanks in the body, as text or as bytes', async () => {
    const { header, body } = await seal({ plaintext: 'x'.repeat(200), recipient });
    const wrapped = `\r\n ${(text(body).match(/.{1,76}/g) ?? []).join('\n')}\t\n`;
    for (const form of [text(body), body, Buffer.from(body), wrapped, Buffer.from(wrapped)]) {
      expect((await open({ header, body: form, recipient: pair.privateKey })).plaintext).toHaveLength(200);
    }
  });

  it('protocol 6.3: any 16, 24 or 32 bytes are a key, also the characters of a hex string', async () => {
    const key = Buffer.from(randomBytes(16).toString('hex'));
    const wrappedKey = wrap(nodePublic, 'RSAES-PKCS1-v1_5', key);
    const body = encryptEcb(key, Buffer.from('hello')).toString('base64');
    expect(text((await open({ header: { wrappedKey }, body, recipient: pair.privateKey })).plaintext)).toBe(
      'hello',
    );
  });

  it.each([
    ['JSON', '{"a":1}'],
    ['base64url', 'ab-_'],
    ['no padding', 'abc'],
    ['something else', 42],
    ['nothing at all', undefined],
  ])('ENVELOPE_BODY_INVALID for a body of %s', async (_, body) => {
    const { header } = await seal({ plaintext: 'x', recipient });
    const attempt = open({ header, body: body as string, recipient: pair.privateKey });
    expect(await refused(attempt)).toBe('ENVELOPE_BODY_INVALID');
  });

  it('passes the codes of the header on', async () => {
    const attempt = open({
      header: 'algorithm=none,symmetricKey=AQID',
      body: '',
      recipient: pair.privateKey,
    });
    expect(await refused(attempt)).toBe('ENVELOPE_ALGORITHM_UNKNOWN');
  });

  it('refuses what is not a private key for it', async () => {
    const sealed = await seal({ plaintext: '', recipient });
    const attempt = (key: unknown): Promise<string> =>
      refused(open({ ...sent(sealed), recipient: key as PrivateKey }));
    for (const key of [undefined, null, {}, 'PEM', pair.publicKey])
      expect(await attempt(key)).toBe('KEY_HANDLE_INVALID');
    expect(await attempt(curve.privateKey)).toBe('KEY_USAGE_REFUSED');
    const jwk = await exportPrivateKey(pair.privateKey, 'jwk');
    expect(await attempt(await importPrivateKey({ ...jwk, use: 'sig' }))).toBe('KEY_USAGE_REFUSED');
  });

  it('many at once do not mix', async () => {
    const numbers = Array.from({ length: 16 }, (_, i) => `message ${i}`);
    const sealed = await Promise.all(numbers.map((plaintext) => seal({ plaintext, recipient })));
    const opened = await Promise.all(
      sealed.map((envelope) => open({ ...sent(envelope), recipient: pair.privateKey })),
    );
    expect(opened.map(({ plaintext }) => text(plaintext))).toEqual(numbers);
  });
});

describe('a KeyUnwrapper in place of a key', () => {
  const unwrapper = (answer: (wrapped: Uint8Array, keyWrap: string) => unknown): KeyUnwrapper =>
    ({ unwrap: async (wrapped: Uint8Array, keyWrap: string) => answer(wrapped, keyWrap) }) as KeyUnwrapper;

  it.each(KEY_WRAPS)('opens by %s, also out of a ring', async (keyWrap) => {
    const hsm = unwrapper((wrapped, name) => unwrap(nodePrivate, name as typeof keyWrap, wrapped));
    const sealed = await seal({ plaintext: 'x', recipient, profile: { keyWrap } });
    expect(text((await open({ ...sent(sealed), recipient: hsm, profile: { keyWrap } })).plaintext)).toBe('x');
    const ring = createKeyRing({ keys: { '1': hsm } });
    expect(text((await open({ ...sent(sealed), recipient: ring, profile: { keyWrap } })).plaintext)).toBe(
      'x',
    );
  });

  it('passes KEY_UNAVAILABLE on, as it is', async () => {
    const outage = new ApointError('KEY_UNAVAILABLE', 'The KMS does not answer.');
    const sealed = await seal({ plaintext: 'x', recipient });
    const hsm = unwrapper(() => Promise.reject(outage));
    await expect(open({ ...sent(sealed), recipient: hsm })).rejects.toBe(outage);
  });

  it.each<[string, () => unknown]>([
    ['throws', () => Promise.reject(new Error('padding check failed'))],
    ['throws another ApointError', () => Promise.reject(new ApointError('KEY_MALFORMED', 'x'))],
    ['throws something that only names the code', () => Promise.reject({ code: 'KEY_UNAVAILABLE' })],
    ['returns nothing', () => undefined],
    ['returns no bytes', () => new Uint8Array()],
    ['returns a key of another length', () => new Uint8Array(20)],
    ['returns another key', () => new Uint8Array(32).fill(0xee)],
    ['returns text', () => 'x'.repeat(32)],
    ['returns a list of numbers', () => Array<number>(32).fill(0)],
  ])('is the uniform error when it %s', async (_, answer) => {
    // Under a fixed key: one wrong key in 256 would pass by accident.
    const key = new Uint8Array(32).fill(0x11);
    const header = { wrappedKey: wrap(nodePublic, 'RSAES-PKCS1-v1_5', key) };
    const sealed = { header, body: encryptEcb(key, Buffer.alloc(40)).toString('base64') };
    const expected = await open({ ...sealed, recipient: other.privateKey }).catch((error: unknown) => error);
    const actual = await open({ ...sealed, recipient: unwrapper(answer) }).catch((error: unknown) => error);
    expect(actual).toMatchObject({
      code: 'ENVELOPE_OPEN_FAILED',
      message: (expected as ApointError).message,
    });
    expect(actual).not.toHaveProperty('cause');
  });
});

describe('protocol 6.6: the content encryption key of a request', () => {
  it('decrypts an answer under it, and encrypts one', async () => {
    const request = await seal({ plaintext: 'request', recipient });
    const opened = await open({ ...sent(request), recipient: pair.privateKey });
    const answer = await encryptBody({
      plaintext: 'answer',
      contentEncryptionKey: opened.contentEncryptionKey,
    });
    const back = await decryptBody({ body: answer, contentEncryptionKey: request.contentEncryptionKey });
    expect(text(back)).toBe('answer');
  });

  it('is wrapped again on demand', async () => {
    const { contentEncryptionKey } = await seal({ plaintext: '', recipient, profile: { keyBits: 128 } });
    const answer = await seal({ plaintext: 'answer', recipient: other.publicKey, contentEncryptionKey });
    const opened = await open({ ...sent(answer), recipient: other.privateKey });
    expect(text(opened.plaintext)).toBe('answer');
    expect(opened.contentEncryptionKey.bits).toBe(128);
    expect(text(await decryptBody({ body: answer.body, contentEncryptionKey }))).toBe('answer');
  });

  it('fails with the same error as an envelope', async () => {
    // Fixed keys: one wrong key in 256 would pass by accident.
    const [right, wrong] = [new Uint8Array(32).fill(0x11), new Uint8Array(32).fill(0xee)];
    const body = encryptEcb(right, Buffer.alloc(40)).toString('base64');
    const other = { wrappedKey: wrap(nodePublic, 'RSAES-PKCS1-v1_5', wrong) };
    const otherBody = encryptEcb(wrong, Buffer.of()).toString('base64');
    const { contentEncryptionKey } = await open({
      header: other,
      body: otherBody,
      recipient: pair.privateKey,
    });
    expect(await refused(decryptBody({ body, contentEncryptionKey }))).toBe('ENVELOPE_OPEN_FAILED');
    expect(await refused(decryptBody({ body: '', contentEncryptionKey }))).toBe('ENVELOPE_OPEN_FAILED');
    expect(await refused(decryptBody({ body: '{}', contentEncryptionKey }))).toBe('ENVELOPE_BODY_INVALID');
  });

  it('is a handle: not made by hand, not a copy', async () => {
    const { contentEncryptionKey } = await seal({ plaintext: 'x', recipient });
    for (const forged of [
      undefined,
      null,
      {},
      { ...contentEncryptionKey },
      new Uint8Array(32),
      structuredClone(contentEncryptionKey),
    ]) {
      const key = forged as ContentEncryptionKey;
      expect(await refused(decryptBody({ body: '', contentEncryptionKey: key }))).toBe('KEY_HANDLE_INVALID');
      expect(await refused(encryptBody({ plaintext: '', contentEncryptionKey: key }))).toBe(
        'KEY_HANDLE_INVALID',
      );
    }
  });

  it('prints nothing but its size', async () => {
    const { header, contentEncryptionKey } = await seal({ plaintext: 'x', recipient });
    const secret = unwrap(nodePrivate, 'RSAES-PKCS1-v1_5', header.wrappedKey).subarray(0, 8);
    const options = { depth: null, showHidden: true, getters: true } as const;
    const prints = [
      inspect(contentEncryptionKey, options),
      inspect(structuredClone(contentEncryptionKey), options),
      inspect(Object.getOwnPropertyDescriptors(contentEncryptionKey), options),
      JSON.stringify(contentEncryptionKey),
      String(contentEncryptionKey),
    ];
    for (const print of prints) {
      for (const form of [secret.toString('hex'), [...secret].join(', '), [...secret].join()])
        expect(print).not.toContain(form);
    }
    expect(JSON.stringify(contentEncryptionKey)).toBe('{"bits":256}');
  });
});
