import { decodeBase64, encodeBase64 } from '../base64.js';
import { ApointError } from '../errors.js';
import type { KeyUsage } from '../key-handle.js';
import type { KeyParts, PrivateKeyParts, PublicKeyParts } from './key-structure.js';
import { MAXIMUM_KEY_TEXT_LENGTH } from './pem.js';

/** A JSON Web Key (RFC 7517) of type `RSA`, or of type `EC` on the curve `P-224`. */
export interface Jwk {
  readonly kty?: string;
  readonly [member: string]: unknown;
}

/** The members of an RSA private key in the order of PKCS#1 (RFC 7518 6.3). */
const RSA_MEMBERS = ['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'] as const;
const P224_BYTES = 28;
const UNCOMPRESSED = 4;

/**
 * @throws {@link ApointError} `KEY_MALFORMED`, `KEY_ALGORITHM_UNSUPPORTED`, `KEY_CURVE_UNSUPPORTED`
 */
export function readJwk(jwk: Jwk): KeyParts {
  if (jwk.kty === 'RSA') return readRsaJwk(jwk);
  if (jwk.kty === 'EC') return readEcJwk(jwk);
  throw new ApointError('KEY_ALGORITHM_UNSUPPORTED', 'The JWK has a kty that is neither RSA nor EC.');
}

/** What `use`, `key_ops` and `alg` of a JWK allow (RFC 7517 4.2 to 4.4); everything, when it says nothing. */
export function allowedByJwk(jwk: Jwk, usage: KeyUsage): boolean {
  const signs = usage === 'sign' || usage === 'verify';
  if (jwk['use'] !== undefined && jwk['use'] !== (signs ? 'sig' : 'enc')) return false;
  if (jwk.kty === 'RSA' && jwk['alg'] !== undefined && !(signs ? SIGNING : WRAPPING).includes(jwk['alg']))
    return false;
  const operations = jwk['key_ops'];
  if (!Array.isArray(operations)) return true;
  return operations.includes(usage) || operations.includes(ALSO_NAMED[usage]);
}

/** The names of RFC 7518 for what this wire does with RSA; another one, such as PS256, allows nothing here. */
const SIGNING: readonly unknown[] = ['RS256'];
const WRAPPING: readonly unknown[] = ['RSA1_5', 'RSA-OAEP', 'RSA-OAEP-256'];

const ALSO_NAMED: Record<KeyUsage, string> = {
  sign: 'sign',
  verify: 'verify',
  wrapKey: 'encrypt',
  unwrapKey: 'decrypt',
};

export function writePublicJwk(key: PublicKeyParts): Jwk {
  if (key.algorithm === 'RSA') {
    return { kty: 'RSA', n: encodeBase64Url(key.modulus), e: encodeBase64Url(key.exponent) };
  }
  const x = key.point.subarray(1, 1 + P224_BYTES);
  const y = key.point.subarray(1 + P224_BYTES);
  return { kty: 'EC', crv: 'P-224', x: encodeBase64Url(x), y: encodeBase64Url(y) };
}

export function writePrivateJwk(key: PrivateKeyParts, publicKey: PublicKeyParts): Jwk {
  if (key.algorithm === 'P-224') return { ...writePublicJwk(publicKey), d: encodeBase64Url(key.scalar) };
  const members = RSA_MEMBERS.map((name, i) => [name, encodeBase64Url(key.integers[i] as Uint8Array)]);
  return { kty: 'RSA', ...Object.fromEntries(members) };
}

function readRsaJwk(jwk: Jwk): KeyParts {
  if (jwk['d'] === undefined) {
    return {
      type: 'public',
      key: { algorithm: 'RSA', modulus: unsigned(jwk, 'n'), exponent: unsigned(jwk, 'e') },
    };
  }
  if (jwk['oth'] !== undefined)
    throw new ApointError('KEY_MALFORMED', 'RSA keys of more than two primes are refused.');
  return {
    type: 'private',
    key: { algorithm: 'RSA', integers: RSA_MEMBERS.map((name) => unsigned(jwk, name)) },
  };
}

function readEcJwk(jwk: Jwk): KeyParts {
  if (jwk['crv'] !== 'P-224')
    throw new ApointError('KEY_CURVE_UNSUPPORTED', 'The JWK names a crv other than P-224.');
  const point = new Uint8Array(1 + 2 * P224_BYTES);
  point[0] = UNCOMPRESSED;
  point.set(coordinate(jwk, 'x'), 1);
  point.set(coordinate(jwk, 'y'), 1 + P224_BYTES);
  if (jwk['d'] === undefined) return { type: 'public', key: { algorithm: 'P-224', point } };
  return { type: 'private', key: { algorithm: 'P-224', scalar: coordinate(jwk, 'd'), point } };
}

/** Big-endian without leading zeros, whatever the JWK wrote. */
function unsigned(jwk: Jwk, name: string): Uint8Array {
  const bytes = decodeMember(jwk, name);
  const start = bytes.findIndex((byte) => byte !== 0);
  if (start < 0) throw new ApointError('KEY_MALFORMED', `The JWK member ${name} is zero or empty.`);
  return bytes.subarray(start);
}

function coordinate(jwk: Jwk, name: string): Uint8Array {
  const bytes = decodeMember(jwk, name);
  if (bytes.length === P224_BYTES) return bytes;
  throw new ApointError('KEY_MALFORMED', `The JWK member ${name} is not ${P224_BYTES} bytes.`);
}

function decodeMember(jwk: Jwk, name: string): Uint8Array {
  const text = jwk[name];
  if (typeof text !== 'string' || text.length > MAXIMUM_KEY_TEXT_LENGTH || !/^[A-Za-z0-9_-]+$/.test(text)) {
    throw new ApointError(
      'KEY_MALFORMED',
      `The JWK member ${name} is missing, is not base64url without padding, or is longer than any key.`,
    );
  }
  const standard = text.replaceAll('-', '+').replaceAll('_', '/');
  try {
    return decodeBase64(standard.padEnd(Math.ceil(text.length / 4) * 4, '='));
  } catch {
    throw new ApointError('KEY_MALFORMED', `The JWK member ${name} is not canonical base64url.`);
  }
}

function encodeBase64Url(bytes: Uint8Array): string {
  return encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
