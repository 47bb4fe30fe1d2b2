import { generateKeyPairSync } from 'node:crypto';
import { importPrivateKey, importPublicKey, type Jwk, type KeySource } from '@apoint/keys';
import { describe, expect, it } from 'vitest';
import { refused } from '../../../tools/testing/refusal.js';
import {
  compressed,
  der,
  ecPair,
  ecSpki,
  element,
  jwkNumber,
  numberOf,
  pem,
  pointOf,
  rsaPair,
  scalarOf,
  sec1WithoutPoint,
} from './support/keys.js';
import { hasOpenssl, openssl } from './support/openssl.js';

const rsa = rsaPair();
const otherRsa = rsaPair(2048, 1);
const weak = rsaPair(1024);
const ec = ecPair();
const spki = der(rsa.publicKey, 'spki');
const pkcs8 = der(rsa.privateKey, 'pkcs8');
const rsaPrivateJwk = rsa.privateKey.export({ format: 'jwk' }) as Jwk;
const rsaPublicJwk = rsa.publicKey.export({ format: 'jwk' }) as Jwk;

const privately = (source: unknown): Promise<string> => refused(importPrivateKey(source as KeySource));
const publicly = (source: unknown): Promise<string> => refused(importPublicKey(source as KeySource));

describe('keys under a passphrase', () => {
  it('encrypted PKCS#8, as PEM, as one line and as DER', async () => {
    const options = { type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'test' } as const;
    const text = rsa.privateKey.export({ ...options, format: 'pem' });
    const bytes = rsa.privateKey.export({ ...options, format: 'der' });
    expect(await privately(text)).toBe('KEY_ENCRYPTED');
    expect(await privately(bytes)).toBe('KEY_ENCRYPTED');
    expect(await privately(bytes.toString('base64'))).toBe('KEY_ENCRYPTED');
    expect(await publicly(text)).toBe('KEY_ENCRYPTED');
  });

  it('legacy PEM with a DEK-Info line', async () => {
    const options = { format: 'pem', cipher: 'aes-128-cbc', passphrase: 'test' } as const;
    const texts = [
      rsa.privateKey.export({ ...options, type: 'pkcs1' }),
      ec.privateKey.export({ ...options, type: 'sec1' }),
    ];
    for (const text of texts) {
      expect(String(text)).toContain('DEK-Info');
      expect(await privately(text)).toBe('KEY_ENCRYPTED');
      expect(await privately(String(text).replaceAll('\n', '\r\n'))).toBe('KEY_ENCRYPTED');
    }
  });

  it.skipIf(!hasOpenssl)('as the openssl command writes them', async () => {
    const text = openssl(['pkcs8', '-topk8', '-passout', 'pass:test'], pem(rsa.privateKey, 'pkcs8'));
    expect(await privately(String(text))).toBe('KEY_ENCRYPTED');
  });
});

describe('protocol 4: keys of another algorithm', () => {
  const pair = (type: string, options: object = {}): ReturnType<typeof ecPair> =>
    generateKeyPairSync(type as 'ec', options as { namedCurve: string });

  it.each([
    ['KEY_CURVE_UNSUPPORTED', 'P-256', ecPair('prime256v1')],
    ['KEY_CURVE_UNSUPPORTED', 'secp224k1', ecPair('secp224k1')],
    [
      'KEY_CURVE_UNSUPPORTED',
      'P-224 with explicit parameters',
      pair('ec', { namedCurve: 'secp224r1', paramEncoding: 'explicit' }),
    ],
    ['KEY_ALGORITHM_UNSUPPORTED', 'Ed25519', pair('ed25519')],
    ['KEY_ALGORITHM_UNSUPPORTED', 'X25519', pair('x25519')],
    ['KEY_ALGORITHM_UNSUPPORTED', 'RSA-PSS', pair('rsa-pss', { modulusLength: 2048 })],
    ['KEY_ALGORITHM_UNSUPPORTED', 'DSA', pair('dsa', { modulusLength: 1024, divisorLength: 160 })],
  ])('%s: %s', async (code, _, { privateKey, publicKey }) => {
    expect(await privately(pem(privateKey, 'pkcs8'))).toBe(code);
    expect(await publicly(pem(publicKey, 'spki'))).toBe(code);
  });

  it('a SEC1 key of another curve, or of none', async () => {
    expect(await privately(pem(ecPair('prime256v1').privateKey, 'sec1'))).toBe('KEY_CURVE_UNSUPPORTED');
    const nameless = element(0x30, Buffer.from('020101', 'hex'), element(4, Buffer.alloc(28, 1)));
    expect(await privately(nameless)).toBe('KEY_CURVE_UNSUPPORTED');
  });

  it('JWKs of another kty or crv', async () => {
    expect(await publicly({ kty: 'oct', k: 'AAAA' })).toBe('KEY_ALGORITHM_UNSUPPORTED');
    expect(await publicly({ kty: 'OKP', crv: 'Ed25519', x: 'AAAA' })).toBe('KEY_ALGORITHM_UNSUPPORTED');
    expect(await publicly({ kty: undefined })).toBe('KEY_ALGORITHM_UNSUPPORTED');
    expect(await publicly(ecPair('prime256v1').publicKey.export({ format: 'jwk' }))).toBe(
      'KEY_CURVE_UNSUPPORTED',
    );
  });
});

