import { exportPrivateKey, importPrivateKey, importRsaPkcs8, isPrivateKey } from '@apoint/keys';
import { materialOf } from '@apoint/keys/internal/key-material';
import { expect, it } from 'vitest';
import { refusal, refused } from '../../../tools/testing/refusal.js';
import { der, ecPair, element, pem, rsaPair } from './support/keys.js';

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

const IDENTIFIER = Buffer.from('300d06092a864886f70d0101010500', 'hex');
const VERSION = Buffer.of(2, 1, 0);

/** PKCS#8 of the eight integers as they are, wrong or right. */
function pkcs8Of(jwk: Record<string, unknown>, ...more: Buffer[]): Buffer {
  const integers = ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'].map((name) => {
    const bytes = Buffer.from(String(jwk[name]), 'base64url');
    return element(2, (bytes[0] ?? 0) < 0x80 ? Buffer.alloc(0) : Buffer.of(0), bytes);
  });
  return element(0x30, VERSION, IDENTIFIER, element(4, element(0x30, VERSION, ...integers)), ...more);
}

const jwk = { ...rsa.privateKey.export({ format: 'jwk' }) };
const otherJwk = other.privateKey.export({ format: 'jwk' });

it('is built from its numbers by this test as by everyone', () => {
  expect(pkcs8Of(jwk)).toEqual(pkcs8);
});

it.each([
  ['KEY_TOO_WEAK', 'of 1024 bits', der(weak.privateKey, 'pkcs8')],
  ['KEY_INCONSISTENT', 'of P-224', der(ecPair().privateKey, 'pkcs8')],
  ['KEY_INCONSISTENT', 'in PKCS#1', der(rsa.privateKey, 'pkcs1')],
  ['KEY_INCONSISTENT', 'of the public half', der(rsa.publicKey, 'spki')],
  ['KEY_INCONSISTENT', 'of another modulus', pkcs8Of({ ...jwk, n: otherJwk.n })],
  ['KEY_INCONSISTENT', 'of another dP', pkcs8Of({ ...jwk, dp: otherJwk.dp, d: otherJwk.d })],
  ['KEY_INCONSISTENT', 'of the exponent 1', pkcs8Of({ ...jwk, e: 'AQ' })],
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
  expect(codes).toContain(await refused(importRsaPkcs8(pkcs8Of(jwk, element(0xa0)))));
  expect(codes).toContain(await refused(importRsaPkcs8(Buffer.concat([pkcs8, Buffer.of(0)]))));
  for (let length = 0; length < pkcs8.length; length += 61)
    expect(codes).toContain(await refused(importRsaPkcs8(pkcs8.subarray(0, length))));
});

it('under 2048 bits is admitted by the word', async () => {
  const options = { rsaUnder2048Bits: 'allowed' } as const;
  expect(await importRsaPkcs8(der(weak.privateKey, 'pkcs8'), options)).toMatchObject({ bits: 1024 });
});
