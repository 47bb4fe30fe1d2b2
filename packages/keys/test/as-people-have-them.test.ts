import { createHash, createSecretKey, generateKeyPairSync, webcrypto } from 'node:crypto';
import { importPrivateKey, importPublicKey, importRsaPublicKey, type KeySource } from '@apoint/keys';
import { describe, expect, it } from 'vitest';
import { testPair } from '../../../test-keys/index.js';
import { refused } from '../../../tools/testing/refusal.js';
import { armoured, certificateOf, der, ecPair, element, pem, rsaPair } from './support/keys.js';
import { hasOpenssl, openssl, opensslFile, opensslRequest } from './support/openssl.js';

const rsa = rsaPair();
const otherRsa = rsaPair(2048, 1);
const weak = rsaPair(1024);
const ec = ecPair();
const p256 = ecPair('prime256v1');
const ed25519 = testPair('Ed25519');
const fingerprintOf = (spki: Uint8Array): string => createHash('sha256').update(spki).digest('hex');
const RSA = fingerprintOf(der(rsa.publicKey, 'spki'));
const EC = fingerprintOf(der(ec.publicKey, 'spki'));

const certificate = (spki: Uint8Array): string => armoured('CERTIFICATE', certificateOf(spki));
const leaf = certificate(der(rsa.publicKey, 'spki'));
const ed25519Ca = certificate(Buffer.from(ed25519.publicKey, 'base64'));
const p256Ca = certificate(der(p256.publicKey, 'spki'));
const weakCa = certificate(der(weak.publicKey, 'spki'));
const privatePem = pem(rsa.privateKey, 'pkcs8');
const publicPem = pem(rsa.publicKey, 'spki');
const ed25519Private = armoured('PRIVATE KEY', Buffer.from(ed25519.privateKey, 'base64'));
const PASSPHRASE = { cipher: 'aes-256-cbc', passphrase: 'test' } as const;
const encryptedPkcs8 = String(rsa.privateKey.export({ ...PASSPHRASE, type: 'pkcs8', format: 'pem' }));
const encryptedPkcs1 = String(rsa.privateKey.export({ ...PASSPHRASE, type: 'pkcs1', format: 'pem' }));
const openSsh = armoured('OPENSSH PRIVATE KEY', Buffer.from('openssh-key-v1\0and more'));
const request = armoured('CERTIFICATE REQUEST', Buffer.of(0x30, 0));
const revocations = armoured('X509 CRL', Buffer.of(0x30, 0));
const parameters = '-----BEGIN EC PARAMETERS-----\nBgUrgQQAIQ==\n-----END EC PARAMETERS-----\n';
const broken = '-----BEGIN PUBLIC KEY-----\n!!!\n-----END PUBLIC KEY-----\n';
const brokenPrivate = broken.replaceAll('PUBLIC', 'PRIVATE');
const cut = '-----BEGIN PUBLIC KEY-----\nMIIB';

