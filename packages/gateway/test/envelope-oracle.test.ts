import { constants, createDecipheriv, createPublicKey, publicEncrypt } from 'node:crypto';
import type { GatewayResponse } from '@apoint/gateway';
import { exportPublicKey } from '@apoint/keys';
import { writeRequest } from '@apoint/message';
import { formatEncryptHeader, open, seal } from '@apoint/rsa-aes-envelope';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  answerOf,
  gatewayOf,
  REQUEST,
  refusalWith,
  requestOf,
  TIME,
  textOf,
  unreachable,
  withHeaders,
} from './ends.js';
import { atPlatform, client, platform, toPlatform } from './rsa-ends.js';

// RSA signatures are deterministic: under one clock and one tracer ID, equal answers are equal in every byte. The same
// request comes again and again, so the oracle is to be none without the help of a replay guard.
const gateway = gatewayOf({
  replay: 'unchecked',
  clients: { [REQUEST.clientId]: { verificationKeys: client.publicKey } },
  signingKeys: platform.privateKey,
  encryption: atPlatform,
});

/** An Encrypt header around bytes of the attacker's choice, in a padding of his choice. */
function wrapped(bytes: Uint8Array, padding = constants.RSA_PKCS1_PADDING): string {
  const key = platformKey;
  return formatEncryptHeader({
    keyVersion: '1',
    wrappedKey: Uint8Array.from(publicEncrypt({ key, padding }, bytes)),
  });
}

/** The encoded message `00 02 PS 00 KEY`, with one thing changed. */
function encoded(at = 0, byte = 0): Uint8Array {
  const bytes = new Uint8Array(256).fill(0x55);
  bytes.set([0, 2]);
  bytes[256 - 33] = 0;
  bytes[at] = byte;
  return bytes;
}

async function answerUnder(encrypt: string): Promise<GatewayResponse> {
  return gateway.exchange(withHeaders(captured, { Encrypt: encrypt }), unreachable);
}

const platformKey = createPublicKey(await exportPublicKey(platform.publicKey, 'pem'));
let captured: Awaited<ReturnType<typeof requestOf>>;
let genuine: string;

beforeAll(async () => {
  captured = await requestOf({
    signingKey: client.privateKey,
    encryption: toPlatform,
  });
  genuine = (captured.headers as Record<string, string>)['Encrypt'] ?? '';
});

/**
 * A key under which the captured body has good padding, but holds no JSON: one in 256 does. It is looked for with AES
 * alone, as the RSA of thousands of tries would take its time.
 */
async function keyWithGoodPadding(): Promise<string> {
  const lastBlock = Buffer.from(textOf(captured.body), 'base64').subarray(-16);
  const key = new Uint8Array(16);
  for (let n = 0; (decrypted(key, lastBlock).at(-1) ?? 0) !== 1; n++)
    new DataView(key.buffer).setUint32(0, n);
  const header = wrapped(key);
  const opened = await open({ header, body: captured.body, recipient: platform.privateKey });
  expect(() => JSON.parse(textOf(opened.plaintext))).toThrow();
  return header;
}

function decrypted(key: Uint8Array, block: Uint8Array): Uint8Array {
  return createDecipheriv('aes-128-ecb', key, null).setAutoPadding(false).update(block);
}

describe('protocol 6.5: one who exchanges the Encrypt header of a captured request learns nothing', () => {
  it('the genuine header opens it', async () => {
    let reached = false;
    await gateway.exchange(withHeaders(captured, { Encrypt: genuine }), () => {
      reached = true;
      return { result: { resultCode: 'SUCCESS', resultStatus: 'S' } };
    });
    expect(reached).toBe(true);
  });

  it('whatever is wrong inside, the answer is the same in every byte', async () => {
    const raw = constants.RSA_NO_PADDING;
    const headers: Record<string, string> = {
      'bytes that are no ciphertext': formatEncryptHeader({
        keyVersion: '1',
        wrappedKey: new Uint8Array(256).fill(7),
      }),
      'a number above the modulus': formatEncryptHeader({
        keyVersion: '1',
        wrappedKey: new Uint8Array(256).fill(255),
      }),
      'a ciphertext too short': formatEncryptHeader({ keyVersion: '1', wrappedKey: new Uint8Array(16) }),
      'a ciphertext too long': formatEncryptHeader({ keyVersion: '1', wrappedKey: new Uint8Array(257) }),
      'a first byte other than 0': wrapped(encoded(0, 1), raw),
      'a second byte other than 2': wrapped(encoded(1, 1), raw),
      'a zero in the padding': wrapped(encoded(5, 0), raw),
      'no zero after the padding': wrapped(encoded(256 - 33, 1), raw),
      'OAEP padding': wrapped(new Uint8Array(16), constants.RSA_PKCS1_OAEP_PADDING),
      'a key of 15 bytes': wrapped(new Uint8Array(15)),
      'a key of 17 bytes': wrapped(new Uint8Array(17)),
      'a key of 31 bytes': wrapped(new Uint8Array(31)),
      'a key of 33 bytes': wrapped(new Uint8Array(33)),
      'an empty key': wrapped(new Uint8Array()),
      'good padding around another key of 16 bytes': wrapped(new Uint8Array(16)),
      'good padding around another key of 24 bytes': wrapped(new Uint8Array(24)),
      'good padding around another key of 32 bytes': wrapped(encoded().subarray(-32)),
      'good padding twice, and no JSON': await keyWithGoodPadding(),
    };
    const first = await answerUnder(headers['bytes that are no ciphertext'] ?? '');
    const answered = { keys: platform.publicKey };
    expect(await answerOf(first, answered)).toEqual(refusalWith('ENVELOPE_OPEN_FAILED'));
    for (const [what, header] of Object.entries(headers)) {
      expect(await answerUnder(header), what).toEqual(first);
    }
  });

  it.each(['no JSON', '', '{"a":', '\uFEFF{}', '['.repeat(65), Uint8Array.of(0xff)])(
    'the answer to the sealed plaintext %j is that very one, too',
    async (body) => {
      // The client's own signature: the attacker cannot get so far, but the answer must not tell how far he got.
      const envelope = await seal({ plaintext: body, recipient: platform.publicKey });
      const message = await writeRequest({
        ...REQUEST,
        time: TIME,
        body: envelope.body,
        signingKey: client.privateKey,
      });
      const headers = { ...message.headers, Encrypt: formatEncryptHeader(envelope.header) };
      const response = await gateway.exchange({ ...REQUEST, headers, body: message.body }, unreachable);
      const padding = await answerUnder(wrapped(new Uint8Array(15)));
      expect(response).toEqual(padding);
      expect(textOf(response.body)).toContain('ENVELOPE_OPEN_FAILED');
    },
  );
});
