import { inspect } from 'node:util';
import {
  exportPrivateKey,
  importPrivateKey,
  importPublicKey,
  isPrivateKey,
  isPublicKey,
  type KeyPair,
  type PrivateKey,
  type PublicKey,
} from '@apoint/keys';
import { materialOf, signerOf, verifierOf } from '@apoint/keys/internal/key-material';
import { ApointError } from '@apoint/primitives/errors';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { testKeyPair } from '../../../test-keys/index.js';
import { refusal, refused } from '../../../tools/testing/refusal.js';

const importers = { importPrivateKey, importPublicKey };
const rsa = await testKeyPair(importers, 'RSA-2048');
const ec = await testKeyPair(importers, 'P-224');

/** Pieces of each secret number, in every spelling in which one might come out. */
async function secretsOf({ privateKey }: KeyPair): Promise<string[]> {
  const { n, e, x, y, kty, crv, ...secret } = await exportPrivateKey(privateKey, 'jwk');
  const { data } = { data: await exportPrivateKey(privateKey, 'base64') };
  return Object.values(secret).flatMap((member) => {
    const bytes = Buffer.from(String(member), 'base64url').subarray(4, 16);
    return [
      String(member).slice(6, 20),
      bytes.toString('hex'),
      bytes.join(','),
      bytes.join(', '),
      data.slice(60, 80),
    ];
  });
}

describe.each([
  ['RSA', rsa],
  ['P-224', ec],
])('a private key handle, %s', (_, pair) => {
  const key = pair.privateKey;

  it.each<[string, (handle: PrivateKey) => string]>([
    ['String', String],
    ['JSON.stringify', (handle) => JSON.stringify({ handle, list: [handle] })],
    ['util.inspect', (handle) => inspect(handle)],
    [
      'util.inspect with all that is hidden',
      (handle) => inspect(handle, { depth: null, showHidden: true, getters: true, maxArrayLength: null }),
    ],
    ['Object.entries', (handle) => JSON.stringify(Object.entries(handle))],
    [
      'all own properties',
      (handle) => inspect(Object.getOwnPropertyDescriptors(handle), { depth: null, showHidden: true }),
    ],
    ['structuredClone', (handle) => inspect(structuredClone(handle), { depth: null, showHidden: true })],
    ['spread', (handle) => inspect({ ...handle }, { depth: null, showHidden: true })],
    [
      'an error it is the cause of',
      (handle) =>
        inspect(new ApointError('SIGNER_FAILED', 'x', { cause: handle }), { depth: null, showHidden: true }),
    ],
  ])('prints no secret: %s', async (_name, print) => {
    const text = print(key);
    for (const secret of await secretsOf(pair)) expect(text).not.toContain(secret);
  });

  it('shows its algorithm, size, fingerprint and usages', () => {
    expect(Object.keys(key).sort()).toEqual(['algorithm', 'bits', 'fingerprint', 'type', 'usages']);
    expect(key.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(key.fingerprint).toBe(pair.publicKey.fingerprint);
  });

  it('cannot be changed', () => {
    expect(() => Object.assign(key, { algorithm: 'none' })).toThrow(TypeError);
    expect(() => (key.usages as string[]).push('verify')).toThrow(TypeError);
  });
});

it('error messages of an import do not echo the key', async () => {
  const pem = await exportPrivateKey(rsa.privateKey, 'pem');
  const broken = [
    pem.replace('END', 'FIN'),
    pem.slice(0, 900),
    pem.replace(/[AEIOU]/, '!'),
    pem.replaceAll('-', ''),
  ];
  for (const text of broken) {
    const error = await importPrivateKey(text).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ApointError);
    const printed = inspect(error, { depth: null, showHidden: true });
    for (const line of pem.split('\n').slice(1, -2)) expect(printed).not.toContain(line.slice(0, 20));
  }
});

