import { decodeBase64 } from '@apoint/primitives/base64';
import { ApointError } from '@apoint/primitives/errors';
import type { KeyUsage } from '../key-handle.js';
import type { KeyWrap } from '../signer.js';
import { MAXIMUM_KEY_TEXT_LENGTH } from './pem.js';

/** A JSON Web Key (RFC 7517) of type `RSA`, or of type `EC` on the curve `P-224`. */
export interface Jwk {
  readonly kty?: string;
  readonly [member: string]: unknown;
}

/** Whether `use`, `key_ops` and `alg` of a JWK allow a usage (RFC 7517 4.2 to 4.4). Without them, everything is allowed. */
export function allowedByJwk(jwk: Jwk, usage: KeyUsage): boolean {
  const signs = usage === 'sign' || usage === 'verify';
  if (jwk['use'] !== undefined && jwk['use'] !== (signs ? 'sig' : 'enc')) return false;
  const algorithms: readonly unknown[] = signs ? SIGNING : Object.values(WRAPPING);
  if (jwk.kty === 'RSA' && jwk['alg'] !== undefined && !algorithms.includes(jwk['alg'])) return false;
  const operations = jwk['key_ops'];
  if (!Array.isArray(operations)) return true;
  return operations.includes(usage) || operations.includes(ALSO_NAMED[usage]);
}

/** The algorithms of RFC 7518 that this wire uses with RSA. A key for any other, such as PS256, has no use here. */
const SIGNING: readonly unknown[] = ['RS256'];
const WRAPPING: Readonly<Record<KeyWrap, string>> = {
  'RSAES-PKCS1-v1_5': 'RSA1_5',
  'RSA-OAEP': 'RSA-OAEP',
  'RSA-OAEP-256': 'RSA-OAEP-256',
};

const ALSO_NAMED: Record<KeyUsage, string> = {
  sign: 'sign',
  verify: 'verify',
  wrapKey: 'encrypt',
  unwrapKey: 'decrypt',
};

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
  if (typeof text !== 'string' || text.length > MAXIMUM_KEY_TEXT_LENGTH || !/^[A-Za-z0-9_-]+$/.test(text)) {
    throw new ApointError(
      'KEY_MALFORMED',
      `The JWK member ${name} must be base64url without padding; it is missing, in another form, or longer than any key.`,
    );
  }
  const standard = text.replaceAll('-', '+').replaceAll('_', '/');
  try {
    return decodeBase64(standard.padEnd(Math.ceil(text.length / 4) * 4, '='));
  } catch {
    throw new ApointError(
      'KEY_MALFORMED',
      `The JWK member ${name} must be canonical base64url; it may be cut.`,
    );
  }
}
