import {
  createKeyRing,
  exportPrivateKey,
  exportPublicKey,
  generateKeyPair,
  importPrivateKey,
  importPublicKey,
  type KeyPair,
  type Signer,
} from '@apoint/keys';
import { DEFAULT_MAXIMUM_BODY_BYTES, writeRequest, writeResponse } from '@apoint/message';
import { rsaAes } from '@apoint/rsa-aes-envelope';
import { sign } from '@apoint/signature-header';
import { describe, expect, it, vi } from 'vitest';
import {
  BODY,
  bytesOf,
  ends,
  NOW,
  REQUEST,
  readBack,
  readBackResponse,
  requestOf,
  responseOf,
  TIME,
  textOf,
  verifyBack,
} from './ends.js';
import { encryption, recipient } from './rsa-ends.js';

const { publicKey: sealFor, privateKey: openWith } = recipient;

describe.each<[string, KeyPair]>([
  ['RSA256', recipient],
  ['ECC224', ends],
])('%s', (algorithm, { privateKey: signingKey, publicKey }) => {
  it('a request goes there and back', async () => {
    const message = await requestOf({ signingKey, agentToken: 'agent token' });
    const read = await readBack(message, { keys: publicKey });
    expect(textOf(read.body)).toBe(BODY);
    expect(read).toMatchObject({ ...REQUEST, agentToken: 'agent token', encrypted: false });
    expect(read.time).toEqual({ text: TIME, epochMilliseconds: NOW });
    expect(read.signature).toMatchObject({ algorithm, keyVersion: '1' });
    expect(read.contentEncryptionKey).toBeUndefined();
  });

  it('a response goes there and back', async () => {
    const message = await responseOf({ signingKey, tracerId: 'trace-1' });
    const read = await readBackResponse(message, { keys: publicKey });
    expect(textOf(read.body)).toBe(BODY);
    expect(read.json).toEqual(JSON.parse(BODY));
    expect(read).toMatchObject({
      ...REQUEST,
      encrypted: false,
      time: { text: TIME },
      signature: { algorithm },
    });
    expect(message.headers['Tracer-Id']).toBe('trace-1');
  });

  it('a sealed request goes there and back', async () => {
    const message = await requestOf({ signingKey, encryption });
    expect(textOf(message.body)).toMatch(/^[A-Za-z0-9+/]+=*$/);
    const read = await readBack(message, { keys: publicKey, encryption });
    expect(textOf(read.body)).toBe(BODY);
    expect(read.encrypted).toBe(true);
    expect(read.contentEncryptionKey?.bits).toBe(256);
  });

  it('a sealed response goes there and back', async () => {
    const message = await responseOf({ signingKey, encryption });
    const read = await readBackResponse(message, { keys: publicKey, encryption });
    expect(textOf(read.body)).toBe(BODY);
    expect(read.encrypted).toBe(true);
  });

  it('protocol 2.3: so they do with a blank after each comma of the headers', async () => {
    const message = await requestOf({ signingKey, encryption, separator: ', ' });
    expect(message.headers.Signature).toMatch(/^algorithm=\w+, keyVersion=1, signature=\S+$/);
    expect(message.headers.Encrypt).toMatch(/^algorithm=RSA_AES, keyVersion=1, symmetricKey=\S+$/);
    const read = await readBack(message, { keys: publicKey, encryption });
    expect(textOf(read.body)).toBe(BODY);
  });
});

describe('what may be agreed on', () => {
  it('a Signer and a KeyUnwrapper stand in for private keys', async () => {
    const signer: Signer = {
      algorithm: 'ECC224',
      sign: async (content) => (await sign({ content, key: ends.privateKey })).signature,
    };
    const message = await requestOf({ signingKey: signer });
    expect(textOf((await readBack(message)).body)).toBe(BODY);
  });

  it.each(['RSAES-PKCS1-v1_5', 'RSA-OAEP', 'RSA-OAEP-256'] as const)(
    'protocol 6.4: the key wrap %s',
    async (keyWrap) => {
      const agreed = rsaAes({ sealFor, openWith, profile: { keyWrap, keyBits: 128 } });
      const message = await requestOf({ encryption: agreed });
      const read = await readBack(message, { encryption: agreed });
      expect(textOf(read.body)).toBe(BODY);
      expect(read.contentEncryptionKey?.bits).toBe(128);
    },
  );

  it.each([
    ['sha224', 'der'],
    ['sha256', 'p1363'],
  ] as const)('protocol 4: ECC224 with %s and %s', async (hash, encoding) => {
    const ecdsa = { hash, encoding };
    const privateKey = await importPrivateKey(await exportPrivateKey(ends.privateKey, 'der'), { ecdsa });
    const keys = await importPublicKey(await exportPublicKey(ends.publicKey, 'der'), { ecdsa });
    const response = await responseOf({ signingKey: privateKey });
    expect(textOf((await readBackResponse(response, { keys })).body)).toBe(BODY);
    await expect(readBackResponse(response)).rejects.toMatchObject({ code: 'SIGNATURE_MISMATCH' });
  });

  it.each(['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.123+0000', '1767323045000'])(
    'protocol 5: the time style of %s',
    async (time) => {
      const read = await readBack(await requestOf({ time }));
      expect(read.time.text).toBe(time);
    },
  );

  it('a body may be empty, and no more than the limit', async () => {
    expect((await verifyBack(await requestOf({ body: '' }))).body).toHaveLength(0);
    const longest = new Uint8Array(DEFAULT_MAXIMUM_BODY_BYTES).fill(32);
    expect((await verifyBack(await requestOf({ body: longest }))).body).toHaveLength(longest.length);
  });
});