describe('the first usable block of the wanted kind, of several in one text', () => {
  it.each([
    ['a chain with an Ed25519 CA', leaf + ed25519Ca],
    ['a chain that begins with an Ed25519 CA', ed25519Ca + leaf],
    ['a chain with a CA on P-256', p256Ca + leaf],
    ['a chain with a CA of 1024 bits', weakCa + leaf],
    ['a chain of three', leaf + p256Ca + ed25519Ca],
    ['an encrypted key beside a certificate', encryptedPkcs8 + leaf],
    ['a key in legacy encryption beside a certificate', encryptedPkcs1 + leaf],
    ['an encrypted key behind a certificate', leaf + encryptedPkcs8],
    ['an OpenSSH key beside a public key', openSsh + publicPem],
    ['an Ed25519 private key beside a public key', ed25519Private + publicPem],
    ['a private key beside its public key', privatePem + publicPem],
    ['a damaged private key beside a public key', brokenPrivate + publicPem],
    ['a request and a list of revocations in front', request + revocations + leaf],
    ['parameters of a curve in front', parameters + publicPem],
    ['a damaged block in front', broken + publicPem],
    ['a damaged block behind', publicPem + broken],
    ['a cut block behind', publicPem + cut],
    ['text between the blocks', `subject=CN\n${ed25519Ca}\nissuer=CN\n${leaf}end`],
  ])('public: %s', async (_, text) => {
    expect((await importPublicKey(text)).fingerprint).toBe(RSA);
    expect((await importPublicKey(Buffer.from(text))).fingerprint).toBe(RSA);
    expect((await importRsaPublicKey(text)).fingerprint).toBe(RSA);
  });

  it.each([
    ['its certificate in front', leaf + privatePem],
    ['a chain in front', leaf + ed25519Ca + privatePem],
    ['an encrypted key in front', encryptedPkcs8 + privatePem],
    ['an encrypted key behind', privatePem + encryptedPkcs1],
    ['an Ed25519 key in front', ed25519Private + privatePem],
    ['an OpenSSH key in front', openSsh + privatePem],
    ['a damaged public key in front', broken + privatePem],
    ['a damaged private key in front', brokenPrivate + privatePem],
    ['a cut block behind', privatePem + cut],
  ])('private: with %s', async (_, text) => {
    expect((await importPrivateKey(text)).fingerprint).toBe(RSA);
  });

  it('what is no key is not what the error is about', async () => {
    const refused = expect.objectContaining({ code: 'KEY_TOO_WEAK' });
    await expect(importPublicKey(parameters + pem(weak.publicKey, 'spki'))).rejects.toEqual(refused);
    await expect(importPublicKey(revocations + weakCa)).rejects.toEqual(refused);
    await expect(importPublicKey(parameters)).rejects.toThrow('must hold a key or a certificate');
  });

  it('the first one counts, when several are usable', async () => {
    const two = pem(ec.publicKey, 'spki') + publicPem;
    expect((await importPublicKey(two)).fingerprint).toBe(EC);
    expect((await importRsaPublicKey(two)).fingerprint).toBe(RSA);
    expect((await importPublicKey(publicPem + pem(otherRsa.publicKey, 'spki'))).fingerprint).toBe(RSA);
    expect((await importPrivateKey(pem(ec.privateKey, 'sec1') + privatePem)).fingerprint).toBe(EC);
  });

  it.each([
    ['KEY_ENCRYPTED', 'private', encryptedPkcs8 + leaf],
    ['KEY_ENCRYPTED', 'private', leaf + encryptedPkcs1],
    ['KEY_NOT_PRIVATE', 'private', leaf + publicPem],
    ['KEY_NOT_PUBLIC', 'public', privatePem],
    ['KEY_ALGORITHM_UNSUPPORTED', 'public', ed25519Ca + p256Ca],
    ['KEY_CURVE_UNSUPPORTED', 'public', p256Ca + ed25519Ca + privatePem],
    ['KEY_TOO_WEAK', 'public', weakCa + ed25519Ca],
    ['KEY_MALFORMED', 'public', broken],
    ['KEY_MALFORMED', 'public', request + revocations],
    ['KEY_MALFORMED', 'private', cut],
  ] as const)(
    'when none is usable, the error is that of the first of the wanted kind: %s',
    async (code, type, text) => {
      expect(await refused(type === 'public' ? importPublicKey(text) : importPrivateKey(text))).toBe(code);
    },
  );
});

describe('base64 of a PEM, as secret stores keep it', () => {
  const base64 = (text: string): string => Buffer.from(text).toString('base64');

  it.each<[string, (text: string) => string | Uint8Array]>([
    ['one line', base64],
    ['lines of 76', (text) => (base64(text).match(/.{1,76}/g) ?? []).join('\n')],
    ['bytes', (text) => Buffer.from(base64(text))],
    ['of CRLF', (text) => base64(text.replaceAll('\n', '\r\n'))],
    ['of a text with a comment in front', (text) => base64(`Bag Attributes\n${text}`)],
    ['of a text with a byte order mark', (text) => base64(`\ufeff${text}`)],
    ['of escaped line ends', (text) => base64(text.replaceAll('\n', '\\n'))],
  ])('%s', async (_, disguise) => {
    expect((await importPublicKey(disguise(publicPem))).fingerprint).toBe(RSA);
    expect((await importPublicKey(disguise(ed25519Ca + leaf))).fingerprint).toBe(RSA);
    expect((await importPrivateKey(disguise(privatePem))).fingerprint).toBe(RSA);
    expect((await importPrivateKey(disguise(pem(ec.privateKey, 'sec1')))).fingerprint).toBe(EC);
    expect(await refused(importPublicKey(disguise(privatePem)))).toBe('KEY_NOT_PUBLIC');
    expect(await refused(importPrivateKey(disguise(encryptedPkcs8)))).toBe('KEY_ENCRYPTED');
  });

  it('twice is refused', async () => {
    expect(await refused(importPublicKey(base64(base64(publicPem))))).toBe('KEY_MALFORMED');
  });
});

