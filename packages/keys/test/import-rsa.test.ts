import { importPrivateKey, importPublicKey, importRsaPrivateKey, importRsaPublicKey } from '@apoint/keys';
import { expect, it } from 'vitest';
import { refused } from '../../../tools/testing/refusal.js';
import { der, ecPair, pem, rsaPair } from './support/keys.js';

const rsa = rsaPair();
const ec = ecPair();

it.each(['pkcs8', 'pkcs1'] as const)('an RSA private key in %s is the same handle', async (type) => {
  for (const source of [pem(rsa.privateKey, type), der(rsa.privateKey, type)])
    expect(await importRsaPrivateKey(source)).toEqual(await importPrivateKey(source));
});

it.each(['spki', 'pkcs1'] as const)('an RSA public key in %s is the same handle', async (type) => {
  for (const source of [pem(rsa.publicKey, type), der(rsa.publicKey, type)])
    expect(await importRsaPublicKey(source)).toEqual(await importPublicKey(source));
});

it('JWKs too', async () => {
  const jwk = { ...rsa.privateKey.export({ format: 'jwk' }) };
  expect(await importRsaPrivateKey(jwk)).toEqual(await importPrivateKey(jwk));
});

it('EC keys are refused, in every form', async () => {
  for (const source of [pem(ec.privateKey, 'pkcs8'), pem(ec.privateKey, 'sec1')])
    expect(await refused(importRsaPrivateKey(source))).toBe('KEY_ALGORITHM_UNSUPPORTED');
  for (const source of [pem(ec.publicKey, 'spki'), { kty: 'EC', crv: 'P-224', x: 'AA', y: 'AA' }])
    expect(await refused(importRsaPublicKey(source))).toBe('KEY_ALGORITHM_UNSUPPORTED');
});

it('the other half is refused', async () => {
  expect(await refused(importRsaPrivateKey(pem(rsa.publicKey, 'spki')))).toBe('KEY_NOT_PRIVATE');
  expect(await refused(importRsaPublicKey(pem(rsa.privateKey, 'pkcs8')))).toBe('KEY_NOT_PUBLIC');
});
