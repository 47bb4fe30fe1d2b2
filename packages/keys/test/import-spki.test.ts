import { exportPublicKey, importP224Spki, importPublicKey, importRsaSpki, type Jwk } from '@apoint/keys';
import { describe, expect, it } from 'vitest';
import { refused } from '../../../tools/testing/refusal.js';
import { compressed, der, ecPair, ecSpki, pem, pointOf, rsaPair, rsaSpki } from './support/keys.js';

const rsa = rsaPair();
const weak = rsaPair(1024);
const ec = ecPair();
const rsaDer = der(rsa.publicKey, 'spki');
const ecDer = der(ec.publicKey, 'spki');
const forms = (spki: Buffer, text: string): [string, string | Uint8Array][] => [
  ['PEM', text],
  ['PEM of CRLF', text.replaceAll('\n', '\r\n')],
  ['one line of base64', spki.toString('base64')],
  ['DER', spki],
];

describe('an RSA key', () => {
  it.each(forms(rsaDer, pem(rsa.publicKey, 'spki')))('as %s is the same handle', async (_, source) => {
    const expected = await importPublicKey(source);
    const key = await importRsaSpki(source);
    expect(key).toEqual(expected);
    expect(await exportPublicKey(key, 'pem')).toBe(pem(rsa.publicKey, 'spki'));
  });

  const modulus = Buffer.from(String((rsa.publicKey.export({ format: 'jwk' }) as Jwk)['n']), 'base64url');
  const even = Buffer.from(modulus.with(-1, 2));
  const e65537 = Buffer.of(1, 0, 1);

  it('is built from its numbers by this test as by everyone', () => {
    expect(rsaSpki(modulus, e65537)).toEqual(rsaDer);
  });

  it('has an exponent whose highest bit is set', async () => {
    const source = rsaSpki(modulus, Buffer.of(0x81));
    expect(await importRsaSpki(source)).toEqual(await importPublicKey(source));
  });

  it.each([
    ['KEY_TOO_WEAK', 'of 1024 bits', der(weak.publicKey, 'spki')],
    ['KEY_INCONSISTENT', 'of the exponent 1', rsaSpki(modulus, Buffer.of(1))],
    ['KEY_INCONSISTENT', 'of an even exponent', rsaSpki(modulus, Buffer.of(4))],
    ['KEY_INCONSISTENT', 'of an even modulus', rsaSpki(even, e65537)],
    ['KEY_INCONSISTENT', 'of P-224', ecDer],
    ['KEY_INCONSISTENT', 'in PKCS#1', der(rsa.publicKey, 'pkcs1')],
    ['KEY_INCONSISTENT', 'of the private half', pem(rsa.privateKey, 'pkcs8').replaceAll('PRIVATE', 'PUBLIC')],
    ['KEY_MALFORMED', 'of the private half in PEM', pem(rsa.privateKey, 'pkcs8')],
    ['KEY_MALFORMED', 'in words', 'not a key'],
  ])('is refused with %s: %s', async (code, _, source) => {
    expect(await refused(importRsaSpki(source))).toBe(code);
  });

  it('with bytes behind it, or truncated, is refused', async () => {
    const codes = ['KEY_INCONSISTENT', 'KEY_MALFORMED'];
    expect(codes).toContain(await refused(importRsaSpki(Buffer.concat([rsaDer, Buffer.of(0)]))));
    for (let length = 0; length < rsaDer.length; length += 7)
      expect(codes).toContain(await refused(importRsaSpki(rsaDer.subarray(0, length))));
  });

  it('under 2048 bits is admitted by the word', async () => {
    const options = { rsaUnder2048Bits: 'allowed' } as const;
    expect(await importRsaSpki(der(weak.publicKey, 'spki'), options)).toMatchObject({ bits: 1024 });
  });
});

describe('a P-224 key', () => {
  it.each(forms(ecDer, pem(ec.publicKey, 'spki')))('as %s is the same handle', async (_, source) => {
    const key = await importP224Spki(source);
    expect(key).toEqual(await importPublicKey(source));
    expect(await exportPublicKey(key, 'pem')).toBe(pem(ec.publicKey, 'spki'));
  });

  it.each([
    ['KEY_MALFORMED', 'whose point is compressed', ecSpki(compressed(pointOf(ec.publicKey)))],
    ['KEY_MALFORMED', 'on P-256', der(ecPair('prime256v1').publicKey, 'spki')],
    ['KEY_MALFORMED', 'of RSA', rsaDer],
    ['KEY_MALFORMED', 'of one byte less', ecDer.subarray(0, -1)],
    ['KEY_MALFORMED', 'of no byte', Buffer.alloc(0)],
    ['KEY_INCONSISTENT', 'that is not on the curve', ecSpki(pointOf(ec.publicKey).fill(1, 1))],
  ])('is refused with %s: %s', async (code, _, source) => {
    expect(await refused(importP224Spki(source))).toBe(code);
  });
});
