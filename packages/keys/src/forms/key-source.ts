import type { CryptoKeyLike, KeyObjectLike } from '../native-key.js';
import type { Jwk } from './jwk.js';

/**
 * A key in any form people have it: PEM text (PKCS#8, PKCS#1, SEC1, SubjectPublicKeyInfo, X.509 certificate), the
 * same as one line of base64 ("Java format"), base64 of the whole PEM text, DER bytes, the bytes of a PEM file, a JWK, a
 * `CryptoKey`, or a `KeyObject` of `node:crypto`.
 */
export type KeySource = string | Uint8Array | ArrayBuffer | Jwk | CryptoKeyLike | KeyObjectLike;
