import { exportPrivateKey, importPrivateKey, importRsaPkcs8, isPrivateKey } from '@apoint/keys';
import { materialOf } from '@apoint/keys/internal/key-material';
import { expect, it } from 'vitest';
import { refusal, refused } from '../../../tools/testing/refusal.js';
import { der, ecPair, element, pem, rsaPair, rsaPkcs8 } from './support/keys.js';

const rsa = rsaPair();
const other = rsaPair(2048, 1);
const weak = rsaPair(1024);
const pkcs8 = der(rsa.privateKey, 'pkcs8');
const text = pem(rsa.privateKey, 'pkcs8');

it.each([
  ['PEM', text],
  ['PEM of CRLF', text.replaceAll('\n', '\r\n')],
  ['one line of base64', pkcs8.toString('base64')],
  ['DER', pkcs8],
])('%s is the key that importPrivateKey reads, for signing alone', async (_, source) => {
  const key = await importRsaPkcs8(source);
  const expected = await importPrivateKey(source);
  expect(isPrivateKey(key)).toBe(true);
  expect({ ...key }).toEqual({ ...expected, usages: ['sign'] });
  expect(await exportPrivateKey(key, 'pem')).toBe(text);
  expect(await exportPrivateKey(key, 'jwk')).toEqual(await exportPrivateKey(expected, 'jwk'));
});

it('it opens nothing', async () => {
  const key = await importRsaPkcs8(text);
  expect(refusal(() => materialOf(key, 'unwrapKey', 'RSAES-PKCS1-v1_5'))).toBe('KEY_USAGE_REFUSED');
});

const jwk = { ...rsa.privateKey.export({ format: 'jwk' }) };
const otherJwk = other.privateKey.export({ format: 'jwk' });

it('is built from its numbers by this test as by everyone', () => {
  expect(rsaPkcs8(jwk)).toEqual(pkcs8);
});

it.each([
  ['KEY_TOO_WEAK', 'of 1024 bits', der(weak.privateKey, 'pkcs8')],
  ['KEY_INCONSISTENT', 'of P-224', der(ecPair().privateKey, 'pkcs8')],
  ['KEY_INCONSISTENT', 'in PKCS#1', der(rsa.privateKey, 'pkcs1')],
  ['KEY_INCONSISTENT', 'of the public half', der(rsa.publicKey, 'spki')],
  ['KEY_INCONSISTENT', 'of another modulus', rsaPkcs8({ ...jwk, n: otherJwk.n })],
  ['KEY_INCONSISTENT', 'of another dP', rsaPkcs8({ ...jwk, dp: otherJwk.dp, d: otherJwk.d })],
  ['KEY_INCONSISTENT', 'of the exponent 1', rsaPkcs8({ ...jwk, e: 'AQ' })],
  ['KEY_MALFORMED', 'of the public half in PEM', pem(rsa.publicKey, 'spki')],
  [
    'KEY_MALFORMED',
    'with a passphrase',
    String(rsa.privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })),
  ],
  ['KEY_MALFORMED', 'in words', 'not a key'],
  ['KEY_MALFORMED', 'that is none', undefined as unknown as string],
])('%s: a key %s', async (code, _, source) => {
  expect(await refused(importRsaPkcs8(source))).toBe(code);
});

it('with attributes, with bytes behind it, or truncated, is refused', async () => {
  const codes = ['KEY_INCONSISTENT', 'KEY_MALFORMED'];
  expect(codes).toContain(await refused(importRsaPkcs8(rsaPkcs8(jwk, element(0xa0)))));
  expect(codes).toContain(await refused(importRsaPkcs8(Buffer.concat([pkcs8, Buffer.of(0)]))));
  for (let length = 0; length < pkcs8.length; length += 61)
    expect(codes).toContain(await refused(importRsaPkcs8(pkcs8.subarray(0, length))));
});

it('under 2048 bits is admitted by the word', async () => {
  const options = { rsaUnder2048Bits: 'allowed' } as const;
  expect(await importRsaPkcs8(der(weak.privateKey, 'pkcs8'), options)).toMatchObject({ bits: 1024 });
});
