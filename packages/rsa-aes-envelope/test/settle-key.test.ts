import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { settleKey } from '../dist/settle-key.js';
import { unwrappedKey } from '../dist/unwrapped-key.js';
import { encryptEcb } from './support/independent.js';

const SUBSTITUTE = new Uint8Array(32);

describe.each([16, 24])('a key of %i bytes', (length) => {
  const key = randomBytes(length);
  const ciphertext = encryptEcb(key, Buffer.alloc(40));
  const endingIn = (last: number): Buffer => encryptEcb(key, Buffer.alloc(32, last), false);

  it('is taken by its length when the body opens', () => {
    const settled = settleKey(unwrappedKey(key, SUBSTITUTE), ciphertext);
    expect(Buffer.from(settled.key)).toEqual(key);
    expect(settled.holds).toBe(1);
  });

  it.each([
    ['the padding of the body is wrong', unwrappedKey(key, SUBSTITUTE), endingIn(17)],
    [
      'the body goes on for another byte',
      unwrappedKey(key, SUBSTITUTE),
      Buffer.concat([ciphertext, Buffer.of(0)]),
    ],
    ['it is not the sender’s', { ...unwrappedKey(key, SUBSTITUTE), holds: 0 }, ciphertext],
  ])('works as hard as one of 32 when %s', (_, unwrapped, body) => {
    expect(settleKey(unwrapped, body)).toMatchObject({ key: { length: 32 }, holds: 0 });
  });
});
