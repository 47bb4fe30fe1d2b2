import { createPrivateKey, createPublicKey } from 'node:crypto';
import { inspect } from 'node:util';
import {
  createKeyRing,
  exportPrivateKey,
  exportPublicKey,
  generateKeyPair,
  importPublicKey,
} from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import {
  type ContentEncryptionKey,
  formatEncryptHeader,
  open,
  parseEncryptHeader,
  type RsaAesOptions,
  rsaAes,
} from '@apoint/rsa-aes-envelope';
import { describe, expect, it } from 'vitest';
import { refusal, refused } from '../../../tools/testing/refusal.js';
import { decryptEcb, encryptEcb, KEY_WRAPS, unwrap, wrap } from './support/independent.js';

const pair = await generateKeyPair();
const other = await generateKeyPair();
const curve = await generateKeyPair({ algorithm: 'P-224' });
const small = await generateKeyPair({ bits: 512, rsaUnder2048Bits: 'allowed' });
const nodePublic = createPublicKey(await exportPublicKey(pair.publicKey, 'pem'));
const nodePrivate = createPrivateKey(await exportPrivateKey(pair.privateKey, 'pem'));
const signing = await importPublicKey({ ...(await exportPublicKey(pair.publicKey, 'jwk')), use: 'sig' });
const { publicKey: sealFor, privateKey: openWith } = pair;

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytes = (content: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(content);
/** Reads JSON, and throws for everything else. */
const read = (plaintext: Uint8Array): unknown => JSON.parse(text(plaintext));

/** Fixed AES keys: under the second, the ciphertext of {@link JSON_TEXT} ends in good padding by accident. */
const KEY = new Uint8Array(32).fill(0x11);
const WRONG_KEY_THAT_UNPADS = new Uint8Array(32).fill(0xc7);
const WRONG_KEY_THAT_DOES_NOT = new Uint8Array(32).fill(0x22);
const JSON_TEXT = '{"a":"積分"}';
const CIPHERTEXT = bytes(encryptEcb(KEY, Buffer.from(JSON_TEXT)).toString('base64'));

function headerOf(key: Uint8Array, keyVersion = '1'): string {
  return formatEncryptHeader({ keyVersion, wrappedKey: wrap(nodePublic, 'RSAES-PKCS1-v1_5', key) });
}

async function handleOf(key: Uint8Array): Promise<ContentEncryptionKey> {
  const body = encryptEcb(key, Buffer.of()).toString('base64');
  return (await open({ header: headerOf(key), body, recipient: openWith })).contentEncryptionKey;
}

describe('rsaAes refuses', () => {
  it.each<[string, unknown]>([
    ['nothing at all', undefined],
    ['no object', 'RSA_AES'],
    ['neither sealFor nor openWith', { profile: {} }],
    ['an unknown option', { sealFor, recipient: sealFor }],
    ['an unknown option of the profile', { sealFor, profile: { keywrap: 'RSA-OAEP' } }],
    ['an unknown key wrap', { sealFor, profile: { keyWrap: 'RSA-OAEP-512' } }],
    ['an unknown key size', { sealFor, profile: { keyBits: 512 } }],
    ['a profile that is none', { sealFor, profile: null }],
    ['another content type', { sealFor, contentType: 'text/html' }],
    ['a content type with a line break', { sealFor, contentType: 'text/plain; charset=UTF-8\r\nX: y' }],
    ['false for requestKeyAnswers', { openWith, requestKeyAnswers: false }],
    ['an unknown answerKey', { openWith, answerKey: 'fresh ' }],
    ['sealFor: null', { sealFor: null }],
    ['sealFor: a PEM', { sealFor: 'PEM' }],
    ['sealFor: a private key', { sealFor: openWith }],
    ['sealFor: a P-224 key', { sealFor: curve.publicKey }],
    ['sealFor: a key for signatures', { sealFor: signing }],
    [
      'sealFor: a key with no room for the wrap',
      { sealFor: small.publicKey, profile: { keyWrap: 'RSA-OAEP' } },
    ],
    [
      'sealFor: a ring with one unfit key',
      { sealFor: createKeyRing({ keys: { '1': curve.publicKey, '2': sealFor } }) },
    ],
    [
      'sealFor: a ring whose version no header can name',
      { sealFor: createKeyRing({ keys: { 'a b': sealFor }, latest: 'a b' }) },
    ],
    ['openWith: a public key', { openWith: sealFor }],
    ['openWith: a P-224 key', { openWith: curve.privateKey }],
    ['openWith: an object that unwraps nothing', { openWith: { sign: () => undefined } }],
    ['openWith: null', { openWith: null }],
    [
      'openWith: a ring with one unfit key',
      { openWith: createKeyRing({ keys: { '1': curve.privateKey, '2': openWith } }) },
    ],
    ['keyVersion without sealFor', { openWith, keyVersion: '1' }],
    ['a keyVersion that no header can name', { sealFor, keyVersion: '1\r\n' }],
    ['an empty keyVersion', { sealFor, keyVersion: '' }],
    [
      'a keyVersion that the ring has not',
      { sealFor: createKeyRing({ keys: { '1': sealFor } }), keyVersion: '2' },
    ],
  ])('%s', (_, options) => {
    expect(refusal(() => rsaAes(options as RsaAesOptions))).toBe('OPTION_INVALID');
  });

  it('takes every option as undefined, but one of the two keys', () => {
    const options = { keyVersion: undefined, profile: undefined, contentType: undefined };
    expect(() => rsaAes({ ...options, sealFor, openWith: undefined })).not.toThrow();
    expect(() => rsaAes({ sealFor: undefined, openWith: { unwrap: async () => KEY } })).not.toThrow();
  });

  it('names the option, and quotes no value', () => {
    const secret = { sealFor: 'zb3VsZCBiZSBzZWNyZXQ' } as unknown as RsaAesOptions;
    expect(() => rsaAes(secret)).toThrow(/sealFor/);
    expect(() => rsaAes(secret)).not.toThrow(/zb3/);
  });
});

describe('a value of rsaAes', () => {
  it('is frozen, and shows no key', () => {
    const value = rsaAes({ sealFor, openWith });
    expect(Object.isFrozen(value)).toBe(true);
    expect(JSON.stringify(value)).toBe('{}');
    expect(inspect(value, { depth: null, showHidden: true })).not.toContain(sealFor.fingerprint);
  });

  it('keeps the options as they were given', async () => {
    const options = { sealFor, profile: { keyBits: 128 as const } };
    const value = rsaAes(options);
    Object.assign(options, { sealFor: other.publicKey });
    Object.assign(options.profile, { keyBits: 256 });
    const sealed = await value.seal({ plaintext: 'x' });
    expect(sealed.contentEncryptionKey.bits).toBe(128);
    await expect(
      open({ header: sealed.header, body: sealed.body, recipient: openWith }),
    ).resolves.toBeDefined();
  });
});

describe.each(KEY_WRAPS)('sealing and opening by %s', (keyWrap) => {
  const value = rsaAes({ sealFor, openWith, profile: { keyWrap, keyBits: 192 } });

  it('node:crypto opens what it seals', async () => {
    const { header, body } = await value.seal({ plaintext: JSON_TEXT });
    const key = unwrap(nodePrivate, keyWrap, parseEncryptHeader(header).wrappedKey);
    expect(key).toHaveLength(24);
    expect(String(decryptEcb(key, Buffer.from(text(body), 'base64')))).toBe(JSON_TEXT);
  });

  it('it opens what it seals, and hands out what was read', async () => {
    const { header, body, contentEncryptionKey } = await value.seal({ plaintext: bytes(JSON_TEXT) });
    const opened = await value.open({ header, body, read });
    expect(text(opened.plaintext)).toBe(JSON_TEXT);
    expect(opened.content).toEqual({ a: '積分' });
    expect(opened.contentEncryptionKey.bits).toBe(contentEncryptionKey.bits);
  });
});

describe('seal', () => {
  it('protocol 2.3: writes all three parameters: a bare key is version 1', async () => {
    const { header, contentType } = await rsaAes({ sealFor }).seal({ plaintext: 'x' });
    expect(header).toMatch(/^algorithm=RSA_AES,keyVersion=1,symmetricKey=[A-Za-z0-9%]+$/);
    expect(contentType).toBe('application/json; charset=UTF-8');
  });

  it('names the version that is asked for, or the latest of a ring, by the separator that is asked for', async () => {
    const versioned = await rsaAes({ sealFor, keyVersion: '5' }).seal({ plaintext: 'x', separator: ', ' });
    expect(versioned.header).toMatch(/^algorithm=RSA_AES, keyVersion=5, symmetricKey=/);
    const ring = createKeyRing({ keys: { '1': other.publicKey, '2': sealFor } });
    expect((await rsaAes({ sealFor: ring }).seal({ plaintext: 'x' })).header).toContain(',keyVersion=2,');
    const first = await rsaAes({ sealFor: ring, keyVersion: '1' }).seal({ plaintext: 'x' });
    expect(first.header).toContain(',keyVersion=1,');
  });

  it('declares the content type that is agreed', async () => {
    const contentType = 'text/plain; charset=UTF-8';
    expect((await rsaAes({ sealFor, contentType }).seal({ plaintext: 'x' })).contentType).toBe(contentType);
  });

  it('seals for another key on demand, and never under the version of its own', async () => {
    const value = rsaAes({ sealFor: other.publicKey, keyVersion: '7', openWith });
    const { header, body } = await value.seal({ plaintext: JSON_TEXT, sealFor });
    expect(header).toContain(',keyVersion=1,');
    expect((await value.open({ header, body, read })).content).toEqual({ a: '積分' });
  });

  it('needs somebody to seal for, who can be sealed for', async () => {
    const value = rsaAes({ openWith });
    expect(await refused(value.seal({ plaintext: 'x' }))).toBe('OPTION_INVALID');
    expect(await refused(value.seal({ plaintext: 'x', sealFor: curve.publicKey }))).toBe('KEY_USAGE_REFUSED');
    expect(await refused(value.seal({ plaintext: 'x', sealFor: null as never }))).toBe('KEY_HANDLE_INVALID');
    expect(await refused(value.seal({ plaintext: 'x', sealfor: sealFor } as never))).toBe('OPTION_INVALID');
  });

  it('protocol 6.6: seals an answer under the key of its request only where that is agreed', async () => {
    const requestKey = await handleOf(KEY);
    const reused = await rsaAes({ sealFor, answerKey: 'request' }).seal({ plaintext: JSON_TEXT, requestKey });
    expect(reused.contentEncryptionKey).toBe(requestKey);
    expect(text(reused.body)).toBe(text(CIPHERTEXT));
    for (const answerKey of ['fresh', undefined] as const) {
      const fresh = await rsaAes({ sealFor, answerKey }).seal({ plaintext: JSON_TEXT, requestKey });
      expect(text(fresh.body)).not.toBe(text(CIPHERTEXT));
    }
    const unasked = await rsaAes({ sealFor, answerKey: 'request' }).seal({ plaintext: JSON_TEXT });
    expect(text(unasked.body)).not.toBe(text(CIPHERTEXT));
  });
});

describe('canSealFor', () => {
  it('tells before there is a message', () => {
    const server = rsaAes({ openWith });
    expect(server.canSealFor()).toBe(false);
    expect(rsaAes({ sealFor }).canSealFor()).toBe(true);
    expect(server.canSealFor(sealFor)).toBe(true);
    for (const key of [curve.publicKey, signing, openWith, null, 'PEM', {}])
      expect(server.canSealFor(key as never)).toBe(false);
  });

  it('looks at the latest key of a ring, at the profile and at the room', () => {
    const server = rsaAes({ openWith });
    expect(server.canSealFor(createKeyRing({ keys: { '1': curve.publicKey, '2': sealFor } }))).toBe(true);
    expect(server.canSealFor(createKeyRing({ keys: { '1': sealFor, '2': curve.publicKey } }))).toBe(false);
    expect(server.canSealFor(small.publicKey)).toBe(true);
    const oaep = { keyWrap: 'RSA-OAEP' } as const;
    expect(rsaAes({ openWith, profile: oaep }).canSealFor(small.publicKey)).toBe(false);
    const short = { ...oaep, keyBits: 128 } as const;
    expect(rsaAes({ openWith, profile: short }).canSealFor(small.publicKey)).toBe(true);
    // The request's key may be longer than those of the profile.
    const reusing = rsaAes({ openWith, profile: short, answerKey: 'request' });
    expect(reusing.canSealFor(small.publicKey)).toBe(false);
  });
});

describe('open', () => {
  it('needs openWith', async () => {
    const opening = rsaAes({ sealFor }).open({ header: headerOf(KEY), body: CIPHERTEXT, read });
    expect(await refused(opening)).toBe('ENCRYPTION_NOT_CONFIGURED');
  });

  it('by the version of a ring that the header names', async () => {
    const ring = createKeyRing({ keys: { '1': openWith, '2': other.privateKey } });
    const value = rsaAes({ openWith: ring });
    await expect(value.open({ header: headerOf(KEY), body: CIPHERTEXT, read })).resolves.toBeDefined();
    const unknown = value.open({ header: headerOf(KEY, '3'), body: CIPHERTEXT, read });
    expect(await refused(unknown)).toBe('KEY_VERSION_UNKNOWN');
  });

  it('what cannot be read has not opened: one error, one message, no cause', async () => {
    // Good padding by accident, bad padding, and a reader that takes nothing.
    const raw = { header: headerOf(WRONG_KEY_THAT_UNPADS), body: CIPHERTEXT, recipient: openWith };
    await expect(open(raw)).resolves.toBeDefined();
    const value = rsaAes({ openWith });
    const takesNothing = (): never => {
      throw new ApointError('JSON_INVALID', 'The body is not JSON.');
    };
    const errors = await Promise.all(
      [
        value.open({ header: headerOf(WRONG_KEY_THAT_UNPADS), body: CIPHERTEXT, read }),
        value.open({ header: headerOf(WRONG_KEY_THAT_DOES_NOT), body: CIPHERTEXT, read }),
        value.open({ header: headerOf(KEY), body: CIPHERTEXT, read: takesNothing }),
      ].map((opening) => opening.catch((error: unknown) => error)),
    );
    for (const error of errors) {
      expect(error).toMatchObject({
        code: 'ENVELOPE_OPEN_FAILED',
        message: (errors[1] as ApointError).message,
      });
      expect(error).not.toHaveProperty('cause');
    }
  });
});

describe('protocol 6.6: openUnder', () => {
  const value = rsaAes({ openWith, requestKeyAnswers: 'allowed' });

  it('opens an answer by the key of its request', async () => {
    const requestKey = await handleOf(KEY);
    const opened = await value.openUnder({ body: CIPHERTEXT, requestKey, read });
    expect(opened).toMatchObject({ content: { a: '積分' } });
    expect(opened?.contentEncryptionKey).toBe(requestKey);
  });

  it('takes no JSON object for an envelope', async () => {
    const requestKey = await handleOf(KEY);
    expect(await value.openUnder({ body: bytes(' \r\n\t{"a":1}'), requestKey, read })).toBeUndefined();
  });

  it('opens nothing where that is not allowed', async () => {
    const requestKey = await handleOf(KEY);
    expect(await rsaAes({ openWith }).openUnder({ body: CIPHERTEXT, requestKey, read })).toBeUndefined();
  });

  it('fails under every other key in the same way', async () => {
    const codes = [WRONG_KEY_THAT_UNPADS, WRONG_KEY_THAT_DOES_NOT].map(async (key) =>
      refused(value.openUnder({ body: CIPHERTEXT, requestKey: await handleOf(key), read })),
    );
    expect(await Promise.all(codes)).toEqual(['ENVELOPE_OPEN_FAILED', 'ENVELOPE_OPEN_FAILED']);
    const forged = value.openUnder({ body: CIPHERTEXT, requestKey: { bits: 256 } as never, read });
    expect(await refused(forged)).toBe('KEY_HANDLE_INVALID');
  });
});
