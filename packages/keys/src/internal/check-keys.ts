import { optionInvalid } from '@apoint/primitives/internal/options';
import { isPrivateKey, isPublicKey } from '../key-handle.js';
import { KeyRing } from '../key-ring.js';
import { SIGNATURE_ALGORITHMS } from '../signer.js';

/**
 * Checks every key of a ring, or a bare key, for signing.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function checkSigningKeys(name: string, keys: unknown): void {
  if (everyKey(keys, signs)) return;
  throw optionInvalid(name, 'a private key that signs, a Signer, or a ring of them');
}

/**
 * Checks every key of a ring, or a bare key, for verifying. Without it, a wrong key would fail only when a message arrives.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function checkVerificationKeys(name: string, keys: unknown): void {
  if (everyKey(keys, verifies)) return;
  throw optionInvalid(name, 'a public key that verifies, or a ring of them');
}

function everyKey(keys: unknown, fits: (key: unknown) => boolean): boolean {
  if (!(keys instanceof KeyRing)) return fits(keys);
  return keys.versions.every((version) => fits(keys.resolve(version).key));
}

function signs(key: unknown): boolean {
  if (isPrivateKey(key)) return key.usages.includes('sign');
  if (typeof key !== 'object' || key === null || !('sign' in key && 'algorithm' in key)) return false;
  return typeof key.sign === 'function' && SIGNATURE_ALGORITHMS.some((known) => known === key.algorithm);
}

function verifies(key: unknown): boolean {
  return isPublicKey(key) && key.usages.includes('verify');
}
