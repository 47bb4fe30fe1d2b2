import { type GenerateKeyPairOptions, generateKeyPair } from '@apoint/keys';
import { describe, expect, it } from 'vitest';
import { refused } from '../../../tools/testing/refusal.js';

describe('generateKeyPair', () => {
  it.each([
    [{}, 'RSA', 2048],
    [{ bits: 2056 }, 'RSA', 2056],
    [{ bits: 1024, rsaUnder2048Bits: 'allowed' }, 'RSA', 1024],
    [{ algorithm: 'P-224' }, 'P-224', 224],
  ] as const)('%j', async (options, algorithm, bits) => {
    const { privateKey, publicKey } = await generateKeyPair(options);
    expect(privateKey).toMatchObject({ type: 'private', algorithm, bits });
    expect(publicKey).toMatchObject({ type: 'public', algorithm, bits, fingerprint: privateKey.fingerprint });
  });

  it('gives another pair each time', async () => {
    const pairs = await Promise.all([1, 2, 3].map(() => generateKeyPair({ algorithm: 'P-224' })));
    expect(new Set(pairs.map(({ publicKey }) => publicKey.fingerprint)).size).toBe(3);
  });

  it.each([
    ['OPTION_INVALID', { algorithm: 'P-256' }],
    ['OPTION_INVALID', { bits: 2049 }],
    ['OPTION_INVALID', { bits: Number.NaN }],
    ['OPTION_INVALID', { bits: '2048' }],
    ['OPTION_INVALID', { rsaUnder2048Bits: true }],
    ['KEY_TOO_WEAK', { bits: 1024 }],
    ['KEY_TOO_WEAK', { bits: 0 }],
    ['KEY_TOO_WEAK', { bits: 504, rsaUnder2048Bits: 'allowed' }],
    ['KEY_TOO_LARGE', { bits: 16_392 }],
  ])('%s for %j', async (code, options) => {
    expect(await refused(generateKeyPair(options as GenerateKeyPairOptions))).toBe(code);
  });
});