describe('a KeyObject of node:crypto', () => {
  it.each([
    ['RSA', rsa, RSA],
    ['P-224', ec, EC],
  ])('%s', async (algorithm, pair, fingerprint) => {
    const key = await importPrivateKey(pair.privateKey);
    expect(key).toMatchObject({ type: 'private', algorithm, fingerprint });
    expect(await importPublicKey(pair.publicKey)).toMatchObject({ type: 'public', algorithm, fingerprint });
    expect(await refused(importPublicKey(pair.privateKey))).toBe('KEY_NOT_PUBLIC');
    expect(await refused(importPrivateKey(pair.publicKey))).toBe('KEY_NOT_PRIVATE');
  });

  it('of another algorithm, or of a secret, is refused', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    expect(await refused(importPrivateKey(privateKey))).toBe('KEY_ALGORITHM_UNSUPPORTED');
    expect(await refused(importPublicKey(publicKey))).toBe('KEY_ALGORITHM_UNSUPPORTED');
    expect(await refused(importPublicKey(p256.publicKey))).toBe('KEY_CURVE_UNSUPPORTED');
    expect(await refused(importPublicKey(weak.publicKey))).toBe('KEY_TOO_WEAK');
    const secret = createSecretKey(Buffer.alloc(32));
    expect(await refused(importPublicKey(secret))).toBe('KEY_NOT_PUBLIC');
    expect(await refused(importPrivateKey(secret))).toBe('KEY_NOT_PRIVATE');
  });
});

describe('the bytes of an export of WebCrypto', () => {
  it('are taken as an ArrayBuffer', async () => {
    const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    const spki = Uint8Array.from(der(rsa.publicKey, 'spki'));
    const key = await webcrypto.subtle.importKey('spki', spki, algorithm, true, ['verify']);
    expect((await importPublicKey(await webcrypto.subtle.exportKey('spki', key))).fingerprint).toBe(RSA);
  });
});

