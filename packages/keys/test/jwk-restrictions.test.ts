import {
  exportPrivateKey,
  importPrivateKey,
  importPublicKey,
  type Jwk,
  type KeyUsage,
  type PrivateKey,
  type PublicKey,
} from '@apoint/keys';
import { materialOf } from '@apoint/keys/internal/key-material';
import { describe, expect, it } from 'vitest';
import { refusal, refused } from '../../../tools/testing/refusal.js';
import { ecPair, pointOf, rsaPair, scalarOf } from './support/keys.js';

const rsa = rsaPair().privateKey.export({ format: 'jwk' }) as Jwk;
const { n, e } = rsa;
const rsaPublic: Jwk = { kty: 'RSA', n, e };
const ec = ecPair();
const point = pointOf(ec.publicKey);
const ecPublic: Jwk = {
  kty: 'EC',
  crv: 'P-224',
  x: point.subarray(1, 29).toString('base64url'),
  y: point.subarray(29).toString('base64url'),
};
const ecPrivate: Jwk = { ...ecPublic, d: scalarOf(ec.privateKey).toString('base64url') };

const WRAPS = ['RSAES-PKCS1-v1_5', 'RSA-OAEP', 'RSA-OAEP-256'] as const;

function wrapsOf(key: PublicKey | PrivateKey, usage: 'wrapKey' | 'unwrapKey'): string[] {
  return WRAPS.filter((keyWrap) => {
    try {
      return materialOf(key, usage, keyWrap) !== undefined;
    } catch (error) {
      expect(error).toMatchObject({ code: 'KEY_USAGE_REFUSED' });
      return false;
    }
  });
}

describe('protocol 6: the alg of an RSA JWK decides its key wrap', () => {
  it.each([
    ['RSA1_5', ['RSAES-PKCS1-v1_5']],
    ['RSA-OAEP', ['RSA-OAEP']],
    ['RSA-OAEP-256', ['RSA-OAEP-256']],
    ['RSA-OAEP-384', []],
    ['RSA-OAEP-512', []],
    ['rsa-oaep', []],
    ['RS256', []],
    ['', []],
  ])('%j', async (alg, wraps) => {
    expect(wrapsOf(await importPublicKey({ ...rsaPublic, alg }), 'wrapKey')).toEqual(wraps);
    expect(wrapsOf(await importPrivateKey({ ...rsa, alg }), 'unwrapKey')).toEqual(wraps);
  });

  it('without it, each key wrap may be used', async () => {
    expect(wrapsOf(await importPublicKey(rsaPublic), 'wrapKey')).toEqual(WRAPS);
  });
});

describe('protocol 4: the alg of a JWK decides whether it signs', () => {
  it.each([
    ['RS256', true],
    ['RS1', false],
    ['RS384', false],
    ['RS512', false],
    ['PS256', false],
    ['rs256', false],
    ['ES256', false],
    ['none', false],
    ['toString', false],
  ])('RSA: %s', async (alg, signs) => {
    expect((await importPublicKey({ ...rsaPublic, alg })).usages.includes('verify')).toBe(signs);
    expect((await importPrivateKey({ ...rsa, alg })).usages.includes('sign')).toBe(signs);
  });

  it.each(['ES256', 'ES384', 'ES512', 'ES256K', 'ECDH-ES', 'EdDSA', 'RS256', 'none', ''])(
    'P-224: no registered alg is for it, so none signs: %j',
    async (alg) => {
      expect((await importPublicKey({ ...ecPublic, alg })).usages).toEqual([]);
      expect((await importPrivateKey({ ...ecPrivate, alg })).usages).toEqual([]);
    },
  );
});

describe('a restriction of another type is refused, never ignored', () => {
  it.each<[string, object]>([
    ...[
      null,
      'verify',
      'sign',
      {},
      5,
      true,
      [5],
      [null],
      ['verify', 5],
      ['verify', 'verify'],
      [['verify']],
    ].map((value): [string, object] => [`key_ops ${JSON.stringify(value)}`, { key_ops: value }]),
    ['key_ops of another shape', { key_ops: { 0: 'verify', length: 1 } }],
    ['key_ops in a set', { key_ops: new Set(['verify']) }],
    ...[null, 5, true, ['sig'], {}, ['enc', 'sig']].map((value): [string, object] => [
      `use ${JSON.stringify(value)}`,
      { use: value },
    ]),
    ...[null, 5, true, ['RS256'], {}].map((value): [string, object] => [
      `alg ${JSON.stringify(value)}`,
      { alg: value },
    ]),
    ...[null, 'false', 'true', 0, 1, []].map((value): [string, object] => [
      `ext ${JSON.stringify(value)}`,
      { ext: value },
    ]),
  ])('%s', async (_, members) => {
    for (const source of [rsaPublic, ecPublic])
      expect(await refused(importPublicKey({ ...source, ...members }))).toBe('KEY_MALFORMED');
    for (const source of [rsa, ecPrivate])
      expect(await refused(importPrivateKey({ ...source, ...members }))).toBe('KEY_MALFORMED');
  });

  it.each<unknown>([null, 5, true, ['RSA'], {}, 'rsa', 'rSA', '', 'toString'])('kty %j', async (kty) => {
    const source = { ...rsa, kty } as Jwk;
    expect(await refused(importPrivateKey(source))).toBe('KEY_ALGORITHM_UNSUPPORTED');
    expect(await refused(importPublicKey({ ...rsaPublic, kty } as Jwk))).toBe('KEY_ALGORITHM_UNSUPPORTED');
  });

  it.each<unknown>([null, 5, ['P-224'], 'p-224', 'secp224r1', '', undefined])('crv %j', async (crv) => {
    const code = 'KEY_CURVE_UNSUPPORTED';
    expect(await refused(importPublicKey({ ...ecPublic, crv }))).toBe(code);
    expect(await refused(importPrivateKey({ ...ecPrivate, crv }))).toBe(code);
  });

  it('an optional member takes undefined', async () => {
    const members = { use: undefined, key_ops: undefined, alg: undefined, ext: undefined };
    expect((await importPublicKey({ ...rsaPublic, ...members })).usages).toEqual(['verify', 'wrapKey']);
  });
});

describe('ext', () => {
  it('false: a private key is not exported', async () => {
    for (const source of [rsa, ecPrivate]) {
      const key = await importPrivateKey({ ...source, ext: false });
      expect(await refused(exportPrivateKey(key, 'pem'))).toBe('KEY_NOT_EXPORTABLE');
    }
  });

  it('true, or absent: it is', async () => {
    for (const ext of [true, undefined]) {
      const key = await importPrivateKey({ ...ecPrivate, ext });
      expect(await exportPrivateKey(key, 'jwk')).toEqual(ecPrivate);
    }
  });
});

describe('all restrictions hold together', () => {
  it.each<[object, KeyUsage[]]>([
    [{ use: 'sig', alg: 'RSA-OAEP' }, []],
    [{ use: 'enc', alg: 'RS256' }, []],
    [{ key_ops: ['verify'], alg: 'RSA1_5' }, []],
    [{ key_ops: ['encrypt', 'verify'], use: 'enc' }, ['wrapKey']],
    [{ key_ops: ['deriveBits', 'verify'] }, ['verify']],
  ])('%j', async (members, usages) => {
    const key = await importPublicKey({ ...rsaPublic, ...members });
    expect(key.usages).toEqual(usages);
    if (!usages.includes('wrapKey'))
      expect(refusal(() => materialOf(key, 'wrapKey', 'RSA-OAEP'))).toBe('KEY_USAGE_REFUSED');
  });
});
