import { KeyObject } from 'node:crypto';
import { generateKeyPair } from '@apoint/primitives/keys';
import { open } from '@apoint/rsa-aes-envelope';
import { expect, it, vi } from 'vitest';
import { seamOf } from './support/seam.js';

const { privateKey } = await generateKeyPair();
const portable = !(seamOf(privateKey, 'RSAES-PKCS1-v1_5').material instanceof KeyObject);

it.each([0, 1, 255, 257, 512])('a wrapped key of %i bytes gets no early answer', async (length) => {
  const random = vi.spyOn(crypto, 'getRandomValues');
  const header = { wrappedKey: new Uint8Array(length) };
  const opened = open({ header, body: 'AAAA', recipient: privateKey });
  await expect(opened).rejects.toMatchObject({ code: 'ENVELOPE_OPEN_FAILED' });
  const blindings = random.mock.calls.filter(([bytes]) => (bytes as Uint8Array).length === 256);
  random.mockRestore();
  // A private operation of the portable half draws a blinding as long as the modulus; OpenSSL's cannot be watched.
  expect(blindings.length).toBe(portable ? 1 : 0);
});
