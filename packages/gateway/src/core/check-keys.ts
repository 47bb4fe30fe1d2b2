import { isPrivateKey, isPublicKey, KeyRing, type PublicKey } from '@apoint/keys';
import { optionInvalid } from '@apoint/primitives/internal/options';
import type { SigningKey } from '@apoint/signature-header';

/** @throws {@link ApointError} `OPTION_INVALID` unless every key signs: otherwise it would show after a handler has run */
export function checkSigningKeys(name: string, keys: SigningKey | KeyRing<SigningKey>): void {
  if (keysOf(keys).every(canSign)) return;
  throw optionInvalid(name, 'a private key that signs, a Signer, or a key ring of them');
}

/** @throws {@link ApointError} `OPTION_INVALID` unless every key is for that use */
export function checkPublicKeys(
  name: string,
  keys: PublicKey | KeyRing<PublicKey>,
  usage: 'verify' | 'wrapKey',
): void {
  if (keysOf(keys).every((key) => isPublicKey(key) && key.usages.includes(usage))) return;
  const use = usage === 'verify' ? 'verifies' : 'wraps keys (RSA)';
  throw optionInvalid(name, `a public key that ${use}, or a key ring of them`);
}

function keysOf(keys: unknown): readonly unknown[] {
  return keys instanceof KeyRing ? keys.versions.map((version) => keys.resolve(version).key) : [keys];
}

function canSign(key: unknown): boolean {
  return isPrivateKey(key) ? key.usages.includes('sign') : isSigner(key);
}

function isSigner(key: unknown): boolean {
  if (typeof key !== 'object' || key === null || !('sign' in key && 'algorithm' in key)) return false;
  return typeof key.sign === 'function' && (key.algorithm === 'RSA256' || key.algorithm === 'ECC224');
}