describe('protocol 4: RSA keys have 2048 bits or more', () => {
  const sources = [
    pem(weak.privateKey, 'pkcs8'),
    der(weak.privateKey, 'pkcs1'),
    weak.privateKey.export({ format: 'jwk' }),
  ];

  it('1024 bits are refused', async () => {
    for (const source of sources) expect(await privately(source)).toBe('KEY_TOO_WEAK');
    expect(await publicly(pem(weak.publicKey, 'spki'))).toBe('KEY_TOO_WEAK');
  });

  it("are admitted by the word 'allowed'", async () => {
    const options = { rsaUnder2048Bits: 'allowed' } as const;
    expect(await importPrivateKey(pem(weak.privateKey, 'pkcs8'), options)).toMatchObject({ bits: 1024 });
    expect(await importPublicKey(pem(weak.publicKey, 'spki'), options)).toMatchObject({ bits: 1024 });
  });

  it('and then down to 512 only', async () => {
    const modulus = (bits: number): Jwk => ({ ...rsaPublicJwk, n: jwkNumber((1n << BigInt(bits - 1)) + 1n) });
    const options = { rsaUnder2048Bits: 'allowed' } as const;
    expect(await refused(importPublicKey(modulus(511), options))).toBe('KEY_TOO_WEAK');
    expect(await importPublicKey(modulus(512), options)).toMatchObject({ bits: 512 });
  });

  it('one bit less than 2048 is too weak, whatever its number of bytes', async () => {
    const modulus = (bits: number): Jwk => ({ ...rsaPublicJwk, n: jwkNumber((1n << BigInt(bits - 1)) + 1n) });
    expect(await publicly(modulus(2047))).toBe('KEY_TOO_WEAK');
    expect(await importPublicKey(modulus(2048))).toMatchObject({ bits: 2048 });
    expect(await importPublicKey(modulus(16_384))).toMatchObject({ bits: 16_384 });
    expect(await publicly(modulus(16_385))).toBe('KEY_TOO_LARGE');
  });

  it.each([true, 'yes', 1, null, ''])(
    'another value of the option is refused: %j',
    async (rsaUnder2048Bits) => {
      const options = { rsaUnder2048Bits } as never;
      expect(await refused(importPublicKey(pem(rsa.publicKey, 'spki'), options))).toBe('OPTION_INVALID');
    },
  );

  it('a CryptoKey is held to it as well', async () => {
    const key = await crypto.subtle.importKey(
      'spki',
      Uint8Array.from(der(weak.publicKey, 'spki')),
      { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
      true,
      ['verify'],
    );
    expect(await publicly(key)).toBe('KEY_TOO_WEAK');
  });
});

describe('what is no key', () => {
  it.each([
    ['no text', ''],
    ['blanks', ' \n'],
    ['words', 'not a key'],
    ['the path of a file', './private.pem'],
    ['base64 of something else', 'aGVsbG8gd29ybGQ='],
    ['a BEGIN line alone', '-----BEGIN PRIVATE KEY-----'],
    ['a BEGIN line that does not end', '-----BEGIN PRIVATE KEY'],
    ['a block without END', pem(rsa.privateKey, 'pkcs8').replace(/-----END.*/, '')],
    [
      'a block with the END of another label',
      pem(rsa.privateKey, 'pkcs8').replace('END PRIVATE', 'END PUBLIC'),
    ],
    ['an empty block', '-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----'],
    ['a block of another kind', '-----BEGIN X509 CRL-----\nMAA=\n-----END X509 CRL-----'],
    [
      'an OpenSSH key',
      '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\n-----END OPENSSH PRIVATE KEY-----',
    ],
    ['base64url', spki.toString('base64url')],
    ['hexadecimal', spki.toString('hex')],
    ['more than 64 KiB of text', 'A'.repeat(65_540)],
    ['more than 64 KiB of DER', element(0x30, Buffer.alloc(65_533, 5))],
    ['an empty array of bytes', new Uint8Array()],
    ['bytes that are neither DER nor text', Uint8Array.of(0xff, 0xfe, 0)],
    ['undefined', undefined],
    ['null', null],
    ['a number', 42],
    ['an empty object', {}],
    ['an ArrayBuffer', new ArrayBuffer(8)],
  ])('%s', async (_, source) => {
    expect(await privately(source)).toBe('KEY_MALFORMED');
    expect(await publicly(source)).toBe('KEY_MALFORMED');
  });
});

describe('DER', () => {
  const changed = (bytes: Buffer, at: number, ...values: number[]): Buffer => {
    const copy = Buffer.from(bytes);
    copy.set(values, at);
    return copy;
  };

  it('truncated anywhere is malformed', async () => {
    for (let length = 1; length < spki.length; length += 7) {
      expect(await publicly(spki.subarray(0, length))).toBe('KEY_MALFORMED');
    }
    for (let length = 1; length < pkcs8.length; length += 97) {
      expect(await privately(pkcs8.subarray(0, length))).toBe('KEY_MALFORMED');
    }
  });

  it.each([
    ['bytes behind the key', Buffer.concat([spki, Buffer.of(0)])],
    ['a second key behind it', Buffer.concat([spki, spki])],
    ['an indefinite length', changed(spki, 1, 0x80)],
    ['a length that is not the shortest', Buffer.concat([Buffer.of(0x30, 0x83, 0), spki.subarray(2)])],
    ['a length of more octets than there are', Buffer.of(0x30, 0xff, 1, 1)],
    ['a length beyond memory', Buffer.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff)],
    ['a tag of several octets', changed(spki, 4, 0x3f)],
    ['unused bits in the BIT STRING', changed(spki, 23, 1)],
    ['an empty SEQUENCE', Buffer.of(0x30, 0)],
    ['a SEQUENCE cut off behind its tag', Buffer.of(0x30)],
    ['three empty elements', Buffer.of(0x30, 6, 0x30, 0, 0x30, 0, 3, 0)],
    ['an RSA key of three integers', element(0x30, Buffer.of(2, 1, 3, 2, 1, 3, 2, 1, 3))],
  ])('%s is malformed', async (_, bytes) => {
    expect(await publicly(bytes)).toBe('KEY_MALFORMED');
  });

  it('integers are positive and in their shortest form', async () => {
    const modulus = Buffer.from(String(rsaPublicJwk['n']), 'base64url');
    const exponent = Buffer.of(2, 3, 1, 0, 1);
    const withModulus = (...contents: Uint8Array[]): Buffer =>
      element(0x30, element(2, ...contents), exponent);
    expect((await importPublicKey(withModulus(Buffer.of(0), modulus))).bits).toBe(2048);
    expect(await publicly(withModulus(modulus))).toBe('KEY_MALFORMED');
    expect(await publicly(withModulus(Buffer.of(0, 0), modulus))).toBe('KEY_MALFORMED');
    expect(await publicly(withModulus())).toBe('KEY_MALFORMED');
  });

  it('an RSA key of several primes is refused', async () => {
    const integers = [1, ...Array<number>(8).fill(3)].map((value) => Buffer.of(2, 1, value));
    expect(await privately(element(0x30, ...integers, element(0x30)))).toBe('KEY_MALFORMED');
    expect(await privately({ ...rsaPrivateJwk, oth: [] })).toBe('KEY_MALFORMED');
  });
});

