import { isPublicKey, KeyRing, type PublicKey } from '@apoint/keys';
import { optionInvalid } from '@apoint/primitives/internal/options';

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
