import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { testPair } from '../../../test-keys/index.js';
import {
  generateKey,
  importKey,
  keyNamed,
  privateKeyNamed,
  withKey,
} from '../../dist/playground/page-keys.js';

const RSA = testPair('RSA-2048', 2);
const P224 = testPair('P-224', 2);

const secret = (base64: string) =>
  createPrivateKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'pkcs8' });
const open = (base64: string) =>
  createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
const fingerprintOf = ({ publicKey }: typeof RSA) =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');

describe('the import of a page', () => {
  it.each([
    ['PKCS#8', RSA, secret(RSA.privateKey).export({ format: 'pem', type: 'pkcs8' })],
    ['PKCS#1', RSA, secret(RSA.privateKey).export({ format: 'pem', type: 'pkcs1' })],
    ['SEC1', P224, secret(P224.privateKey).export({ format: 'pem', type: 'sec1' })],
    ['one line', RSA, RSA.privateKey],
    ['a JWK', RSA, JSON.stringify(secret(RSA.privateKey).export({ format: 'jwk' }), null, 2)],
    ['DER', P224, Buffer.from(P224.privateKey, 'base64')],
  ])('takes a private key in %s, with its public half', async (_, pair, given) => {
    const { publicKey, privateKey } = await importKey('mine', given);
    expect(publicKey.fingerprint).toBe(fingerprintOf(pair));
    expect(privateKey?.fingerprint).toBe(fingerprintOf(pair));
  });

  it.each([
    ['SubjectPublicKeyInfo', RSA, open(RSA.publicKey).export({ format: 'pem', type: 'spki' })],
    ['PKCS#1', RSA, open(RSA.publicKey).export({ format: 'pem', type: 'pkcs1' })],
    ['one line', P224, P224.publicKey],
    ['a JWK', RSA, JSON.stringify(open(RSA.publicKey).export({ format: 'jwk' }))],
  ])('takes a public key in %s', async (_, pair, given) => {
    const { publicKey, privateKey } = await importKey('theirs', given);
    expect(publicKey.fingerprint).toBe(fingerprintOf(pair));
    expect(privateKey).toBeUndefined();
  });

  it.each([
    ['KEY_MALFORMED', 'hello'],
    ['KEY_MALFORMED', '{ not json'],
    ['KEY_CURVE_UNSUPPORTED', testPair('P-256').privateKey],
    ['KEY_TOO_WEAK', testPair('RSA-1024').privateKey],
  ])('refuses with %s', async (code, given) => {
    await expect(importKey('no', given)).rejects.toMatchObject({ code });
  });
});

describe('the keys of a page', () => {
  it('have names, each only once', async () => {
    const key = await generateKey('mine', { algorithm: 'P-224' });
    expect(withKey([], key)).toEqual([key]);
    expect(() => withKey([key], key)).toThrow('a key of this name already');
    expect(() => withKey([], { ...key, name: '' })).toThrow('Give the key a name');
  });

  it('are found by their names, for what they can do', async () => {
    const key = await importKey('theirs', RSA.publicKey);
    expect(keyNamed([key], 'theirs', 'verify')).toBe(key);
    expect(() => keyNamed([key], 'mine', 'verify')).toThrow('Choose a key to verify with');
    expect(() => privateKeyNamed([key], 'theirs', 'sign')).toThrow('cannot sign');
  });
});
