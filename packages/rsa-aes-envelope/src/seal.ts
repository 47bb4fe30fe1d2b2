import type { KeyRing, KeyWrap, PublicKey } from '@apoint/keys';
import { materialOf, resolveKey } from '@apoint/keys/internal/key-material';
import { ApointError } from '@apoint/primitives/errors';
import { ownOptions } from '@apoint/primitives/internal/options';
import { randomBytes, wrapKey } from '#crypto';
import { encryptUnder } from './body.js';
import { ContentEncryptionKey } from './content-encryption-key.js';
import type { EncryptHeader } from './header.js';
import { type EnvelopeProfile, OVERHEAD, type ResolvedProfile, resolveProfile } from './profile.js';

/** Options of {@link seal}. */
export interface SealOptions {
  /** A string is encoded as UTF-8. */
  readonly plaintext: Uint8Array | string;
  /** The recipient's public key, or a ring whose latest key is used. */
  readonly recipient: PublicKey | KeyRing<PublicKey>;
  /** The version that the header names. Default: the ring's latest version; none for a bare key. */
  readonly keyVersion?: string | undefined;
  /** Key wrap and size of the AES key. Default: RSAES-PKCS1-v1_5 and 256 bits. */
  readonly profile?: EnvelopeProfile | undefined;
  /**
   * Wraps this key instead of a new one. Use it only to answer a request under its own key
   * ([protocol 6.6](../protocol.md#66-encrypted-responses)).
   */
  readonly contentEncryptionKey?: ContentEncryptionKey | undefined;
}

/** A sealed body, with its header and its key. */
export interface SealedEnvelope {
  /** The `Encrypt` header, for `formatEncryptHeader`. */
  readonly header: EncryptHeader;
  /** Base64 text as ASCII bytes: the body on the wire, and the body that is signed. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** The AES key of the message, to open an answer under the same key. */
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
 * Seals a body for a recipient: it encrypts the body under a new AES key and wraps that key under RSA
 * ([protocol 6](../protocol.md#6-envelopes)). Sealing does not protect integrity; sign the sealed body
 * afterwards. The plaintext is read at once, so later changes to its bytes have no effect.
 *
 * @throws {@link ApointError} `KEY_HANDLE_INVALID`, `KEY_USAGE_REFUSED`, `KEY_VERSION_UNKNOWN`, `OPTION_INVALID`,
 * `TEXT_NOT_UNICODE`, `KEY_TOO_WEAK` if the RSA key (see `rsaUnder2048Bits`) is too small for the wrap
 * @example
 * ```ts
 * import { formatEncryptHeader, generateKeyPair, open, seal } from '@apoint/rsa-aes-envelope';
 *
 * const { privateKey, publicKey } = await generateKeyPair(); // publicKey comes from the other end
 * const sealed = await seal({ plaintext: '{"bizNo":"order-1"}', recipient: publicKey, keyVersion: '1' });
 * const header = formatEncryptHeader(sealed.header);
 * console.log(header.slice(0, 44)); // algorithm=RSA_AES,keyVersion=1,symmetricKey=
 *
 * const opened = await open({ header, body: sealed.body, recipient: privateKey });
 * console.log(new TextDecoder().decode(opened.plaintext)); // {"bizNo":"order-1"}
 * ```
 */
export async function seal(options: SealOptions): Promise<SealedEnvelope> {
  const { profile, ...message } = ownOptions(options, NAMES);
  return sealBy(resolveProfile(profile), message);
}

/** Like {@link seal}, with a resolved profile. */
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
 * The material that a public key wraps with.
 *
 * @throws {@link ApointError} `KEY_HANDLE_INVALID`, `KEY_USAGE_REFUSED`, `KEY_TOO_WEAK`
 */
export function wrappingMaterial(key: PublicKey, keyWrap: KeyWrap, keyLength: number): unknown {
  const material = materialOf(key, 'wrapKey', keyWrap);
  if (Math.ceil(key.bits / 8) >= OVERHEAD[keyWrap] + keyLength) return material;
  throw new ApointError(
    'KEY_TOO_WEAK',
    `The RSA key is too small to wrap a key by ${keyWrap}; use a longer one.`,
  );
}