describe('protocol 2: key rings', () => {
  it('the latest key of a ring signs and seals, and both headers name its version', async () => {
    const older = await generateKeyPair({ algorithm: 'P-224' });
    const message = await requestOf({
      signingKey: createKeyRing({ keys: { '1': older.privateKey, '2': ends.privateKey } }),
      encryption: rsaAes({ sealFor: createKeyRing({ keys: { '7': sealFor } }) }),
    });
    expect(message.headers.Signature).toContain('keyVersion=2');
    expect(message.headers.Encrypt).toContain('keyVersion=7');
    const ring = createKeyRing({ keys: { '1': older.publicKey, '2': ends.publicKey } });
    const opening = rsaAes({ openWith: createKeyRing({ keys: { '7': openWith } }) });
    const read = await readBack(message, { keys: ring, encryption: opening });
    expect(read.signature.keyVersion).toBe('2');
  });

  it('a version that the ring does not have is refused, never answered by another key', async () => {
    const message = await requestOf({ keyVersion: '9' });
    const ring = createKeyRing({ keys: { '1': ends.publicKey } });
    await expect(readBack(message, { keys: ring })).rejects.toMatchObject({
      code: 'KEY_VERSION_UNKNOWN',
    });
  });

  it('an absent or empty keyVersion means the latest', async () => {
    const message = await requestOf();
    const ring = createKeyRing({ keys: { '3': ends.publicKey } });
    for (const version of ['', 'keyVersion=,']) {
      const signature = message.headers.Signature?.replace('keyVersion=1,', version) ?? '';
      const headers = { ...message.headers, Signature: signature };
      const read = await readBack({ ...message, headers }, { keys: ring });
      expect(read.signature.keyVersion).toBe('3');
    }
  });
});

describe('what is sent', () => {
  it('protocol 3: the signed content is method, URI, client, time and the bytes of the body', async () => {
    const { content } = await requestOf();
    expect(textOf(content)).toBe(`POST ${REQUEST.uri}\nCLIENT_0001.${TIME}.${BODY}`);
  });

  it('protocol 3: a response is signed over the line and client of its request', async () => {
    const { content } = await responseOf({ body: '{}' });
    expect(textOf(content)).toBe(`POST ${REQUEST.uri}\nCLIENT_0001.${TIME}.{}`);
  });

  it('protocol 6.5: the signature covers the sealed body', async () => {
    const { content, body } = await requestOf({ encryption });
    expect(textOf(content)).toBe(`POST ${REQUEST.uri}\nCLIENT_0001.${TIME}.${textOf(body)}`);
  });

  it('protocol 6.1: each sealed message has a key of its own', async () => {
    const [one, other] = await Promise.all([requestOf({ encryption }), requestOf({ encryption })]);
    expect(one.headers.Encrypt).not.toBe(other.headers.Encrypt);
    expect(textOf(one.body)).not.toBe(textOf(other.body));
  });

  it('is a copy: changing the given bytes while signing is under way does not change them', async () => {
    const body = bytesOf(BODY);
    const pending = requestOf({ body });
    body.fill(0x20);
    const message = await pending;
    expect(textOf(message.body)).toBe(BODY);
    expect(textOf((await readBack(message)).body)).toBe(BODY);
  });

  it('the time is now when none is given', async () => {
    vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
    try {
      const common = { body: BODY, signingKey: ends.privateKey };
      const request = await writeRequest({ ...REQUEST, ...common });
      expect(Date.parse(request.headers['Request-Time'] ?? '')).toBe(NOW);
      const response = await writeResponse({ request: REQUEST, ...common });
      expect(Date.parse(response.headers['Response-Time'] ?? '')).toBe(NOW);
    } finally {
      vi.useRealTimers();
    }
  });
});
