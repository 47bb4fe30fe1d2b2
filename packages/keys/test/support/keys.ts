import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { testPair } from '../../../../test-keys/index.js';

interface NodePair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const CURVES = { secp224r1: 'P-224', prime256v1: 'P-256', secp224k1: 'secp224k1' } as const;

/** A key pair of node:crypto, the side that is independent of the package. */
export function rsaPair(bits: 1024 | 2048 = 2048, number = 0): NodePair {
  return nodePair(`RSA-${bits}`, number);
}

export function ecPair(namedCurve: keyof typeof CURVES = 'secp224r1', number = 0): NodePair {
  return nodePair(CURVES[namedCurve], number);
}

function nodePair(...which: Parameters<typeof testPair>): NodePair {
  const { privateKey, publicKey } = testPair(...which);
  const der = { format: 'der', encoding: 'base64' } as const;
  return {
    privateKey: createPrivateKey({ ...der, key: privateKey, type: 'pkcs8' }),
    publicKey: createPublicKey({ ...der, key: publicKey, type: 'spki' }),
  };
}

export function pem(key: KeyObject, type: 'pkcs8' | 'pkcs1' | 'sec1' | 'spki'): string {
  return String(key.export({ type: type as 'pkcs1', format: 'pem' }));
}

export function der(key: KeyObject, type: 'pkcs8' | 'pkcs1' | 'sec1' | 'spki'): Buffer {
  return key.export({ type: type as 'pkcs1', format: 'der' });
}

/** One DER element, lengths up to 65535. */
export function element(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const contents = Buffer.concat(parts);
  const { length } = contents;
  if (length < 128) return Buffer.concat([Buffer.of(tag, length), contents]);
  const head = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.of(tag, ...head), contents]);
}

const EC_IDENTIFIER = Buffer.from('301006072a8648ce3d020106052b81040021', 'hex');

/** SubjectPublicKeyInfo of a P-224 point in whatever form. */
export function ecSpki(point: Uint8Array): Buffer {
  return element(0x30, EC_IDENTIFIER, element(0x03, Buffer.of(0), point));
}

/** SEC1 ECPrivateKey of a scalar, its curve named and its public point left out. */
export function sec1WithoutPoint(scalar: Uint8Array): Buffer {
  const curve = element(0xa0, Buffer.from('06052b81040021', 'hex'));
  return element(0x30, Buffer.from('020101', 'hex'), element(0x04, scalar), curve);
}

/** The uncompressed point of a P-224 key: 04, x, y. */
export function pointOf(publicKey: KeyObject): Buffer {
  return der(publicKey, 'spki').subarray(-57);
}

export function compressed(point: Buffer): Buffer {
  return Buffer.concat([Buffer.of(2 + ((point[56] as number) & 1)), point.subarray(1, 29)]);
}

/** The scalar of a P-224 key. */
export function scalarOf(privateKey: KeyObject): Buffer {
  return der(createPrivateKey(privateKey.export({ type: 'sec1', format: 'pem' })), 'sec1').subarray(7, 35);
}

const RSA_IDENTIFIER = Buffer.from('300d06092a864886f70d0101010500', 'hex');
const VERSION_0 = Buffer.of(2, 1, 0);

/** An INTEGER of a big-endian number, with a zero in front if its first bit is set. */
export function integer(bytes: Uint8Array): Buffer {
  return element(2, (bytes[0] ?? 0) < 0x80 ? Buffer.alloc(0) : Buffer.of(0), bytes);
}

/** SubjectPublicKeyInfo of RSA numbers as they are, wrong or right. */
export function rsaSpki(
  modulus: Uint8Array,
  exponent: Uint8Array,
  identifier: Uint8Array = RSA_IDENTIFIER,
): Buffer {
  const numbers = element(0x30, integer(modulus), integer(exponent));
  return element(0x30, identifier, element(3, Buffer.of(0), numbers));
}

/** RSAPrivateKey (PKCS#1) of the eight integers of a JWK as they are, wrong or right. */
export function rsaPkcs1(jwk: Record<string, unknown>): Buffer {
  const members = ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'].map((name) =>
    integer(Buffer.from(String(jwk[name]), 'base64url')),
  );
  return element(0x30, VERSION_0, ...members);
}

/** PKCS#8 around the same, with whatever else is to stand in it. */
export function rsaPkcs8(jwk: Record<string, unknown>, ...more: readonly Buffer[]): Buffer {
  return element(0x30, VERSION_0, RSA_IDENTIFIER, element(4, rsaPkcs1(jwk)), ...more);
}

/** PEM lines around DER. */
export function armoured(label: string, bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

/** An X.509 certificate of version 1 around a SubjectPublicKeyInfo; its signature is none. */
export function certificateOf(spki: Uint8Array): Buffer {
  const identifier = Buffer.from('300d06092a864886f70d01010b0500', 'hex');
  const name = element(0x30);
  const tbs = element(0x30, Buffer.of(2, 1, 1), identifier, name, element(0x30), name, spki);
  return element(0x30, tbs, identifier, element(3, Buffer.of(0, 0xff)));
}

/** A positive number as the base64url of a JWK. */
export function jwkNumber(value: bigint): string {
  const digits = value.toString(16);
  return Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex').toString('base64url');
}

export function numberOf(member: unknown): bigint {
  return BigInt(`0x${Buffer.from(String(member), 'base64url').toString('hex')}`);
}

/** A private JWK of two factors, which need not be primes; every equation of RFC 8017 3.2 holds. */
export function rsaJwkOf(p: bigint, q: bigint, e = 65_537n): Record<string, string> {
  const dp = inverse(e, p - 1n);
  const dq = inverse(e, q - 1n);
  const d = inverse(e, ((p - 1n) * (q - 1n)) / gcd(p - 1n, q - 1n));
  const numbers = { n: p * q, e, d, p, q, dp, dq, qi: inverse(q, p) };
  return {
    kty: 'RSA',
    ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, jwkNumber(value)])),
  };
}

function gcd(left: bigint, right: bigint): bigint {
  return right === 0n ? left : gcd(right, left % right);
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [previous, current, previousFactor, factor] = [modulus, value % modulus, 0n, 1n];
  while (current !== 0n) {
    const quotient = previous / current;
    [previous, current] = [current, previous - quotient * current];
    [previousFactor, factor] = [factor, previousFactor - quotient * factor];
  }
  if (previous !== 1n) throw new Error('there is no inverse');
  return ((previousFactor % modulus) + modulus) % modulus;
}
