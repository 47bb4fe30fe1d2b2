import type { KeyRing, KeyWrap, PublicKey } from '@apoint/keys';
import { materialOf, resolveKey } from '@apoint/keys/internal/key-material';
import { ApointError } from '@apoint/primitives/errors';
import { checkNames } from '@apoint/primitives/internal/options';
import { randomBytes, wrapKey } from '#crypto';
import { encryptUnder } from './body.js';
import { ContentEncryptionKey } from './content-encryption-key.js';
import type { EncryptHeader } from './header.js';
import { type EnvelopeProfile, OVERHEAD, type ResolvedProfile, resolveProfile } from './profile.js';

/** What {@link seal} needs. */
export interface SealOptions {
  /** Text is taken as UTF-8. */
  readonly plaintext: Uint8Array | string;
  /** The recipient's public key, or a ring whose latest key is used. */
  readonly recipient: PublicKey | KeyRing<PublicKey>;
  /** The version that the header names. Default: the ring's latest version; none for a bare key. */
  readonly keyVersion?: string | undefined;
  readonly profile?: EnvelopeProfile | undefined;
  /**
   * Wraps this key instead of a fresh one: only to answer a request under its own key
   * ([protocol 6.6](../protocol.md#66-encrypted-responses)).
   */
  readonly contentEncryptionKey?: ContentEncryptionKey | undefined;
}

/** A sealed body and what its message carries along. */
export interface SealedEnvelope {
  readonly header: EncryptHeader;
  /** Base64 text as ASCII bytes: the body on the wire, and the body that is signed. */
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentEncryptionKey: ContentEncryptionKey;
}

const NAMES: readonly (keyof SealOptions)[] = [
  'plaintext',
  'recipient',
  'keyVersion',
  'profile',
  'contentEncryptionKey',
];

/**
 * Seals a body for a recipient: a fresh AES key, the body under it, the key under RSA
 * ([protocol 6](../protocol.md#6-envelopes)). Sealing gives no integrity; sign the sealed body afterwards.
 * The plaintext is read at once: changing its bytes later changes nothing.
 *
 * @throws {@link ApointError} `KEY_HANDLE_INVALID`, `KEY_USAGE_REFUSED`, `KEY_VERSION_UNKNOWN`, `OPTION_INVALID`,
 * `TEXT_NOT_UNICODE`, `KEY_TOO_WEAK` for a small RSA key (see `rsaUnder2048Bits`) that has no room for the wrap
 */
export async function seal(options: SealOptions): Promise<SealedEnvelope> {
  checkNames(options, NAMES);
  return sealBy(resolveProfile(options.profile), options);
}

/** As {@link seal}, by a profile that has been resolved. */
export async function sealBy(
  { keyWrap, keyBits }: ResolvedProfile,
  { plaintext, recipient, keyVersion, contentEncryptionKey: given }: Omit<SealOptions, 'profile'>,
): Promise<SealedEnvelope> {
  const resolved = resolveKey(recipient, keyVersion);
  const contentEncryptionKey = given ?? new ContentEncryptionKey(randomBytes(keyBits / 8));
  const keyBytes = ContentEncryptionKey.bytesOf(contentEncryptionKey);
  const material = wrappingMaterial(resolved.key, keyWrap, keyBytes.length);
  const body = encryptUnder(keyBytes, plaintext);
  const wrappedKey = await wrapKey(material, keyWrap, keyBytes);
  return { header: { keyVersion: resolved.keyVersion, wrappedKey }, body, contentEncryptionKey };
}

/**
 * What a public key wraps with.
 *
 * @throws {@link ApointError} `KEY_HANDLE_INVALID`, `KEY_USAGE_REFUSED`, `KEY_TOO_WEAK`
 */
export function wrappingMaterial(key: PublicKey, keyWrap: KeyWrap, keyLength: number): unknown {
  const material = materialOf(key, 'wrapKey', keyWrap);
  if (Math.ceil(key.bits / 8) >= OVERHEAD[keyWrap] + keyLength) return material;
  throw new ApointError('KEY_TOO_WEAK', `The RSA key is too small to wrap a key by ${keyWrap}.`);
}
