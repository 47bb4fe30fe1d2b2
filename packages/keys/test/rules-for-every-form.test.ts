import { createPrivateKey, createPublicKey, KeyObject, webcrypto } from 'node:crypto';
import {
  importPrivateKey,
  importPublicKey,
  importRsaPkcs8,
  importRsaPrivateKey,
  importRsaPublicKey,
  importRsaSpki,
  type KeySource,
} from '@apoint/keys';
import { describe, expect, it, vi } from 'vitest';
import { refused } from '../../../tools/testing/refusal.js';
import {
  armoured,
  certificateOf,
  element,
  integer,
  jwkNumber,
  numberOf,
  rsaJwkOf,
  rsaPair,
  rsaPkcs1,
  rsaPkcs8,
  rsaSpki,
} from './support/keys.js';

const { subtle } = webcrypto;
const SIGNING = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
const WRAPPING = { name: 'RSA-OAEP', hash: 'SHA-256' };

const jwk = rsaPair().privateKey.export({ format: 'jwk' }) as Record<string, string>;
const other = rsaPair(2048, 1).privateKey.export({ format: 'jwk' }) as Record<string, string>;
const weak = rsaPair(1024).privateKey.export({ format: 'jwk' }) as Record<string, string>;
const n = numberOf(jwk['n']);

type Import = (options: object) => Promise<{ readonly bits: number }>;

/** A form in which the numbers of an RSA key come in, and its import. */
type Form = [name: string, start: Import];

function publicForms(members: Record<string, string>): Form[] {
  const [modulus, exponent] = [members['n'], members['e']].map((text) =>
    Buffer.from(text ?? '', 'base64url'),
  );
  const spki = rsaSpki(modulus as Buffer, exponent as Buffer);
  const pkcs1 = element(0x30, integer(modulus as Buffer), integer(exponent as Buffer));
  const certificate = certificateOf(spki);
  const source = (given: () => unknown): Import => {
    return async (options) => importPublicKey((await given()) as KeySource, options);
  };
  const cryptoKey = (algorithm: object, usage: 'verify' | 'encrypt', extractable = true): Import =>
    source(() => subtle.importKey('spki', spki, algorithm as typeof SIGNING, extractable, [usage]));
  return [
    ['JWK', source(() => ({ kty: 'RSA', n: members['n'], e: members['e'] }))],
    ['DER', source(() => spki)],
    ['PEM', source(() => armoured('PUBLIC KEY', spki))],
    ['one line of base64', source(() => spki.toString('base64'))],
    ['PKCS#1', source(() => pkcs1)],
    ['certificate', source(() => certificate)],
    ['PEM of a certificate', source(() => armoured('CERTIFICATE', certificate))],
    ['KeyObject', source(() => createPublicKey({ key: spki, format: 'der', type: 'spki' }))],
    ['CryptoKey for RSASSA-PKCS1-v1_5', cryptoKey(SIGNING, 'verify')],
    ['CryptoKey for RSA-OAEP', cryptoKey(WRAPPING, 'encrypt')],
    ['importRsaPublicKey', (options) => importRsaPublicKey(spki, options)],
    ['importRsaSpki', (options) => importRsaSpki(spki, options)],
  ];
}

function privateForms(members: Record<string, string>): Form[] {
  const pkcs8 = rsaPkcs8(members);
  const source = (given: () => unknown): Import => {
    return async (options) => importPrivateKey((await given()) as KeySource, options);
  };
  const cryptoKey = (algorithm: object, usage: 'sign' | 'decrypt'): Import =>
    source(() => subtle.importKey('pkcs8', pkcs8, algorithm as typeof SIGNING, true, [usage]));
  return [
    ['JWK', source(() => ({ ...members, kty: 'RSA' }))],
    ['DER', source(() => pkcs8)],
    ['PEM', source(() => armoured('PRIVATE KEY', pkcs8))],
    ['one line of base64', source(() => pkcs8.toString('base64'))],
    ['PKCS#1', source(() => rsaPkcs1(members))],
    ['KeyObject', source(() => createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }))],
    ['CryptoKey for RSASSA-PKCS1-v1_5', cryptoKey(SIGNING, 'sign')],
    ['CryptoKey for RSA-OAEP', cryptoKey(WRAPPING, 'decrypt')],
    ['importRsaPrivateKey', (options) => importRsaPrivateKey(pkcs8, options)],
    ['importRsaPkcs8', (options) => importRsaPkcs8(pkcs8, options)],
  ];
}

/** All forms that do not refuse the key with this code. A runtime may refuse to make the object of a bad key: an own error. */
async function surprises(forms: Form[], code: string, options: object = {}): Promise<string[]> {
  const answers = await Promise.all(
    forms.map(async ([name, start]) => {
      const answer = await refused(start(options)).catch((error: Error) => error.message);
      return answer === code ? [] : [`${name}: ${answer}`];
    }),
  );
  return answers.flat();
}

