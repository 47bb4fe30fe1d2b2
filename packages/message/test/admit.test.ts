import { canonicalRequest } from '@apoint/canonical-request';
import type { SignedRequest } from '@apoint/message';
import { describe, expect, it } from 'vitest';
import {
  BODY,
  bytesOf,
  codeOf,
  NOW,
  REQUEST,
  readBack,
  readBackResponse,
  requestOf,
  responseOf,
  TIME,
  textOf,
} from './ends.js';
import { recipient } from './rsa-ends.js';

const encryption = { recipient: recipient.publicKey };

describe('admit', () => {
  it('is asked with what was signed, and waited for', async () => {
    const seen: SignedRequest[] = [];
    const admit = async (request: SignedRequest) => {
      await undefined;
      seen.push(request);
    };
    await readBack(await requestOf(), { admit });
    const content = canonicalRequest({ ...REQUEST, time: TIME, body: BODY });
    expect(seen).toEqual([
      { clientId: 'CLIENT_0001', time: { text: TIME, epochMilliseconds: NOW }, content },
    ]);
  });

  it('refuses by throwing, with its own error, before anything is opened', async () => {
    const refusal = new Error('came before');
    const recipientThatMustNotBeAsked = { unwrap: () => Promise.reject(new Error('opened')) };
    const options = {
      admit: () => Promise.reject(refusal),
      decryption: { recipient: recipientThatMustNotBeAsked },
    };
    await expect(readBack(await requestOf({ encryption }), options)).rejects.toBe(refusal);
  });

  it('is asked for nothing whose signature or time does not hold', async () => {
    const admit = () => {
      throw new Error('asked');
    };
    const message = await requestOf();
    expect(await codeOf(readBack({ ...message, body: bytesOf('{}') }, { admit }))).toBe('SIGNATURE_MISMATCH');
    expect(await codeOf(readBack(message, { admit, now: () => NOW + 3_600_000 }))).toBe('TIME_TOO_OLD');
  });
});

describe("decryption: 'passed-on'", () => {
  it('leaves an encrypted message sealed, both ways', async () => {
    for (const [message, read] of [
      [await requestOf({ encryption }), readBack],
      [await responseOf({ encryption }), readBackResponse],
    ] as const) {
      const verified = await read(message, { decryption: 'passed-on' });
      expect(verified).toMatchObject({ encrypted: true, sealed: true });
      expect(verified.contentEncryptionKey).toBeUndefined();
      expect(textOf(verified.body)).toBe(textOf(message.body));
    }
  });

  it('says of every other message that it is not sealed', async () => {
    expect(await readBack(await requestOf(), { decryption: 'passed-on' })).toMatchObject({
      encrypted: false,
      sealed: false,
    });
    const decryption = { recipient: recipient.privateKey };
    const opened = await readBack(await requestOf({ encryption }), { decryption });
    expect(opened).toMatchObject({ encrypted: true, sealed: false });
  });
});
