import { createCipheriv } from 'node:crypto';
import { parseVerifiedJson } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import { generateKeyPair, importPrivateKey, importPublicKey } from '@apoint/primitives/keys';
import { type ContentEncryptionKey, open } from '@apoint/rsa-aes-envelope';
import { describe, expect, it } from 'vitest';
import { testKeyPair } from '../../../test-keys/index.js';
import {
  BODY,
  codeOf,
  readBack,
  readBackResponse,
  requestOf,
  responseOf,
  textOf,
  withHeaders,
} from './ends.js';
import { recipient } from './rsa-ends.js';

const encryption = { recipient: recipient.publicKey };
const decryption = { recipient: recipient.privateKey };
const stranger = await testKeyPair({ importPrivateKey, importPublicKey }, 'RSA-2048', 1);

/** The key of 32 times this byte. It is opened out of an envelope, because there is no other way to choose one. */
async function contentKey(byte: number): Promise<ContentEncryptionKey> {
  const key = new Uint8Array(32).fill(byte);
  const body = createCipheriv('aes-256-ecb', key, null).final('base64');
  const recipient = { unwrap: async () => key };
  return (await open({ header: 'symmetricKey=AAAA', body, recipient })).contentEncryptionKey;
}

// One wrong key in 256 finds good padding. Which of two keys does is therefore chosen, and not left to chance.
const KEY = await contentKey(0x11);
/** What is sealed under `KEY` has no good padding under this one, nor the other way round. */
const WRONG_KEY = await contentKey(0x22);
/** The body of these tests, sealed under `KEY`, has good padding under this one. */
const LUCKY_KEY = await contentKey(0x78);

describe.each([
  ['request', requestOf, readBack],
  ['response', responseOf, readBackResponse],
] as const)('an encrypted %s', (_, write, read) => {
  it('is refused where no key is configured', async () => {
    expect(await codeOf(read(await write({ encryption })))).toBe('ENCRYPTION_NOT_CONFIGURED');
  });

  it('does not open for another key', async () => {
    const sealed = await write({ encryption });
    const wrong = { decryption: { recipient: stranger.privateKey } };
    expect(await codeOf(read(sealed, wrong))).toBe('ENVELOPE_OPEN_FAILED');
  });

  it('does not open under another profile', async () => {
    const sealed = await write({ encryption });
    const other = { decryption: { ...decryption, profile: { keyWrap: 'RSA-OAEP' } } } as const;
    expect(await codeOf(read(sealed, other))).toBe('ENVELOPE_OPEN_FAILED');
  });

  it('does not open with the key of another message: the Encrypt header is not signed', async () => {
    const sealed = await write({ encryption: { ...encryption, contentEncryptionKey: KEY } });
    const other = await write({ encryption: { ...encryption, contentEncryptionKey: WRONG_KEY } });
    const swapped = withHeaders(sealed, { Encrypt: other.headers.Encrypt });
    expect(await codeOf(read(swapped, { decryption }))).toBe('ENVELOPE_OPEN_FAILED');
  });

  it('is no JSON with the key of another message that finds good padding by chance', async () => {
    const sealed = await write({ encryption: { ...encryption, contentEncryptionKey: KEY } });
    const other = await write({ encryption: { ...encryption, contentEncryptionKey: LUCKY_KEY } });
    const swapped = withHeaders(sealed, { Encrypt: other.headers.Encrypt });
    const parsed = read(swapped, { decryption }).then(({ body }) => parseVerifiedJson(body));
    expect(await codeOf(parsed)).toBe('TEXT_NOT_UNICODE');
  });

  it('comes out as base64 when its Encrypt header is stripped, and is no JSON', async () => {
    const sealed = await write({ encryption });
    const stripped = withHeaders(sealed, { Encrypt: undefined });
    const verified = await read(stripped, { decryption });
    expect(verified.encrypted).toBe(false);
    expect(textOf(verified.body)).toBe(textOf(sealed.body));
    expect(() => parseVerifiedJson(verified.body)).toThrow(ApointError);
  });

  it('WIRE 6.5: is not opened when its body was changed', async () => {
    const sealed = await write({ encryption });
    const body = Uint8Array.from(sealed.body).reverse();
    expect(await codeOf(read({ ...sealed, body }, { decryption }))).toBe('SIGNATURE_MISMATCH');
  });

  it('needs an Encrypt header that can be read', async () => {
    const sealed = await write({ encryption });
    for (const [header, code] of [
      ['algorithm=RSA_AES', 'HEADER_PARAMETER_MISSING'],
      ['algorithm=RSA_AES,symmetricKey=AAAA', 'ENVELOPE_OPEN_FAILED'],
      ['algorithm=RSA_AES,symmetricKey=*', 'BASE64_INVALID'],
      ['algorithm=none,symmetricKey=AAAA', 'ENVELOPE_ALGORITHM_UNKNOWN'],
    ] as const) {
      const spoilt = withHeaders(sealed, { Encrypt: header });
      expect(await codeOf(read(spoilt, { decryption }))).toBe(code);
    }
  });

  it('is a plain one no more when an Encrypt header is put on it', async () => {
    const plain = await write();
    const sealed = await write({ encryption });
    const disguised = withHeaders(plain, { Encrypt: sealed.headers.Encrypt });
    expect(await codeOf(read(disguised, { decryption }))).toBe('ENVELOPE_BODY_INVALID');
  });

  it('cannot be sealed for a key that wraps nothing', async () => {
    const { publicKey } = await generateKeyPair({ algorithm: 'P-224' });
    expect(await codeOf(write({ encryption: { recipient: publicKey } }))).toBe('KEY_USAGE_REFUSED');
  });
});

