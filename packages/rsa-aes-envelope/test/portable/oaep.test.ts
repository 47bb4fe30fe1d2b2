import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const ALGORITHM = {
  name: 'RSA-OAEP',
  modulusLength: 2048,
  publicExponent: Uint8Array.of(1, 0, 1),
  hash: 'SHA-1',
};

beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** What `decryptOaep` makes of a wrapped key, by a module that knows nothing of the runtime yet. */
async function unwrapped(key: Uint8Array<ArrayBuffer>): Promise<Uint8Array | undefined> {
  const { decryptOaep } = await import('../../dist/crypto/portable/oaep.js');
  const { publicKey, privateKey } = await crypto.subtle.generateKey(ALGORITHM, false, ['encrypt', 'decrypt']);
  const wrapped = new Uint8Array(await crypto.subtle.encrypt('RSA-OAEP', publicKey, key));
  return decryptOaep({ cryptoKey: privateKey }, 'RSA-OAEP', wrapped);
}

/** As WebKitGTK 2.50 does it. */
function dropZeros(): void {
  const { subtle } = crypto;
  const decrypt = subtle.decrypt.bind(subtle);
  vi.spyOn(subtle, 'decrypt').mockImplementation(async (...parameters) => {
    const bytes = new Uint8Array(await decrypt(...parameters));
    return bytes.slice(bytes.findIndex((byte) => byte !== 0)).buffer;
  });
}

/** A key that begins with zeros. */
function keyOf(length: number, zeros: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(length).fill(7, zeros);
}

describe('a runtime that drops the zeros at the beginning of a plaintext', () => {
  it.each([16, 24, 32])('unwraps a key of %i bytes that begins with zeros', async (length) => {
    dropZeros();
    for (const zeros of [0, 1, 2]) {
      const key = keyOf(length, zeros);
      expect(await unwrapped(key)).toEqual(key);
    }
  });
});

describe('any other runtime', () => {
  it.each([15, 17, 31])('leaves a key of %i bytes as it is', async (length) => {
    const key = keyOf(length, 0);
    expect(await unwrapped(key)).toEqual(key);
  });
});
