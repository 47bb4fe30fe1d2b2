import { readRequest, readResponse, writeRequest, writeResponse } from '@apoint/message/signed';
import { describe, expect, it } from 'vitest';
import { BODY, codeOf, ends, NOW, REQUEST, requestOf, responseOf, TIME, textOf } from './ends.js';
import { recipient } from './rsa-ends.js';

const now = (): number => NOW;
const { method, uri } = REQUEST;
const sending = { time: TIME, body: BODY, signingKey: ends.privateKey };
const encryption = { recipient: recipient.publicKey };
const decryption = { recipient: recipient.privateKey };

describe('the entry without envelopes', () => {
  it('writes and reads requests', async () => {
    const { headers, body } = await writeRequest({ ...REQUEST, ...sending });
    const verificationKeys = () => ends.publicKey;
    const read = await readRequest({ method, uri, headers, body, verificationKeys, now });
    expect(read).toMatchObject({ ...REQUEST, encrypted: false });
    expect(textOf(read.body)).toBe(BODY);
  });

  it('writes and reads responses', async () => {
    const { headers, body } = await writeResponse({ request: REQUEST, ...sending });
    const verificationKeys = ends.publicKey;
    const read = await readResponse({ request: REQUEST, headers, body, verificationKeys, now });
    expect(textOf(read.body)).toBe(BODY);
  });

  it('refuses to encrypt, and never sends in clear what was to be encrypted', async () => {
    const asked = { ...sending, encryption };
    expect(await codeOf(writeRequest({ ...REQUEST, ...asked }))).toBe('OPTION_INVALID');
    expect(await codeOf(writeResponse({ request: REQUEST, ...asked }))).toBe('OPTION_INVALID');
  });

  it('refuses what is encrypted, even with a key for it', async () => {
    const request = await requestOf({ encryption });
    const verificationKeys = () => ends.publicKey;
    const asked = { method, uri, ...request, verificationKeys, now, decryption };
    expect(await codeOf(readRequest(asked))).toBe('ENCRYPTION_NOT_CONFIGURED');
    const response = await responseOf({ encryption });
    const answered = { request: REQUEST, ...response, verificationKeys: ends.publicKey, now, decryption };
    expect(await codeOf(readResponse(answered))).toBe('ENCRYPTION_NOT_CONFIGURED');
  });

  it('verifies as ever', async () => {
    const { headers, body } = await writeRequest({ ...REQUEST, ...sending });
    const verificationKeys = () => ends.publicKey;
    const other = { method, uri: '/api/open/other', headers, body, verificationKeys, now };
    expect(await codeOf(readRequest(other))).toBe('SIGNATURE_MISMATCH');
  });
});
