import { ApointError } from '@apoint/primitives/errors';
import { decodeBase64Url } from './base64url.js';
import { MAXIMUM_KEY_LENGTH } from './key-length.js';

/** A JSON Web Key (RFC 7517) of type `RSA`, or of type `EC` on the curve `P-224`. */
export interface Jwk {
  readonly kty?: string;
  readonly [member: string]: unknown;
}

/** The members of a JWK that decide something here (RFC 7517 4, RFC 7518 6). */
const MEMBERS = [
  ...['kty', 'use', 'key_ops', 'alg', 'ext', 'crv', 'x', 'y'],
  ...['n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi', 'oth'],
];

/** A copy of the own members that count. What other code has added to `Object.prototype` is none of them. */
export function ownJwk(source: object): Jwk {
  const jwk: Record<string, unknown> = Object.create(null);
  for (const name of MEMBERS) if (Object.hasOwn(source, name)) jwk[name] = (source as Jwk)[name];
  // Read once, like all of the caller's objects: it may be a proxy.
  if (Array.isArray(jwk['key_ops'])) jwk['key_ops'] = [...jwk['key_ops']];
  return jwk;
}

/**
 * A number of a JWK, big-endian. Leading zeros in the JWK are removed.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`
 */
export function jwkUnsigned(jwk: Jwk, name: string): Uint8Array {
  const bytes = decodeJwkMember(jwk, name);
  const start = bytes.findIndex((byte) => byte !== 0);
  if (start < 0) throw new ApointError('KEY_MALFORMED', `The JWK member ${name} must not be zero or empty.`);
  return bytes.subarray(start);
}

/** @throws {@link ApointError} `KEY_MALFORMED` */
export function decodeJwkMember(jwk: Jwk, name: string): Uint8Array {
  const text = jwk[name];
  if (typeof text !== 'string' || text.length > MAXIMUM_KEY_LENGTH || !/^[A-Za-z0-9_-]+$/.test(text)) {
    throw new ApointError(
      'KEY_MALFORMED',
      `The JWK member ${name} must be base64url without padding; it is missing, in another form, or longer than any key.`,
    );
  }
  try {
    return decodeBase64Url(text);
  } catch {
    throw new ApointError(
      'KEY_MALFORMED',
      `The JWK member ${name} must be canonical base64url; it may be cut.`,
    );
  }
}
