import { ecdsa } from '@noble/curves/abstract/weierstrass.js';
import { sha224, sha256 } from '@noble/hashes/sha2.js';
import type { Signs } from '../../native-key.js';
import type { ResolvedEcdsa } from '../ecdsa-options.js';
import { p224 } from './curve.js';

const HASHES = { sha224, sha256 };

/**
 * ECDSA with a nonce of RFC 6979, hedged with fresh randomness (section 3.6). A random generator that repeats or fails
 * does not leak the key, and neither does a fault in one of two equal computations.
 */
export function ecdsaSigner(scalar: Uint8Array, { hash, encoding }: ResolvedEcdsa): Signs['sign'] {
  const format = encoding === 'der' ? 'der' : 'compact';
  const options = { format, lowS: false, extraEntropy: true } as const;
  return async (content) =>
    Uint8Array.from(ecdsa(p224(), HASHES[hash], { lowS: false }).sign(content, scalar, options));
}
