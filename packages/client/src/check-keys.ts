import { KeyRing } from '@apoint/primitives/key-ring';
import { isPrivateKey, isPublicKey, type KeyUsage } from '@apoint/primitives/keys';
import { invalid } from './option-checks.js';
import type { ClientEncryption, ClientOptions } from './options.js';

/**
 * Checks every key of every ring for its use. A verification key that verifies nothing would show only after a request was
 * sent, and then as an outcome that stays unknown.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function checkKeys({ signingKey, platformKeys, encryption }: ClientOptions): void {
  check(
    'signingKey',
    signingKey,
    (key) => isPrivate(key, 'sign'),
    'a private key, a Signer, or a ring of them',
  );
  check('platformKeys', platformKeys, (key) => isPublic(key, 'verify'), 'a public key or a ring of them');
  if (encryption !== undefined) checkEncryptionKeys(encryption);
}

function checkEncryptionKeys(encryption: ClientEncryption): void {
  const { platformKeys, decryptionKeys } = encryption ?? {};
  check(
    'encryption.platformKeys',
    platformKeys,
    (key) => isPublic(key, 'wrapKey'),
    'an RSA public key or a ring of them',
  );
  check(
    'encryption.decryptionKeys',
    decryptionKeys,
    (key) => isPrivate(key, 'unwrapKey'),
    'an RSA private key, a KeyUnwrapper, or a ring of them',
  );
}

function check(name: string, keys: unknown, fits: (key: unknown) => boolean, expectation: string): void {
  const all = keys instanceof KeyRing ? keys.versions.map((version) => keys.resolve(version).key) : [keys];
  if (!all.every(fits)) throw invalid(name, `${expectation}, imported with @apoint/primitives/keys`);
}

function isPublic(key: unknown, usage: KeyUsage): boolean {
  return isPublicKey(key) && key.usages.includes(usage);
}

const STAND_INS = { sign: 'sign', unwrapKey: 'unwrap' } as const;

/** A key handle for this usage, or an object that does the work in its place. */
function isPrivate(key: unknown, usage: keyof typeof STAND_INS): boolean {
  if (isPrivateKey(key)) return key.usages.includes(usage);
  return typeof (key as Record<string, unknown> | undefined | null)?.[STAND_INS[usage]] === 'function';
}
