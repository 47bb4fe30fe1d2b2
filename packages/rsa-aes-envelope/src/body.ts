import { decodeWrappedBase64, decodeWrappedBase64Ascii, encodeBase64Ascii } from '@apoint/primitives/base64';
import { ApointError } from '@apoint/primitives/errors';
import { checkBytes, ownOptions } from '@apoint/primitives/internal/options';
import { encodeUtf8 } from '@apoint/primitives/utf8';
import { decrypt, encrypt } from '#crypto';
import { ContentEncryptionKey } from './content-encryption-key.js';
import { BLOCK, paddingLength } from './padding/pkcs7.js';

/** Options of {@link encryptBody}. */
export interface EncryptBodyOptions {
  /** A string is encoded as UTF-8. */
  readonly plaintext: Uint8Array | string;
  /** What `seal` or `open` returned. */
  readonly contentEncryptionKey: ContentEncryptionKey;
}

/**
 * Encrypts a body under a key that both ends have: base64 of AES-ECB with PKCS#5 padding
 * ([protocol 6.2](../protocol.md#62-the-body)), as ASCII bytes.
 *
 * @throws {@link ApointError} `KEY_HANDLE_INVALID`, `TEXT_NOT_UNICODE`, `OPTION_INVALID`
 * @example
 * ```ts
 * import { decryptBody, encryptBody, generateKeyPair, seal } from '@apoint/rsa-aes-envelope';
 *
 * const { publicKey } = await generateKeyPair();
 * const { contentEncryptionKey } = await seal({ plaintext: 'the request', recipient: publicKey });
 *
 * // An answer under the key of its request, which both ends have by now.
 * const body = await encryptBody({ plaintext: 'the answer', contentEncryptionKey });
 * console.log(body.length); // 24
 * const plaintext = await decryptBody({ body, contentEncryptionKey });
 * console.log(new TextDecoder().decode(plaintext)); // the answer
 * ```
 */
export async function encryptBody(options: EncryptBodyOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { plaintext, contentEncryptionKey } = ownOptions(options, ['plaintext', 'contentEncryptionKey']);
  return encryptUnder(ContentEncryptionKey.bytesOf(contentEncryptionKey), plaintext);
}

export function encryptUnder(key: Uint8Array, plaintext: Uint8Array | string): Uint8Array<ArrayBuffer> {
  const bytes = typeof plaintext === 'string' ? encodeUtf8(plaintext) : plaintext;
  checkBytes('plaintext', bytes);
  return encodeBase64Ascii(encrypt(key, bytes));
}

/** Options of {@link decryptBody}. */
export interface DecryptBodyOptions {
  /** The body as it arrived: base64 text, with or without line breaks. */
  readonly body: Uint8Array | string;
  /** What `seal` or `open` returned for the message that is answered. */
  readonly contentEncryptionKey: ContentEncryptionKey;
}

/**
 * Decrypts a body that was encrypted under the request's key
 * ([protocol 6.6](../protocol.md#66-encrypted-responses)). Verify the signature first: AES-ECB has no
 * integrity of its own.
 *
 * @throws {@link ApointError} `ENVELOPE_BODY_INVALID`, `ENVELOPE_OPEN_FAILED`, `KEY_HANDLE_INVALID`, `OPTION_INVALID`
 * @example
 * ```ts
 * import { ApointError, decryptBody, encryptBody, generateKeyPair, seal } from '@apoint/rsa-aes-envelope';
 *
 * const { publicKey } = await generateKeyPair();
 * const { contentEncryptionKey } = await seal({ plaintext: 'the request', recipient: publicKey });
 * const body = await encryptBody({ plaintext: 'the answer', contentEncryptionKey });
 * console.log(new TextDecoder().decode(await decryptBody({ body, contentEncryptionKey }))); // the answer
 * try {
 *   await decryptBody({ body: body.subarray(0, 8), contentEncryptionKey });
 * } catch (error) {
 *   console.log(ApointError.is(error) && error.code); // ENVELOPE_OPEN_FAILED
 * }
 * ```
 */
export async function decryptBody(options: DecryptBodyOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { body, contentEncryptionKey } = ownOptions(options, ['body', 'contentEncryptionKey']);
  return decryptUnder(contentEncryptionKey, body);
}

export function decryptUnder(
  contentEncryptionKey: ContentEncryptionKey,
  body: Uint8Array | string,
): Uint8Array<ArrayBuffer> {
  return tryDecrypt(ContentEncryptionKey.bytesOf(contentEncryptionKey), decodeBody(body), 1) ?? refuse();
}

/**
 * Decrypts, and decides only once: it combines `keyHolds` (1 or 0), the padding and the length in one bit.
 *
 * @returns `undefined` if it does not open.
 */
export function tryDecrypt(
  key: Uint8Array,
  ciphertext: Uint8Array,
  keyHolds: number,
): Uint8Array<ArrayBuffer> | undefined {
  const blocks = wholeBlocks(ciphertext);
  const padded = decrypt(key, blocks);
  const padding = paddingLength(padded);
  const opens = keyHolds & padding.holds & Number(blocks.length === ciphertext.length);
  return opens === 1 ? padded.subarray(0, padded.length - padding.length) : undefined;
}

/** The same error for every cryptographic failure, so that it does not reveal the cause. */
export function refuse(): never {
  throw new ApointError(
    'ENVELOPE_OPEN_FAILED',
    'The envelope does not open. Check that it was sealed for this key, and that both ends use the same profile.',
  );
}

/** The whole blocks of a ciphertext. If it has none, a block of zeros takes their place. */
export function wholeBlocks(ciphertext: Uint8Array): Uint8Array {
  const length = ciphertext.length - (ciphertext.length % BLOCK);
  return length > 0 ? ciphertext.subarray(0, length) : new Uint8Array(BLOCK);
}

/**
 * Decodes the base64 of a body. Line breaks and blanks are dropped
 * ([protocol 2.2](../protocol.md#22-the-encoded-values), [6.2](../protocol.md#62-the-body)).
 */
export function decodeBody(body: Uint8Array | string): Uint8Array<ArrayBuffer> {
  try {
    return typeof body === 'string' ? decodeWrappedBase64(body) : decodeWrappedBase64Ascii(body);
  } catch {
    throw new ApointError(
      'ENVELOPE_BODY_INVALID',
      'The encrypted body is not base64; find out whether the sender encrypted it at all.',
    );
  }
}
