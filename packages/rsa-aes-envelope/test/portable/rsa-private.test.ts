import { constants, createPrivateKey, privateDecrypt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { testPair } from '../../../../test-keys/index.js';
import { invert, powerPublic, powerSecret, toBytes } from '../../dist/crypto/portable/big-integer.js';
import { padKey } from '../../dist/crypto/portable/pad-key.js';
import {
  privateNumbers,
  privateOperation,
  type RsaPrivateNumbers,
} from '../../dist/crypto/portable/rsa-private.js';

const key = createPrivateKey({
  key: testPair('RSA-2048').privateKey,
  format: 'der',
  type: 'pkcs8',
  encoding: 'base64',
});
const jwk = key.export({ format: 'jwk' }) as Record<string, string>;
const numbers = privateNumbers(
  ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'].map((name) => Buffer.from(jwk[name] as string, 'base64url')),
);
const { modulus, length } = numbers;
const byOpenssl = (ciphertext: Uint8Array): Buffer =>
  privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, ciphertext);

const inRange = fc.bigInt({ min: 0n, max: modulus - 1n });

describe('the private operation', () => {
  it.each([0n, 1n, 2n, modulus - 1n])('gives what OpenSSL gives, at the edge', (value) => {
    const ciphertext = toBytes(value, length);
    expect(Buffer.from(privateOperation(numbers, ciphertext) as Uint8Array)).toEqual(byOpenssl(ciphertext));
  });

  it('gives what OpenSSL gives, for any number', () => {
    fc.assert(
      fc.property(inRange, (value) => {
        const ciphertext = toBytes(value, length);
        expect(Buffer.from(privateOperation(numbers, ciphertext) as Uint8Array)).toEqual(
          byOpenssl(ciphertext),
        );
      }),
      { numRuns: 20 },
    );
  });

  it.each([modulus, modulus + 1n, (1n << 2048n) - 1n])(
    'refuses a number that is not below the modulus',
    (value) => {
      expect(privateOperation(numbers, toBytes(value, length))).toBeUndefined();
    },
  );

  it.each(['p', 'q', 'dP', 'dQ', 'qInv'] as const)('hands out nothing after a fault in %s', (name) => {
    const faulty: RsaPrivateNumbers = { ...numbers, [name]: numbers[name] + 2n };
    expect(privateOperation(faulty, toBytes(12345n, length))).toBeUndefined();
  });

  it('blinds with other randomness each time', () => {
    const random = vi.spyOn(crypto, 'getRandomValues');
    const ciphertext = toBytes(12345n, length);
    for (let i = 0; i < 3; i++) privateOperation(numbers, ciphertext);
    const drawn = random.mock.results.map(({ value }) => Buffer.from(value as Uint8Array).toString('hex'));
    random.mockRestore();
    expect(new Set(drawn).size).toBe(3);
    expect(drawn.every((digits) => digits.length === 2 * length)).toBe(true);
  });
});

describe('its arithmetic', () => {
  const positive = fc.bigInt({ min: 1n, max: 1n << 64n });

  it('both powers are the plain one', () => {
    fc.assert(
      fc.property(positive, fc.integer({ min: 1, max: 300 }), positive, (base, exponent, by) => {
        const expected = base ** BigInt(exponent) % by;
        expect(powerPublic(base, BigInt(exponent), by) % by).toBe(expected);
        expect(powerSecret(base, BigInt(exponent), by, 64) % by).toBe(expected);
      }),
    );
  });

  it('a number is written out in any length that it fits', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: (1n << 200n) - 1n }),
        fc.integer({ min: 25, max: 40 }),
        (value, size) => {
          const hex = value.toString(16).padStart(2 * size, '0');
          expect(Buffer.from(toBytes(value, size)).toString('hex')).toBe(hex);
        },
      ),
    );
  });

  it('an inverse is one, or there is none', () => {
    fc.assert(
      fc.property(positive, fc.bigInt({ min: 2n, max: 1n << 64n }), (value, by) => {
        const inverse = invert(value % by, by);
        if (inverse !== undefined) expect(((value % by) * inverse) % by).toBe(1n);
        else expect(commonDivisor(value, by)).not.toBe(1n);
      }),
    );
  });
});

function commonDivisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : commonDivisor(right, left % right);
}

it('the padding of a wrapped key has no zero', () => {
  for (let i = 0; i < 200; i++) {
    const encoded = padKey(new Uint8Array(32), 256);
    expect([...encoded.subarray(0, 2), encoded.indexOf(0, 2)]).toEqual([0, 2, 256 - 33]);
  }
});
