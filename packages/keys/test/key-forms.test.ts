import { createHash, webcrypto } from 'node:crypto';
import { importPrivateKey, importPublicKey, isPrivateKey, isPublicKey, type KeySource } from '@apoint/keys';
import { describe, expect, it } from 'vitest';
import { refused } from '../../../tools/testing/refusal.js';
import {
  certificateOf,
  compressed,
  der,
  ecPair,
  ecSpki,
  pem,
  pointOf,
  rsaPair,
  scalarOf,
  sec1WithoutPoint,
} from './support/keys.js';
import { hasOpenssl, openssl, opensslRequest } from './support/openssl.js';

const rsa = rsaPair();
const ec = ecPair();
const fingerprintOf = (spki: Uint8Array): string => createHash('sha256').update(spki).digest('hex');
const RSA_FINGERPRINT = fingerprintOf(der(rsa.publicKey, 'spki'));
const EC_FINGERPRINT = fingerprintOf(der(ec.publicKey, 'spki'));

const relabel = (text: string, from: string, to: string): string =>
  text.replaceAll(` ${from}-----`, ` ${to}-----`);
const wrap = (text: string, width: number): string =>
  (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n');

/** The texts that one PEM text is seen as, once it has gone through files, forms and environment variables. */
function* disguises(text: string): Generator<[string, KeySource]> {
  const body = text.replace(/-----.*-----/g, '').trim();
  const oneLine = body.replaceAll('\n', '');
  yield ['PEM', text];
  yield ['PEM bytes', new TextEncoder().encode(text)];
  yield ['PEM bytes in a Buffer', Buffer.from(text)];
  yield ['leading newlines', `\n\n\r\n${text}`];
  yield ['no newline at the end', text.trimEnd()];
  yield ['CRLF', text.replaceAll('\n', '\r\n')];
  yield ['bare CR', text.replaceAll('\n', '\r')];
  yield ['line ends escaped as \\n', text.replaceAll('\n', '\\n')];
  yield ['line ends escaped as \\r\\n', text.replaceAll('\n', '\\r\\n')];
  yield ['a comment in front', `Bag Attributes\n    friendlyName: test\n${text}`];
  yield ['a byte order mark', `\ufeff${text}`];
  yield ['a byte order mark in bytes', Buffer.from(`\ufeff${text}`)];
  yield ['quotation marks around it', `"${text.replaceAll('\n', '\\n')}"`];
  yield ['indented lines', text.replaceAll('\n', '\n    ')];
  yield ['blanks at the line ends', text.replaceAll('\n', ' \t\n')];
  yield ['blank lines between the lines', text.replaceAll('\n', '\n\n')];
  yield ['armour and body on one line', text.replaceAll('\n', '')];
  yield ['lines of 76', text.replace(body, wrap(oneLine, 76))];
  yield ['one line of base64', oneLine];
  yield ['base64 without armour, in lines', body];
  yield ['one line of base64 with blanks', ` ${oneLine.slice(0, 9)} ${oneLine.slice(9)}\u00a0\n`];
  yield ['one line of base64 as bytes', Buffer.from(oneLine)];
  yield ['DER', Uint8Array.from(Buffer.from(oneLine, 'base64'))];
  yield [
    'DER in a Buffer that is a view',
    Buffer.concat([Buffer.of(1, 2), Buffer.from(oneLine, 'base64')]).subarray(2),
  ];
}

describe.each([
  ['RSA', 'PKCS#8', pem(rsa.privateKey, 'pkcs8'), RSA_FINGERPRINT],
  ['RSA', 'PKCS#1', pem(rsa.privateKey, 'pkcs1'), RSA_FINGERPRINT],
  ['P-224', 'PKCS#8', pem(ec.privateKey, 'pkcs8'), EC_FINGERPRINT],
  ['P-224', 'SEC1', pem(ec.privateKey, 'sec1'), EC_FINGERPRINT],
])('protocol 4: a private key, %s in %s', (algorithm, _form, text, fingerprint) => {
  it.each([...disguises(text)])('%s', async (_, source) => {
    const key = await importPrivateKey(source);
    expect(key).toMatchObject({ type: 'private', algorithm, fingerprint });
    expect(isPrivateKey(key)).toBe(true);
    expect(await refused(importPublicKey(source))).toBe('KEY_NOT_PUBLIC');
  });
});

describe.each([
  ['RSA', 'SubjectPublicKeyInfo', pem(rsa.publicKey, 'spki'), RSA_FINGERPRINT],
  ['RSA', 'PKCS#1', pem(rsa.publicKey, 'pkcs1'), RSA_FINGERPRINT],
  ['P-224', 'SubjectPublicKeyInfo', pem(ec.publicKey, 'spki'), EC_FINGERPRINT],
])('protocol 4: a public key, %s in %s', (algorithm, _form, text, fingerprint) => {
  it.each([...disguises(text)])('%s', async (_, source) => {
    const key = await importPublicKey(source);
    expect(key).toMatchObject({ type: 'public', algorithm, fingerprint });
    expect(isPublicKey(key)).toBe(true);
    expect(await refused(importPrivateKey(source))).toBe('KEY_NOT_PRIVATE');
  });
});

describe('protocol 4: a label that is wrong', () => {
  it.each([
    ['PKCS#1 labelled PKCS#8', relabel(pem(rsa.privateKey, 'pkcs1'), 'RSA PRIVATE KEY', 'PRIVATE KEY')],
    ['PKCS#8 labelled PKCS#1', relabel(pem(rsa.privateKey, 'pkcs8'), 'PRIVATE KEY', 'RSA PRIVATE KEY')],
    ['PKCS#8 labelled as public', relabel(pem(rsa.privateKey, 'pkcs8'), 'PRIVATE KEY', 'PUBLIC KEY')],
  ])('%s is read by its structure', async (_, text) => {
    expect((await importPrivateKey(text)).fingerprint).toBe(RSA_FINGERPRINT);
  });

  it.each([
    [
      'SubjectPublicKeyInfo labelled PKCS#1',
      relabel(pem(rsa.publicKey, 'spki'), 'PUBLIC KEY', 'RSA PUBLIC KEY'),
    ],
    [
      'PKCS#1 labelled SubjectPublicKeyInfo',
      relabel(pem(rsa.publicKey, 'pkcs1'), 'RSA PUBLIC KEY', 'PUBLIC KEY'),
    ],
    ['a public key labelled CERTIFICATE', relabel(pem(rsa.publicKey, 'spki'), 'PUBLIC KEY', 'CERTIFICATE')],
  ])('%s is read by its structure', async (_, text) => {
    expect((await importPublicKey(text)).fingerprint).toBe(RSA_FINGERPRINT);
  });
});

describe('several blocks in one text', () => {
  const both = pem(rsa.privateKey, 'pkcs8') + pem(rsa.publicKey, 'spki');

  it('gives the first key of the type that is asked for', async () => {
    expect((await importPrivateKey(both)).type).toBe('private');
    expect((await importPublicKey(both)).type).toBe('public');
    const two = pem(ec.publicKey, 'spki') + pem(rsa.publicKey, 'spki');
    expect((await importPublicKey(two)).fingerprint).toBe(EC_FINGERPRINT);
  });

  it('passes over EC PARAMETERS', async () => {
    const parameters = '-----BEGIN EC PARAMETERS-----\nBgUrgQQAIQ==\n-----END EC PARAMETERS-----\n';
    const key = await importPrivateKey(parameters + pem(ec.privateKey, 'sec1'));
    expect(key.fingerprint).toBe(EC_FINGERPRINT);
    expect(await refused(importPrivateKey(parameters))).toBe('KEY_MALFORMED');
  });
});

describe('P-224 points and scalars', () => {
  it('a compressed point has the fingerprint of the uncompressed one', async () => {
    const key = await importPublicKey(ecSpki(compressed(pointOf(ec.publicKey))));
    expect(key.fingerprint).toBe(EC_FINGERPRINT);
  });

  it('a SEC1 key may leave its public half out', async () => {
    const key = await importPrivateKey(sec1WithoutPoint(scalarOf(ec.privateKey)));
    expect(key.fingerprint).toBe(EC_FINGERPRINT);
  });
});

describe('JWK', () => {
  const rsaPrivate = { ...rsa.privateKey.export({ format: 'jwk' }) };
  const rsaPublic = { ...rsa.publicKey.export({ format: 'jwk' }) };
  const point = pointOf(ec.publicKey);
  // node:crypto has no JWK of P-224: written here from the key's own bytes.
  const ecPublic = {
    kty: 'EC',
    crv: 'P-224',
    x: point.subarray(1, 29).toString('base64url'),
    y: point.subarray(29).toString('base64url'),
  };
  const ecPrivate = { ...ecPublic, d: scalarOf(ec.privateKey).toString('base64url') };

  it('RSA and P-224, private and public', async () => {
    expect((await importPrivateKey(rsaPrivate)).fingerprint).toBe(RSA_FINGERPRINT);
    expect((await importPublicKey(rsaPublic)).fingerprint).toBe(RSA_FINGERPRINT);
    expect((await importPrivateKey(ecPrivate)).fingerprint).toBe(EC_FINGERPRINT);
    expect((await importPublicKey(ecPublic)).fingerprint).toBe(EC_FINGERPRINT);
  });

  it('is of the other type when it has a d, or has none', async () => {
    expect(await refused(importPublicKey(rsaPrivate))).toBe('KEY_NOT_PUBLIC');
    expect(await refused(importPublicKey(ecPrivate))).toBe('KEY_NOT_PUBLIC');
    expect(await refused(importPrivateKey(rsaPublic))).toBe('KEY_NOT_PRIVATE');
  });

  it('leading zeros of a number are no other key', async () => {
    const padded = Buffer.concat([Buffer.alloc(3), Buffer.from(String(rsaPublic.n), 'base64url')]);
    const key = await importPublicKey({ ...rsaPublic, n: padded.toString('base64url') });
    expect(key).toMatchObject({ fingerprint: RSA_FINGERPRINT, bits: 2048 });
  });

  it('members that mean nothing here are ignored', async () => {
    const key = await importPublicKey({ ...rsaPublic, kid: '1', x5t: 'abc', ext: true });
    expect(key.fingerprint).toBe(RSA_FINGERPRINT);
  });
});

describe('CryptoKey', () => {
  const { subtle } = webcrypto;
  const RSASSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const OAEP = { name: 'RSA-OAEP', hash: 'SHA-256' };
  const spki = der(rsa.publicKey, 'spki');
  const pkcs8 = der(rsa.privateKey, 'pkcs8');

  it.each([true, false])('extractable: %s', async (extractable) => {
    // WebCrypto does not tell the public half of a key that is not extractable.
    const fingerprint = extractable ? RSA_FINGERPRINT : undefined;
    const signing = await importPrivateKey(
      await subtle.importKey('pkcs8', pkcs8, RSASSA, extractable, ['sign']),
    );
    expect(signing).toMatchObject({ fingerprint, bits: 2048, usages: ['sign'] });
    const verifying = await importPublicKey(
      await subtle.importKey('spki', spki, RSASSA, extractable, ['verify']),
    );
    expect(verifying).toMatchObject({ fingerprint, usages: ['verify'] });
  });

  it('for RSA-OAEP, by any of its usages', async () => {
    for (const usage of ['decrypt', 'unwrapKey'] as const) {
      const key = await importPrivateKey(await subtle.importKey('pkcs8', pkcs8, OAEP, true, [usage]));
      expect(key.usages).toEqual(['unwrapKey']);
    }
    for (const usage of ['encrypt', 'wrapKey'] as const) {
      const key = await importPublicKey(await subtle.importKey('spki', spki, OAEP, true, [usage]));
      expect(key.usages).toEqual(['wrapKey']);
    }
  });

  it.each([
    { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-1' },
    { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' },
    { name: 'RSA-PSS', hash: 'SHA-256' },
  ])('of another algorithm is refused: %j', async (algorithm) => {
    const key = await subtle.importKey('spki', spki, algorithm, true, ['verify']);
    expect(await refused(importPublicKey(key))).toBe('KEY_ALGORITHM_UNSUPPORTED');
  });

  it('of another type is refused', async () => {
    const publicKey = await subtle.importKey('spki', spki, RSASSA, true, ['verify']);
    expect(await refused(importPrivateKey(publicKey))).toBe('KEY_NOT_PRIVATE');
    const secret = await subtle.generateKey({ name: 'AES-CBC', length: 256 }, true, ['encrypt']);
    expect(await refused(importPublicKey(secret))).toBe('KEY_NOT_PUBLIC');
  });

  it('that only looks like one is refused', async () => {
    const shape = { type: 'public', extractable: true, usages: ['verify'], algorithm: RSASSA };
    const source = { ...shape, [Symbol.toStringTag]: 'CryptoKey' };
    expect(await refused(importPublicKey(source))).toBe('KEY_INCONSISTENT');
    expect(await refused(importPublicKey(shape as never))).toBe('KEY_MALFORMED');
    // One that is not extractable is never asked for its numbers: it would fail at the first message.
    const algorithm = { ...RSASSA, modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) };
    const opaque = { ...source, extractable: false, algorithm };
    expect(await refused(importPublicKey(opaque))).toBe('KEY_INCONSISTENT');
  });
});

describe.skipIf(!hasOpenssl)('X.509 certificates by the openssl command', () => {
  const request = (key: string): string => opensslRequest(['-x509', '-days', '1'], key);

  it.each([
    ['RSA', pem(rsa.privateKey, 'pkcs8'), RSA_FINGERPRINT],
    ['P-224', pem(ec.privateKey, 'pkcs8'), EC_FINGERPRINT],
  ])('of version 3: %s', async (algorithm, key, fingerprint) => {
    const certificate = request(key);
    expect(await importPublicKey(certificate)).toMatchObject({ algorithm, fingerprint });
    const bytes = openssl(['x509', '-outform', 'DER'], certificate);
    expect((await importPublicKey(bytes)).fingerprint).toBe(fingerprint);
    expect((await importPublicKey(bytes.toString('base64'))).fingerprint).toBe(fingerprint);
    expect(await refused(importPrivateKey(certificate))).toBe('KEY_NOT_PRIVATE');
  });

  it('with its text in front, and with a key beside it', async () => {
    const certificate = request(pem(rsa.privateKey, 'pkcs8'));
    const withText = String(openssl(['x509', '-text'], certificate));
    expect((await importPublicKey(withText)).fingerprint).toBe(RSA_FINGERPRINT);
    const bundle = pem(ec.privateKey, 'pkcs8') + certificate;
    expect((await importPublicKey(bundle)).fingerprint).toBe(RSA_FINGERPRINT);
    expect((await importPrivateKey(bundle)).fingerprint).toBe(EC_FINGERPRINT);
  });

  it('of another algorithm is refused', async () => {
    const certificate = request(pem(ecPair('prime256v1').privateKey, 'pkcs8'));
    expect(await refused(importPublicKey(certificate))).toBe('KEY_CURVE_UNSUPPORTED');
  });

  it('a certificate request is no certificate', async () => {
    const csr = opensslRequest([], pem(rsa.privateKey, 'pkcs8'));
    expect(await refused(importPublicKey(csr))).toBe('KEY_MALFORMED');
  });
});

describe('X.509 certificates by structure', () => {
  it('of version 1, without the field for the version', async () => {
    const certificate = certificateOf(der(rsa.publicKey, 'spki'));
    expect((await importPublicKey(certificate)).fingerprint).toBe(RSA_FINGERPRINT);
  });
});
