import { isPrivateKey, type KeyRing, type KeyUnwrapper, type KeyWrap, type PrivateKey } from '@apoint/keys';
import { materialOf, resolveKey } from '@apoint/keys/internal/key-material';
import { ApointError } from '@apoint/primitives/errors';
import { checkBytes, optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import { randomBytes } from '#crypto';
import { decodeBody, refuse, tryDecrypt } from './body.js';
import { ContentEncryptionKey } from './content-encryption-key.js';
import { type EncryptHeader, parseEncryptHeader } from './header.js';
import { isEqual } from './padding/constant-time.js';
import { type EnvelopeProfile, type ResolvedProfile, resolveProfile } from './profile.js';
import { settleKey } from './settle-key.js';
import { unwrapKey } from './unwrap-key.js';
import { LONGEST_KEY, type UnwrappedKey, unwrappedKey } from './unwrapped-key.js';

/** A private key, or a {@link KeyUnwrapper} in its place. */
export type DecryptionKey = PrivateKey | KeyUnwrapper;

/** Options of {@link open}. */
export interface OpenOptions {
  /** The `Encrypt` header: its text, or parsed. */
  readonly header: string | EncryptHeader;
  /** The body as it arrived: base64 text, with or without line breaks. */
  readonly body: Uint8Array | string;
  /** The recipient's private keys. A bare key matches every `keyVersion`; a ring refuses versions that it does not have. */
  readonly recipient: DecryptionKey | KeyRing<DecryptionKey>;
  /** How the key was wrapped. Default: RSAES-PKCS1-v1_5. */
  readonly profile?: EnvelopeProfile | undefined;
}

/** Reads a plaintext; `undefined` if it cannot be read. */
export type Attempt<Content> = (
  plaintext: Uint8Array<ArrayBuffer>,
) => { readonly content: Content } | undefined;

/** The content of an envelope. */
export interface OpenedEnvelope {
  /** The bytes that were sealed. */
  readonly plaintext: Uint8Array<ArrayBuffer>;
  /** The AES key of the message, for an answer under the same key. */
  readonly contentEncryptionKey: ContentEncryptionKey;
}

/** The content of an envelope, and the result of reading it. */
export interface OpenedContent<Content> extends OpenedEnvelope {
  /** What `read` made of the plaintext. */
  readonly content: Content;
}

/**
 * Opens an envelope. Verify the signature of the message first ([protocol 6.5](../protocol.md#65-the-order)):
 * anyone who can have unauthenticated bytes opened under RSAES-PKCS1-v1_5 and AES-ECB has an oracle.
 *
 * A wrong key, bad padding of either kind and a wrong length give the same error with the same message, after the same work.
 *
 * @throws {@link ApointError} `ENVELOPE_OPEN_FAILED` for every cryptographic failure, `ENVELOPE_BODY_INVALID`,
 * `KEY_VERSION_UNKNOWN`, `KEY_HANDLE_INVALID`, `KEY_USAGE_REFUSED`, `KEY_UNAVAILABLE`, `HEADER_MISSING`, `OPTION_INVALID`, and the codes
 * of `parseEncryptHeader`
 * @example
 * ```ts
 * import { ApointError, generateKeyPair, open, seal } from '@apoint/rsa-aes-envelope';
 *
 * const { privateKey, publicKey } = await generateKeyPair();
 * const { header, body } = await seal({ plaintext: '{"bizNo":"order-1"}', recipient: publicKey });
 *
 * // Verify the signature first. Then:
 * const { plaintext } = await open({ header, body, recipient: privateKey });
 * console.log(new TextDecoder().decode(plaintext)); // {"bizNo":"order-1"}
 *
 * const stranger = await generateKeyPair();
 * try {
 *   await open({ header, body, recipient: stranger.privateKey });
 * } catch (error) {
 *   console.log(ApointError.is(error) && error.code); // ENVELOPE_OPEN_FAILED
 * }
 * ```
 */
export async function open(options: OpenOptions): Promise<OpenedEnvelope> {
  const { profile, ...message } = ownOptions(options, ['header', 'body', 'recipient', 'profile']);
  const { plaintext, contentEncryptionKey } = await openBy(resolveProfile(profile), message, unread);
  return { plaintext, contentEncryptionKey };
}

/**
 * Like {@link open}, with a resolved profile.
 *
 * @param attempt - reads the plaintext. If it cannot, the envelope does not open, and goes through the same steps as any other that
 * does not.
 */
export async function openBy<Content>(
  { keyWrap }: ResolvedProfile,
  { header, body, recipient }: Omit<OpenOptions, 'profile'>,
  attempt: Attempt<Content>,
): Promise<OpenedContent<Content>> {
  const { wrappedKey, keyVersion } =
    typeof header === 'string' ? parseEncryptHeader(header) : checkHeader(header);
  const resolved = resolveKey(recipient, keyVersion);
  const ciphertext = decodeBody(body);
  const unwrapped = await unwrap(resolved.key, wrappedKey, keyWrap);
  return decryptSettled(unwrapped, ciphertext, attempt) ?? refuse();
}

/** @throws {@link ApointError} `HEADER_MISSING`, `OPTION_INVALID` */
function checkHeader(header: EncryptHeader): EncryptHeader {
  // An untyped caller passes what the message has, which is nothing if it is not encrypted.
  if (header === undefined || header === null)
    throw new ApointError('HEADER_MISSING', 'The message has no Encrypt header, so it is not encrypted.');
  if (typeof header !== 'object') throw optionInvalid('header', 'the Encrypt header, as text or parsed');
  checkBytes('header.wrappedKey', header.wrappedKey);
  return header;
}

/** Most keys have 32 bytes, so that length is tried first. Every envelope that does not open goes through the same steps. */
function decryptSettled<Content>(
  unwrapped: UnwrappedKey,
  ciphertext: Uint8Array,
  attempt: Attempt<Content>,
): OpenedContent<Content> | undefined {
  const { bytes, length, holds } = unwrapped;
  const plaintext = tryDecrypt(bytes, ciphertext, holds & isEqual(length, LONGEST_KEY));
  const read = plaintext && attempt(plaintext);
  if (read) return { ...read, plaintext, contentEncryptionKey: new ContentEncryptionKey(bytes) };
  const settled = settleKey(unwrapped, ciphertext);
  const shorter = tryDecrypt(settled.key, ciphertext, settled.holds);
  const readLater = shorter && attempt(shorter);
  return (
    readLater && {
      ...readLater,
      plaintext: shorter,
      contentEncryptionKey: new ContentEncryptionKey(settled.key),
    }
  );
}

function unread(): { readonly content: undefined } {
  return { content: undefined };
}

async function unwrap(key: DecryptionKey, wrappedKey: Uint8Array, keyWrap: KeyWrap): Promise<UnwrappedKey> {
  if (isPrivateKey(key)) return unwrapKey(materialOf(key, 'unwrapKey', keyWrap), keyWrap, wrappedKey);
  if (typeof key?.unwrap !== 'function') {
    throw new ApointError(
      'KEY_HANDLE_INVALID',
      'The decryption key must be a KeyUnwrapper, or a key handle from importPrivateKey.',
    );
  }
  const substitute = randomBytes(LONGEST_KEY);
  return unwrappedKey(await askUnwrapper(key, wrappedKey, keyWrap), substitute);
}

async function askUnwrapper(
  unwrapper: KeyUnwrapper,
  wrappedKey: Uint8Array,
  keyWrap: KeyWrap,
): Promise<Uint8Array> {
  try {
    const unwrapped: unknown = await unwrapper.unwrap(wrappedKey, keyWrap);
    // Converting anything else, such as hex or base64 text, could give a key of the right length with the wrong bytes.
    return unwrapped instanceof Uint8Array ? Uint8Array.from(unwrapped) : new Uint8Array();
  } catch (error) {
    if (ApointError.is(error) && error.code === 'KEY_UNAVAILABLE') throw error;
    return new Uint8Array();
  }
}