describe('a key in another format: the message names it, and the command that converts it', () => {
  const pkcs12 = element(
    0x30,
    Buffer.of(2, 1, 3),
    element(0x30, Buffer.from('06092a864886f70d010701', 'hex')),
  );
  const keystore = Buffer.concat([Buffer.from('feedfeed00000002', 'hex'), Buffer.alloc(40)]);
  const ed25519Jwk = { kty: 'OKP', crv: 'Ed25519', x: 'AAAA', d: 'AAAA' };
  const message = async (source: unknown): Promise<string[]> =>
    Promise.all(
      [importPrivateKey, importPublicKey].map(async (start) =>
        start(source as KeySource).then(
          () => 'taken',
          (error: Error & { code: string }) => `${error.code}: ${error.message}`,
        ),
      ),
    );

  it.each<[string, string, RegExp, unknown]>([
    ['OpenSSH, private', 'KEY_MALFORMED', /OpenSSH.*ssh-keygen -p .*-m PKCS8/, openSsh],
    ['OpenSSH, private, as bytes', 'KEY_MALFORMED', /OpenSSH.*ssh-keygen -p/, Buffer.from(openSsh)],
    [
      'OpenSSH, private, in base64',
      'KEY_MALFORMED',
      /OpenSSH.*ssh-keygen -p/,
      Buffer.from(openSsh).toString('base64'),
    ],
    [
      'OpenSSH, public',
      'KEY_MALFORMED',
      /OpenSSH.*ssh-keygen -e -m PKCS8/,
      'ssh-rsa AAAAB3NzaC1yc2EAAAADAQAB me@host\n',
    ],
    [
      'OpenSSH, public, Ed25519',
      'KEY_MALFORMED',
      /OpenSSH.*ssh-keygen/,
      'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI me',
    ],
    ['OpenSSH, public, ECDSA', 'KEY_MALFORMED', /OpenSSH.*ssh-keygen/, 'ecdsa-sha2-nistp256 AAAAE2VjZHNh me'],
    ['PuTTY', 'KEY_MALFORMED', /PuTTY.*puttygen/, 'PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\n'],
    ['PKCS#12', 'KEY_MALFORMED', /PKCS#12.*openssl pkcs12/, pkcs12],
    [
      'PKCS#12 of indefinite length',
      'KEY_MALFORMED',
      /PKCS#12.*openssl pkcs12/,
      Buffer.from('3080020103308006092a', 'hex'),
    ],
    ['PKCS#12 in base64', 'KEY_MALFORMED', /PKCS#12.*openssl pkcs12/, pkcs12.toString('base64')],
    [
      'PKCS#12 in base64, as bytes',
      'KEY_MALFORMED',
      /PKCS#12.*openssl pkcs12/,
      Buffer.from(pkcs12.toString('base64')),
    ],
    ['a Java keystore', 'KEY_MALFORMED', /Java keystore.*keytool/, keystore],
    ['a Java keystore in base64', 'KEY_MALFORMED', /Java keystore.*keytool/, keystore.toString('base64')],
    ['PKCS#7', 'KEY_MALFORMED', /PKCS#7.*openssl pkcs7/, armoured('PKCS7', Buffer.of(0x30, 0))],
    ['a certificate request', 'KEY_MALFORMED', /request.*openssl req/, request],
    ['encrypted PKCS#8', 'KEY_ENCRYPTED', /PKCS#8.*openssl pkey/, encryptedPkcs8],
    [
      'encrypted PKCS#8 in DER',
      'KEY_ENCRYPTED',
      /PKCS#8.*openssl pkey/,
      rsa.privateKey.export({ ...PASSPHRASE, type: 'pkcs8', format: 'der' }),
    ],
    ['a PEM of legacy encryption', 'KEY_ENCRYPTED', /legacy.*openssl pkey/, encryptedPkcs1],
    ['Ed25519, private', 'KEY_ALGORITHM_UNSUPPORTED', /Ed25519.*openssl genpkey/, ed25519Private],
    ['Ed25519, public', 'KEY_ALGORITHM_UNSUPPORTED', /Ed25519.*openssl genpkey/, ed25519.publicKey],
    ['Ed25519, certificate', 'KEY_ALGORITHM_UNSUPPORTED', /Ed25519.*openssl genpkey/, ed25519Ca],
    ['Ed25519, JWK', 'KEY_ALGORITHM_UNSUPPORTED', /Ed25519.*openssl genpkey/, ed25519Jwk],
    [
      'Ed25519, KeyObject',
      'KEY_ALGORITHM_UNSUPPORTED',
      /Ed25519.*openssl genpkey/,
      generateKeyPairSync('ed25519').privateKey,
    ],
    [
      'X25519, KeyObject',
      'KEY_ALGORITHM_UNSUPPORTED',
      /Ed25519.*openssl genpkey/,
      generateKeyPairSync('x25519').publicKey,
    ],
    [
      'Ed448, KeyObject',
      'KEY_ALGORITHM_UNSUPPORTED',
      /Ed25519.*openssl genpkey/,
      generateKeyPairSync('ed448').publicKey,
    ],
    [
      'a JWK as JSON text',
      'KEY_MALFORMED',
      /JSON\.parse/,
      JSON.stringify(rsa.publicKey.export({ format: 'jwk' })),
    ],
  ])('%s', async (_, code, expected, source) => {
    // The import of the other half may say only that it is the other half.
    const texts = (await message(source)).filter((text) => !text.startsWith('KEY_NOT_'));
    expect(texts).not.toEqual([]);
    for (const text of texts) {
      expect(text.startsWith(code), text).toBe(true);
      expect(text).toMatch(expected);
    }
  });

  it('a file of PKCS#12 is named also when it is larger than any key', async () => {
    const large = element(0x30, Buffer.of(2, 1, 3), element(0x30, Buffer.alloc(60_000)));
    for (const text of await message(Buffer.concat([large, large]))) expect(text).toMatch(/PKCS#12/);
  });

  it.skipIf(!hasOpenssl)('PKCS#12 as the openssl command writes it', async () => {
    const text = opensslRequest(['-x509', '-days', '1'], privatePem) + privatePem;
    const file = opensslFile(['pkcs12', '-export', '-in', 'FILE', '-passout', 'pass:test'], text);
    for (const source of [file, file.toString('base64')])
      for (const told of await message(source)) expect(told).toMatch(/PKCS#12.*openssl pkcs12/);
  });

  it.skipIf(!hasOpenssl)('the commands of the messages do convert', async () => {
    const decrypted = openssl(['pkey', '-passin', 'pass:test'], encryptedPkcs8);
    expect((await importPrivateKey(decrypted)).fingerprint).toBe(RSA);
    const legacy = openssl(['pkey', '-passin', 'pass:test'], encryptedPkcs1);
    expect((await importPrivateKey(legacy)).fingerprint).toBe(RSA);
    const chain = opensslRequest(['-x509', '-days', '1'], privatePem);
    const file = opensslFile(
      ['pkcs12', '-export', '-in', 'FILE', '-passout', 'pass:test'],
      chain + privatePem,
    );
    const key = openssl(['pkcs12', '-nodes', '-nocerts', '-passin', 'pass:test'], file);
    expect((await importPrivateKey(key)).fingerprint).toBe(RSA);
    const certificates = openssl(['pkcs12', '-nokeys', '-passin', 'pass:test'], file);
    expect((await importPublicKey(certificates)).fingerprint).toBe(RSA);
    const asked = openssl(['req', '-noout', '-pubkey'], opensslRequest([], privatePem));
    expect((await importPublicKey(asked)).fingerprint).toBe(RSA);
  });
});
