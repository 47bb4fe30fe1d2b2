import { fromInteger, toInteger } from './big-endian.js';
import { derElement, derInteger, SEQUENCE } from './der.js';
import type { EcdsaKey } from './ecdsa-key.js';
import { openssl } from './openssl.js';
import { verifies } from './verify.js';

export type EcdsaHash = 'SHA-256' | 'SHA-224';

/** The order of P-224 (FIPS 186-4, D.1.2.2). */
export const ORDER = 0xffffffffffffffffffffffffffff16a2e0b8f03e13dd29455c5c2a3dn;
export const COORDINATE_BYTES = 28;

/** The two numbers of a signature. */
export interface EcdsaSignature {
  readonly r: bigint;
  readonly s: bigint;
}

/** Signs with a fresh random nonce, so two signatures are never the same. */
export function signEcdsa(key: EcdsaKey, hash: EcdsaHash, content: Buffer): EcdsaSignature {
  const der = openssl(['dgst', `-${digestName(hash)}`, '-sign', key.privatePath], content);
  const endOfR = 4 + (der[3] ?? 0);
  return { r: toInteger(der.subarray(4, endOfR)), s: toInteger(der.subarray(endOfR + 2)) };
}

/** Whether OpenSSL accepts these bytes, which need not be DER, as a signature. */
export function verifiesEcdsa(key: EcdsaKey, hash: EcdsaHash, content: Buffer, der: Buffer): boolean {
  return verifies(key.publicPath, digestName(hash), content, der);
}

export function toDer({ r, s }: EcdsaSignature): Buffer {
  return derElement(SEQUENCE, derInteger(r), derInteger(s));
}

/** Both numbers in 28 bytes each, one after the other. */
export function toP1363({ r, s }: EcdsaSignature): Buffer {
  return Buffer.concat([fromInteger(r, COORDINATE_BYTES), fromInteger(s, COORDINATE_BYTES)]);
}

function digestName(hash: EcdsaHash): string {
  return hash.replace('-', '').toLowerCase();
}