describe('parts that do not belong together', () => {
  const n = numberOf(rsaPublicJwk['n']);
  const other = otherRsa.privateKey.export({ format: 'jwk' }) as Jwk;

  it.each(['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'] as const)('RSA: %s of another key', async (member) => {
    const value = member === 'e' ? 'Aw' : other[member];
    expect(await privately({ ...rsaPrivateJwk, [member]: value })).toBe('KEY_INCONSISTENT');
  });

  it.each(['d', 'p', 'q', 'dp', 'dq', 'qi'] as const)('RSA: %s larger than the modulus', async (member) => {
    // OpenSSL would take the key, and compute with its primes for minutes.
    const value = Buffer.alloc(40_000, 255).toString('base64url');
    expect(await privately({ ...rsaPrivateJwk, [member]: value })).toBe('KEY_INCONSISTENT');
  });

  it.each([
    ['d', ['p', 'q']],
    ['dp', ['p']],
    ['dq', ['q']],
  ] as const)('RSA: %s plus a multiple of its order', async (member, primes) => {
    // It fits the equations of RFC 8017, at any length.
    const order = primes.reduce((product, prime) => product * (numberOf(rsaPrivateJwk[prime]) - 1n), 1n);
    const value = jwkNumber(numberOf(rsaPrivateJwk[member]) + (order << 8192n));
    expect(await privately({ ...rsaPrivateJwk, [member]: value })).toBe('KEY_INCONSISTENT');
  });

  it.each(['p', 'q'] as const)('RSA: %s is 1', async (member) => {
    const swapped = member === 'p' ? 'q' : 'p';
    expect(await privately({ ...rsaPrivateJwk, [member]: 'AQ', [swapped]: rsaPublicJwk['n'] })).toBe(
      'KEY_INCONSISTENT',
    );
  });

  it('RSA: an even modulus', async () => {
    expect(await publicly({ ...rsaPublicJwk, n: jwkNumber(n - 1n) })).toBe('KEY_INCONSISTENT');
  });

  it.each([1n, 2n, 4n, 65_536n, (1n << 64n) + 1n])('RSA: the public exponent %s', async (exponent) => {
    expect(await publicly({ ...rsaPublicJwk, e: jwkNumber(exponent) })).toBe('KEY_INCONSISTENT');
  });

  it('RSA: a public exponent of 3 or of 64 bits is a key', async () => {
    for (const exponent of [3n, (1n << 64n) - 1n]) {
      expect(await importPublicKey({ ...rsaPublicJwk, e: jwkNumber(exponent) })).toMatchObject({
        bits: 2048,
      });
    }
  });

  it('P-224: the public half of another key', async () => {
    const point = pointOf(ecPair('secp224r1', 1).publicKey);
    const jwk = {
      kty: 'EC',
      crv: 'P-224',
      d: scalarOf(ec.privateKey).toString('base64url'),
      x: point.subarray(1, 29).toString('base64url'),
      y: point.subarray(29).toString('base64url'),
    };
    expect(await privately(jwk)).toBe('KEY_INCONSISTENT');
  });

  it.each([
    ['0', '00'.repeat(28)],
    ['n', 'ffffffffffffffffffffffffffff16a2e0b8f03e13dd29455c5c2a3d'],
    ['n + 1', 'ffffffffffffffffffffffffffff16a2e0b8f03e13dd29455c5c2a3e'],
    ['all ones', 'ff'.repeat(28)],
  ])('P-224: a scalar of %s', async (_, hex) => {
    expect(await privately(sec1WithoutPoint(Buffer.from(hex, 'hex')))).toBe('KEY_INCONSISTENT');
  });

  it('P-224: the scalars 1 and n - 1 are keys', async () => {
    for (const hex of ['1'.padStart(56, '0'), 'ffffffffffffffffffffffffffff16a2e0b8f03e13dd29455c5c2a3c']) {
      expect(await importPrivateKey(sec1WithoutPoint(Buffer.from(hex, 'hex')))).toMatchObject({ bits: 224 });
    }
  });

  it('P-224: points off the curve, at infinity, or in a form of their own', async () => {
    const point = pointOf(ec.publicKey);
    const offCurve = Buffer.from(point);
    offCurve[56] = (offCurve[56] as number) ^ 1;
    const hybrid = Buffer.from(point);
    hybrid[0] = 6 + ((point[56] as number) & 1);
    const points = [offCurve, hybrid, Buffer.of(0), Buffer.of(), point.subarray(0, 56), point.subarray(1)];
    for (const bad of [
      ...points,
      Buffer.alloc(57),
      compressed(point).subarray(0, 28),
      Buffer.alloc(29, 0xff),
    ]) {
      expect(await publicly(ecSpki(bad))).toBe('KEY_INCONSISTENT');
    }
  });
});