describe('isPrivateKey and isPublicKey', () => {
  it('tell the two halves apart', () => {
    expect([isPrivateKey(rsa.privateKey), isPublicKey(rsa.privateKey)]).toEqual([true, false]);
    expect([isPrivateKey(rsa.publicKey), isPublicKey(rsa.publicKey)]).toEqual([false, true]);
    expectTypeOf(isPublicKey).guards.toEqualTypeOf<PublicKey>();
  });

  it.each<[string, (handle: PrivateKey) => unknown]>([
    ['a copy', (handle) => ({ ...handle })],
    ['a clone', (handle) => structuredClone(handle)],
    ['an object that inherits from it', (handle) => Object.create(handle)],
    ['an object of its prototype', (handle) => Object.create(Object.getPrototypeOf(handle))],
    ['a proxy', (handle) => new Proxy(handle, {})],
    ['undefined', () => undefined],
    ['null', () => null],
    ['a text', () => 'key'],
  ])('refuse %s, and so does all that takes a handle', async (_, forge) => {
    const forged = forge(rsa.privateKey) as PrivateKey;
    expect([isPrivateKey(forged), isPublicKey(forged)]).toEqual([false, false]);
    expect(refusal(() => signerOf(forged))).toBe('KEY_HANDLE_INVALID');
    expect(await refused(exportPrivateKey(forged, 'pem'))).toBe('KEY_HANDLE_INVALID');
  });

  it('are different types for TypeScript', () => {
    expectTypeOf<PrivateKey>().not.toExtend<PublicKey>();
    expectTypeOf<PublicKey>().not.toExtend<PrivateKey>();
  });
});

describe('usages', () => {
  // Handles of either half are given to each use, as a caller without types may.
  const uses: Record<string, (key: never) => unknown> = {
    sign: signerOf,
    verify: verifierOf,
    wrapKey: (key) => materialOf(key, 'wrapKey', 'RSA-OAEP-256'),
    unwrapKey: (key) => materialOf(key, 'unwrapKey', 'RSA-OAEP-256'),
  };
  const allowed = (key: PrivateKey | PublicKey): string[] =>
    Object.keys(uses).filter((usage) => {
      try {
        return uses[usage]?.(key as never) !== undefined;
      } catch (error) {
        expect(error).toMatchObject({ code: 'KEY_USAGE_REFUSED' });
        return false;
      }
    });

  it('follow from the half and the algorithm', () => {
    expect(allowed(rsa.privateKey)).toEqual(['sign', 'unwrapKey']);
    expect(allowed(rsa.publicKey)).toEqual(['verify', 'wrapKey']);
    expect(allowed(ec.privateKey)).toEqual(['sign']);
    expect(allowed(ec.publicKey)).toEqual(['verify']);
  });

  it.each([
    [{ use: 'sig' }, ['sign'], ['verify']],
    [{ use: 'enc' }, ['unwrapKey'], ['wrapKey']],
    [{ use: 'other' }, [], []],
    [{ key_ops: ['sign', 'verify'] }, ['sign'], ['verify']],
    [{ key_ops: ['decrypt', 'encrypt'] }, ['unwrapKey'], ['wrapKey']],
    [{ key_ops: ['unwrapKey', 'wrapKey'] }, ['unwrapKey'], ['wrapKey']],
    [{ key_ops: [] }, [], []],
    [{ alg: 'RS256' }, ['sign'], ['verify']],
    [{ alg: 'RSA-OAEP-256' }, ['unwrapKey'], ['wrapKey']],
    [{ alg: 'PS256' }, [], []],
    [{ key_ops: ['sign', 'verify'], use: 'enc' }, [], []],
    [{}, ['sign', 'unwrapKey'], ['verify', 'wrapKey']],
  ])('are those that a JWK names: %j', async (members, ofPrivate, ofPublic) => {
    const { d, p, q, dp, dq, qi, ...publicJwk } = await exportPrivateKey(rsa.privateKey, 'jwk');
    const privateJwk = { ...publicJwk, d, p, q, dp, dq, qi };
    expect(allowed(await importPrivateKey({ ...privateJwk, ...members }))).toEqual(ofPrivate);
    expect(allowed(await importPublicKey({ ...publicJwk, ...members }))).toEqual(ofPublic);
  });
});
