import { assertVerified, claimRequest, parseVerifiedJson, type VerifiedBytes } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import { describe, expect, it } from 'vitest';
import {
  BODY,
  bytesOf,
  codeOf,
  ends,
  NOW,
  REQUEST,
  readBack,
  readBackResponse,
  requestOf,
  responseOf,
  textOf,
  verifyBack,
  verifyBackResponse,
} from './ends.js';
import { encryption } from './rsa-ends.js';

function assertionOf(bytes: unknown): string {
  try {
    assertVerified(bytes as Uint8Array);
  } catch (error) {
    if (error instanceof ApointError) return error.code;
    throw error;
  }
  return 'genuine';
}

describe('verified bytes', () => {
  it('are what verify and open hand out, plain and opened', async () => {
    for (const { body } of [
      await readBack(await requestOf()),
      await readBack(await requestOf({ encryption }), { encryption }),
      await readBackResponse(await responseOf()),
      await readBackResponse(await responseOf({ encryption }), { encryption }),
      await verifyBack(await requestOf()),
      await verifyBackResponse(await responseOf()),
    ]) {
      expect(assertionOf(body)).toBe('genuine');
      expect(parseVerifiedJson(body)).toEqual(JSON.parse(BODY));
    }
  });

  it('are remembered by identity: no copy, view or proxy of them passes', async () => {
    const { body } = await readBack(await requestOf());
    const forgeries = [
      Uint8Array.from(body),
      body.slice(),
      body.subarray(),
      new Uint8Array(body.buffer),
      structuredClone(body),
      new Proxy(body, {}),
      Object.create(body),
    ];
    for (const forged of forgeries) expect(assertionOf(forged)).toBe('BYTES_NOT_VERIFIED');
  });

  it('have memory of their own: what is written into the content or the given bytes is not in them', async () => {
    const request = await requestOf();
    const given = Uint8Array.from(request.body);
    const verified = await verifyBack({ ...request, body: given });
    given.fill(0x20);
    verified.content.fill(0x20);
    expect(textOf(verified.body)).toBe(BODY);
    expect(verified.body.buffer.byteLength).toBe(verified.body.length);
  });

  it('cannot be made by a cast', async () => {
    const cast = bytesOf(BODY) as unknown as VerifiedBytes;
    expect(() => parseVerifiedJson(cast)).toThrow(expect.objectContaining({ code: 'BYTES_NOT_VERIFIED' }));
    for (const other of [undefined, null, '', BODY, {}, [], 1]) {
      expect(assertionOf(other)).toBe('BYTES_NOT_VERIFIED');
    }
  });

  it('have a type of their own', () => {
    // @ts-expect-error bytes that were not verified are of another type
    expect(() => parseVerifiedJson(bytesOf(BODY))).toThrow(ApointError);
  });

  it('are not the bytes that were sent, nor those that came in, nor those that were sealed', async () => {
    const message = await requestOf();
    expect(assertionOf(message.body)).toBe('BYTES_NOT_VERIFIED');
    const { body } = await readBack(message);
    expect(assertionOf(message.body)).toBe('BYTES_NOT_VERIFIED');
    expect(body).not.toBe(message.body);
    expect(body.buffer).not.toBe(message.body.buffer);
    const sealed = await requestOf({ encryption });
    await readBack(sealed, { encryption });
    expect(assertionOf(sealed.body)).toBe('BYTES_NOT_VERIFIED');
  });

  it('are plain Uint8Arrays, no Buffers', async () => {
    for (const { body } of [
      await readBack({ ...(await requestOf()), body: Buffer.from(BODY) as Uint8Array<ArrayBuffer> }),
      await readBack(await requestOf({ encryption }), { encryption }),
    ]) {
      expect(Object.getPrototypeOf(body)).toBe(Uint8Array.prototype);
    }
  });
});

describe('changing the buffer that came in', () => {
  it('while the signature is looked at does not change what comes out', async () => {
    const { headers, body } = await responseOf();
    const given = Uint8Array.from(body);
    const pending = readBackResponse({ headers, body: given });
    given.fill(0x20);
    expect(textOf((await pending).body)).toBe(BODY);
  });

  it('while an envelope is opened does not change what comes out', async () => {
    const { headers, body } = await responseOf({ encryption });
    const given = Uint8Array.from(body);
    const pending = readBackResponse({ headers, body: given }, { encryption });
    given.fill(0x41);
    expect(textOf((await pending).body)).toBe(BODY);
  });

  it('before it is verified is refused', async () => {
    const { headers, body } = await requestOf();
    const given = Uint8Array.from(body);
    const { method, uri } = REQUEST;
    const claimed = claimRequest({ method, uri, headers });
    given.fill(0x20);
    const verifying = claimed.verify({ body: given, keys: ends.publicKey, now: () => NOW });
    expect(await codeOf(verifying)).toBe('SIGNATURE_MISMATCH');
  });

  it('of the content that was handed out does not change the body', async () => {
    const verified = await verifyBack(await requestOf());
    verified.content.fill(0x20);
    expect(textOf(verified.body)).toBe(BODY);
  });

  it('afterwards does not change what came out', async () => {
    const { headers, body } = await requestOf();
    const given = Uint8Array.from(body);
    const read = await readBack({ headers, body: given });
    given.fill(0x20);
    expect(textOf(read.body)).toBe(BODY);
  });

  it('into nothing, by giving it away, hands out no fewer bytes than were verified', async () => {
    const { headers, body } = await responseOf();
    const given = Uint8Array.from(body);
    const pending = readBackResponse({ headers, body: given });
    structuredClone(given.buffer, { transfer: [given.buffer] });
    expect(given).toHaveLength(0);
    expect(textOf((await pending).body)).toBe(BODY);
  });
});

describe('what is not bytes', () => {
  it.each([
    ['a text', '{"text":"積分"}'],
    ['a parsed body', { a: 1 }],
    ['nothing', undefined],
    ['null', null],
  ])('%s is refused as a body, as its length would be another', async (_, body) => {
    const given = body as unknown as Uint8Array<ArrayBuffer>;
    const { headers } = await requestOf();
    expect(await codeOf(readBack({ headers, body: given }))).toBe('OPTION_INVALID');
    const response = await responseOf();
    expect(await codeOf(readBackResponse({ ...response, body: given }))).toBe('OPTION_INVALID');
  });
});
