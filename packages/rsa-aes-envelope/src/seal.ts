import type { KeyRing, KeyWrap, PublicKey } from '@apoint/keys';
import { materialOf, resolveKey } from '@apoint/keys/internal/key-material';
import { ApointError } from '@apoint/primitives/errors';
import { randomBytes, wrapKey } from '#crypto';
import { encryptUnder } from './body.js';
import { ContentEncryptionKey } from './content-encryption-key.js';
import type { EncryptHeader } from './header.js';
import { type EnvelopeProfile, resolveProfile } from './profile.js';

/** What {@link seal} needs. */
export interface SealOptions {
  /** Text is taken as UTF-8. */
  readonly plaintext: Uint8Array | string;
  /** The recipient's public key, or a ring whose latest key is used. */
  readonly recipient: PublicKey | KeyRing<PublicKey>;
  /** The version that the header names. Default: the ring's latest version; none for a bare key. */
  readonly keyVersion?: string | undefined;
  readonly profile?: EnvelopeProfile | undefined;
  /** Wraps this key instead of a fresh one: only to answer a request under its own key (protocol 6.6). */
  readonly contentEncryptionKey?: ContentEncryptionKey | undefined;
}

/** A sealed body and what its message carries along. */
export interface SealedEnvelope {
  readonly header: EncryptHeader;
  /** Base64 text as ASCII bytes: the body on the wire, and the body that is signed. */
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentEncryptionKey: ContentEncryptionKey;
}

/**
 * Seals a body for a recipient: a fresh AES key, the body under it, the key under RSA (protocol 6). Sealing gives no
 * integrity; sign the sealed body afterwards.
 *
 * @throws {@link ApointError} `KEY_HANDLE_INVALID`, `KEY_USAGE_REFUSED`, `KEY_VERSION_UNKNOWN`, `OPTION_INVALID`,
 * `TEXT_NOT_UNICODE`, `KEY_TOO_WEAK` for a small RSA key (see `rsaUnder2048Bits`) that has no room for the wrap
 */
export async function seal(options: SealOptions): Promise<SealedEnvelope> {
  const { keyWrap, keyBits } = resolveProfile(options.profile);
  const { key, keyVersion } = resolveKey(options.recipient, options.keyVersion);
  const material = materialOf(key, 'wrapKey', keyWrap);
  const contentEncryptionKey =
    options.contentEncryptionKey ?? new ContentEncryptionKey(randomBytes(keyBits / 8));
  const keyBytes = ContentEncryptionKey.bytesOf(contentEncryptionKey);
  checkRoom(key.bits, keyWrap, keyBytes.length);
  const wrappedKey = await wrapKey(material, keyWrap, keyBytes);
  const body = encryptUnder(keyBytes, options.plaintext);
  return {
    header: { keyVersion, wrappedKey },
    body,
    contentEncryptionKey,
  };
}

/** Bytes that each padding takes of the modulus (RFC 8017 7.1.1 and 7.2.1). */
const OVERHEAD: Readonly<Record<KeyWrap, number>> = {
  'RSAES-PKCS1-v1_5': 11,
  'RSA-OAEP': 42,
  'RSA-OAEP-256': 66,
};

function checkRoom(rsaBits: number, keyWrap: KeyWrap, keyLength: number): void {
  if (Math.ceil(rsaBits / 8) >= OVERHEAD[keyWrap] + keyLength) return;
  throw new ApointError('KEY_TOO_WEAK', `The RSA key is too small to wrap a key by ${keyWrap}.`);
}
