import { optionInvalid } from '@apoint/primitives/internal/options';
import { isPrivateKey, isPublicKey } from '../key-handle.js';
import { isKeyRing } from '../key-ring.js';
import { SIGNATURE_ALGORITHMS } from '../signature-algorithm.js';

/**
 * Checks every key of a ring, or a bare key, for signing.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function checkSigningKeys(name: string, keys: unknown): void {
  if (keysOf(keys).every(canSign)) return;
  throw optionInvalid(name, 'a private key that signs, a Signer, or a key ring of them');
}

/**
 * Checks every key of a ring, or a bare key, for verifying. One that verifies nothing would show only when a message came.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function checkVerificationKeys(name: string, keys: unknown): void {
  if (keysOf(keys).every((key) => isPublicKey(key) && key.usages.includes('verify'))) return;
  throw optionInvalid(name, 'a public key that verifies, or a key ring of them');
}

/**
 * Checks every key of a ring, or a bare key, for sealing envelopes.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function checkSealingKeys(name: string, keys: unknown): void {
  if (keysOf(keys).every((key) => isPublicKey(key) && key.usages.includes('wrapKey'))) return;
  throw optionInvalid(name, 'a public key that wraps keys (RSA), or a key ring of them');
}

/** The keys of a ring, or the one key. */
export function keysOf(keys: unknown): readonly unknown[] {
  return isKeyRing(keys) ? keys.versions.map((version) => keys.resolve(version).key) : [keys];
}

function canSign(key: unknown): boolean {
  return isPrivateKey(key) ? key.usages.includes('sign') : isSigner(key);
}

function isSigner(key: unknown): boolean {
  if (typeof key !== 'object' || key === null) return false;
  try {
    const { sign, algorithm } = key as Record<string, unknown>;
    return typeof sign === 'function' && SIGNATURE_ALGORITHMS.some((known) => known === algorithm);
  } catch {
    // A proxy or a getter that throws.
    return false;
  }
}