describe('JWK members', () => {
  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['zero', 'AAAA'],
    ['no text', 5],
    ['null', null],
    ['padded', 'AQAB='],
    ['standard base64', '+/+/'],
    ['not canonical', 'AR'],
    ['of an impossible length', 'AQABA'],
    ['blank inside', 'AQ AB'],
  ])('%s', async (_, value) => {
    expect(await publicly({ ...rsaPublicJwk, n: value })).toBe('KEY_MALFORMED');
    expect(await privately({ ...rsaPrivateJwk, dp: value })).toBe('KEY_MALFORMED');
  });

  it.each([0, 1, 27, 29, 56])('the scalar of a P-224 key is not of %i bytes', async (length) => {
    const [x, y] = [pointOf(ec.publicKey).subarray(1, 29), pointOf(ec.publicKey).subarray(29)];
    const members = {
      x,
      y,
      d: Buffer.concat([Buffer.alloc(56), scalarOf(ec.privateKey)]).subarray(84 - length),
    };
    const texts = Object.entries(members).map(([name, bytes]) => [name, bytes.toString('base64url')]);
    expect(await privately({ kty: 'EC', crv: 'P-224', ...Object.fromEntries(texts) })).toBe('KEY_MALFORMED');
  });

  it('coordinates have their full length', async () => {
    const coordinate = Buffer.alloc(28, 1).toString('base64url');
    for (const x of [Buffer.alloc(27, 1), Buffer.alloc(29, 1)]) {
      const jwk = { kty: 'EC', crv: 'P-224', x: x.toString('base64url'), y: coordinate };
      expect(await publicly(jwk)).toBe('KEY_MALFORMED');
    }
  });
});