describe('protocol 4: the same rules for an RSA public key in every form', () => {
  it('a good key is taken in each', async () => {
    for (const [, start] of publicForms(jwk)) expect(await start({})).toMatchObject({ bits: 2048 });
  });

  it.each([
    ['the exponent 1', { e: 'AQ' }],
    ['the exponent 2', { e: 'Ag' }],
    ['an even exponent', { e: jwkNumber(65_536n) }],
    ['an exponent above 64 bits', { e: jwkNumber((1n << 64n) + 1n) }],
    ['an even modulus', { n: jwkNumber(n - 1n) }],
  ])('KEY_INCONSISTENT: %s', async (_, members) => {
    expect(await surprises(publicForms({ ...jwk, ...members }), 'KEY_INCONSISTENT')).toEqual([]);
  });

  it('KEY_TOO_WEAK: 1024 bits, unless the word is given', async () => {
    expect(await surprises(publicForms(weak), 'KEY_TOO_WEAK')).toEqual([]);
    for (const [, start] of publicForms(weak))
      expect(await start({ rsaUnder2048Bits: 'allowed' })).toMatchObject({ bits: 1024 });
  });

  it('KEY_TOO_LARGE: 16,392 bits', async () => {
    const members = { n: jwkNumber((1n << 16_391n) + 1n), e: 'AQAB' };
    const answers = await surprises(publicForms(members), 'KEY_TOO_LARGE');
    // A runtime with the same limit does not even make the object.
    expect(answers.filter((answer) => !/^(CryptoKey|KeyObject)/.test(answer))).toEqual([]);
    expect(answers.filter((answer) => answer.includes('nothing was thrown'))).toEqual([]);
  });
});

describe('protocol 4: the same rules for an RSA private key in every form', () => {
  it('a good key is taken in each', async () => {
    for (const [, start] of privateForms(jwk)) expect(await start({})).toMatchObject({ bits: 2048 });
  });

  it.each(['n', 'd', 'p', 'q', 'dp', 'dq', 'qi'] as const)(
    'KEY_INCONSISTENT: %s of another key',
    async (name) => {
      const forms = privateForms({ ...jwk, [name]: other[name] as string });
      expect(await surprises(forms, 'KEY_INCONSISTENT')).toEqual([]);
    },
  );

  it('KEY_INCONSISTENT: the exponents 1, 2 and 65,536', async () => {
    for (const e of ['AQ', 'Ag', jwkNumber(65_536n)])
      expect(await surprises(privateForms({ ...jwk, e }), 'KEY_INCONSISTENT')).toEqual([]);
  });

  it('KEY_INCONSISTENT: the exponent 1 with d = 1, with which every number is its own signature', async () => {
    const forms = privateForms({ ...jwk, e: 'AQ', d: 'AQ', dp: 'AQ', dq: 'AQ' });
    expect(await surprises(forms, 'KEY_INCONSISTENT')).toEqual([]);
  });

  it('KEY_INCONSISTENT: an even modulus', async () => {
    expect(await surprises(privateForms({ ...jwk, n: jwkNumber(n - 1n) }), 'KEY_INCONSISTENT')).toEqual([]);
  });

  it('KEY_INCONSISTENT: a p of two primes, with which one wrong signature factors the modulus', async () => {
    // Every equation between the numbers holds. Only a signature shows that p is not a prime.
    const members = rsaJwkOf(numberOf(weak['n']), numberOf(jwk['q']));
    expect(numberOf(members['n']).toString(2)).toHaveLength(2048);
    expect(await surprises(privateForms(members), 'KEY_INCONSISTENT')).toEqual([]);
  });

  it('KEY_TOO_WEAK: 1024 bits, unless the word is given', async () => {
    expect(await surprises(privateForms(weak), 'KEY_TOO_WEAK')).toEqual([]);
    for (const [, start] of privateForms(weak))
      expect(await start({ rsaUnder2048Bits: 'allowed' })).toMatchObject({ bits: 1024 });
  });
});

describe('a CryptoKey that is not extractable', () => {
  const spki = (exponent: Uint8Array): Buffer =>
    rsaSpki(Buffer.from(String(jwk['n']), 'base64url'), exponent);
  const locked = (exponent: Uint8Array, algorithm = SIGNING, usage: 'verify' | 'encrypt' = 'verify') =>
    subtle.importKey('spki', spki(exponent), algorithm, false, [usage]);

  it.each([
    ['1', [1]],
    ['2', [2]],
    ['65,536', [1, 0, 0]],
    ['of 65 bits', [1, 0, 0, 0, 0, 0, 0, 0, 1]],
  ])('shows its exponent, so it is held to the rules for it: %s', async (_, exponent) => {
    expect(await refused(importPublicKey(await locked(Uint8Array.from(exponent))))).toBe('KEY_INCONSISTENT');
    const wrapping = await locked(Uint8Array.from(exponent), WRAPPING, 'encrypt');
    expect(await refused(importPublicKey(wrapping))).toBe('KEY_INCONSISTENT');
  });

  it('has no fingerprint, on either half', async () => {
    const key = await importPublicKey(await locked(Uint8Array.of(1, 0, 1)));
    expect(key).toMatchObject({ bits: 2048, fingerprint: undefined, usages: ['verify'] });
  });

  it('is never given to KeyObject.from, which Node 27 has no more', async () => {
    const from = vi.spyOn(KeyObject, 'from').mockImplementation(() => {
      throw new TypeError('gone');
    });
    try {
      const pkcs8 = rsaPkcs8(jwk);
      for (const extractable of [true, false]) {
        const key = await subtle.importKey('pkcs8', pkcs8, SIGNING, extractable, ['sign']);
        expect(await importPrivateKey(key)).toMatchObject({ bits: 2048, usages: ['sign'] });
      }
    } finally {
      from.mockRestore();
    }
  });
});