describe('WIRE 6.6: responses under the key of the request', () => {
  it('WIRE 2.3: can be written, with an Encrypt header of their own', async () => {
    const { contentEncryptionKey } = await requestOf({ encryption });
    if (!contentEncryptionKey) throw new Error('The request was not sealed.');
    const response = await responseOf({ encryption: { ...encryption, contentEncryptionKey } });
    const read = await readBackResponse(response, { decryption });
    expect(textOf(read.body)).toBe(BODY);
    const bare = withHeaders(response, { Encrypt: undefined });
    const reread = await readBackResponse(bare, { requestKey: contentEncryptionKey });
    expect(textOf(reread.body)).toBe(BODY);
    expect(reread.encrypted).toBe(true);
    expect(reread.contentEncryptionKey).toBe(contentEncryptionKey);
  });

  it('are not opened where that is not asked for', async () => {
    const { contentEncryptionKey } = await requestOf({ encryption });
    if (!contentEncryptionKey) throw new Error('The request was not sealed.');
    const response = await responseOf({ encryption: { ...encryption, contentEncryptionKey } });
    const read = await readBackResponse(withHeaders(response, { Encrypt: undefined }), { decryption });
    expect(read.encrypted).toBe(false);
    expect(textOf(read.body)).toBe(textOf(response.body));
  });

  it('may be plain all the same: a JSON object is no base64', async () => {
    const { contentEncryptionKey } = await requestOf({ encryption });
    const requestKey = contentEncryptionKey ? { requestKey: contentEncryptionKey } : {};
    const read = await readBackResponse(await responseOf({ body: ' \n{"a":1}' }), requestKey);
    expect(read.encrypted).toBe(false);
    expect(parseVerifiedJson(read.body)).toEqual({ a: 1 });
  });

  it('are refused when they are under another key, or nothing at all', async () => {
    const requestKey = { requestKey: KEY };
    const underAnother = { ...encryption, contentEncryptionKey: WRONG_KEY };
    const other = withHeaders(await responseOf({ encryption: underAnother }), { Encrypt: undefined });
    expect(await codeOf(readBackResponse(other, requestKey))).toBe('ENVELOPE_OPEN_FAILED');
    expect(await codeOf(readBackResponse(await responseOf({ body: '' }), requestKey))).toBe(
      'ENVELOPE_OPEN_FAILED',
    );
    expect(await codeOf(readBackResponse(await responseOf({ body: '[*]' }), requestKey))).toBe(
      'ENVELOPE_BODY_INVALID',
    );
  });

  it('WIRE 6.5: are not decrypted unless their signature holds', async () => {
    const { contentEncryptionKey } = await requestOf({ encryption });
    if (!contentEncryptionKey) throw new Error('The request was not sealed.');
    const response = await responseOf({ body: 'no base64' });
    const forged = withHeaders(response, { Signature: (await responseOf()).headers.Signature });
    const read = readBackResponse(forged, { requestKey: contentEncryptionKey });
    expect(await codeOf(read)).toBe('SIGNATURE_MISMATCH');
  });
});
