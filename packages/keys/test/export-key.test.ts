import { createPrivateKey, createPublicKey } from 'node:crypto';
import {
  type ExportedKey,
  exportPrivateKey,
  exportPublicKey,
  importPrivateKey,
  importPublicKey,
  type Jwk,
} from '@apoint/keys';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { refused } from '../../../tools/testing/refusal.js';
import { der, ecPair, pem, pointOf, rsaPair, scalarOf } from './support/keys.js';

const FORMATS = ['pem', 'base64', 'der', 'jwk'] as const;
const rsa = rsaPair();
const ec = ecPair();

describe.each([
  ['RSA', rsa],
  ['P-224', ec],
])('%s', (_, { privateKey, publicKey }) => {
  const importedPrivate = importPrivateKey(pem(privateKey, 'pkcs8'));
  const importedPublic = importPublicKey(pem(publicKey, 'spki'));

  it.each(FORMATS)('comes back from its export as %s', async (format) => {
    const original = await importedPrivate;
    const exported = await exportPrivateKey(original, format);
    expect((await importPrivateKey(exported)).fingerprint).toBe(original.fingerprint);
    const exportedPublic = await exportPublicKey(await importedPublic, format);
    expect((await importPublicKey(exportedPublic)).fingerprint).toBe(original.fingerprint);
    expect(await exportPublicKey(original, format)).toEqual(exportedPublic);
  });

  it('is written as node:crypto writes it', async () => {
    const secret = await importedPrivate;
    expect(Buffer.from(await exportPrivateKey(secret, 'der'))).toEqual(der(privateKey, 'pkcs8'));
    expect(await exportPrivateKey(secret, 'pem')).toBe(pem(privateKey, 'pkcs8'));
    expect(await exportPublicKey(secret, 'pem')).toBe(pem(publicKey, 'spki'));
    expect(await exportPublicKey(secret, 'base64')).toBe(der(publicKey, 'spki').toString('base64'));
    expect(createPublicKey(await exportPublicKey(secret, 'pem')).equals(publicKey)).toBe(true);
  });

  it('gives bytes of their own', async () => {
    const key = await importedPublic;
    (await exportPublicKey(key, 'der')).fill(0);
    expect(Buffer.from(await exportPublicKey(key, 'der'))).toEqual(der(publicKey, 'spki'));
  });
});

it('an RSA JWK is that of node:crypto', async () => {
  const key = await importPrivateKey(pem(rsa.privateKey, 'pkcs8'));
  const jwk = await exportPrivateKey(key, 'jwk');
  expect(jwk).toEqual(rsa.privateKey.export({ format: 'jwk' }));
  expect(createPrivateKey({ key: { ...jwk }, format: 'jwk' }).equals(rsa.privateKey)).toBe(true);
});

it('a P-224 JWK has members of full length, also when they begin with zeros', async () => {
  const point = pointOf(ec.publicKey);
  const key = await importPrivateKey(pem(ec.privateKey, 'sec1'));
  expect(await exportPrivateKey(key, 'jwk')).toEqual({
    kty: 'EC',
    crv: 'P-224',
    x: point.subarray(1, 29).toString('base64url'),
    y: point.subarray(29).toString('base64url'),
    d: scalarOf(ec.privateKey).toString('base64url'),
  });
  const small = await importPrivateKey(
    Buffer.from(`302a020101041c${'01'.padStart(56, '0')}a00706052b81040021`, 'hex'),
  );
  expect(await exportPrivateKey(small, 'jwk')).toHaveProperty(
    'd',
    Buffer.alloc(28).fill(1, 27).toString('base64url'),
  );
});

it('a key of a CryptoKey that is not extractable gives neither half', async () => {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const pkcs8 = Uint8Array.from(der(rsa.privateKey, 'pkcs8'));
  const locked = await importPrivateKey(
    await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']),
  );
  for (const format of FORMATS)
    expect(await refused(exportPrivateKey(locked, format))).toBe('KEY_NOT_EXPORTABLE');
  expect(await refused(exportPublicKey(locked, 'pem'))).toBe('KEY_NOT_EXPORTABLE');
  const open = await importPrivateKey(
    await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, true, ['sign']),
  );
  expect(await exportPrivateKey(open, 'pem')).toBe(pem(rsa.privateKey, 'pkcs8'));
});

it('the type of the result follows from the format', () => {
  expectTypeOf(exportPublicKey<'der'>).returns.resolves.toEqualTypeOf<Uint8Array<ArrayBuffer>>();
  expectTypeOf(exportPrivateKey<'jwk'>).returns.resolves.toEqualTypeOf<Jwk>();
  expectTypeOf<keyof ExportedKey>().toEqualTypeOf<(typeof FORMATS)[number]>();
});

it.each(['PEM', 'toString', '', undefined])('a format that is none is refused: %s', async (format) => {
  const wrong = format as 'pem';
  const privateKey = await importPrivateKey(pem(rsa.privateKey, 'pkcs8'));
  expect(await refused(exportPrivateKey(privateKey, wrong))).toBe('OPTION_INVALID');
  expect(await refused(exportPublicKey(privateKey, wrong))).toBe('OPTION_INVALID');
});
