import { isPrivateKey, isPublicKey, KeyRing, type KeyUsage } from '@apoint/keys';
import { invalid } from './option-checks.js';
import type { ClientOptions } from './options.js';

/**
 * Checks every key of every ring for its use. A verification key that verifies nothing would show only after a request was
 * sent, and then as an outcome that stays unknown.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function checkKeys({ signingKey, platformKeys }: ClientOptions): void {
  checkKey(
    'signingKey',
    signingKey,
    (key) => isPrivate(key, 'sign', 'sign'),
    'a private key, a Signer, or a ring of them',
  );
  checkKey('platformKeys', platformKeys, (key) => isPublic(key, 'verify'), 'a public key or a ring of them');
}

/** @throws {@link ApointError} `OPTION_INVALID` */
export function checkKey(
  name: string,
  keys: unknown,
  fits: (key: unknown) => boolean,
  expectation: string,
): void {
  const all = keys instanceof KeyRing ? keys.versions.map((version) => keys.resolve(version).key) : [keys];
  if (!all.every(fits)) throw invalid(name, `${expectation}, imported with @apoint/primitives`);
}

export function isPublic(key: unknown, usage: KeyUsage): boolean {
  return isPublicKey(key) && key.usages.includes(usage);
}

/** A key handle for this usage, or an object that does the work in its place. */
export function isPrivate(key: unknown, usage: KeyUsage, standIn: 'sign' | 'unwrap'): boolean {
  if (isPrivateKey(key)) return key.usages.includes(usage);
  return typeof (key as Record<string, unknown> | undefined | null)?.[standIn] === 'function';
}
