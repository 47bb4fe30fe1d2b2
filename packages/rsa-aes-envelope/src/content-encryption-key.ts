import { ApointError } from '@apoint/primitives/errors';

/**
 * The AES key of one message, as an opaque handle: printing, inspecting and serialising show only its size.
 * `seal` and `open` return it, for implementations that answer under the request's key
 * ([protocol 6.6](../protocol.md#66-encrypted-responses)).
 *
 * @example
 * ```ts
 * import { encryptBody, generateKeyPair, open, seal } from '@apoint/rsa-aes-envelope';
 *
 * const { privateKey, publicKey } = await generateKeyPair();
 * const { header, body } = await seal({ plaintext: 'the request', recipient: publicKey });
 *
 * const { contentEncryptionKey } = await open({ header, body, recipient: privateKey });
 * console.log(contentEncryptionKey.bits, JSON.stringify(contentEncryptionKey)); // 256 {"bits":256}
 * const answer = await encryptBody({ plaintext: 'the answer', contentEncryptionKey });
 * console.log(answer.length); // 24
 * ```
 */
export class ContentEncryptionKey {
  /** 128, 192 or 256. */
  readonly bits: number;
  readonly #bytes: Uint8Array;

  /** @internal */
  constructor(bytes: Uint8Array) {
    this.bits = bytes.length * 8;
    this.#bytes = bytes;
    Object.freeze(this);
  }

  /** @internal */
  static bytesOf(key: ContentEncryptionKey): Uint8Array {
    if (typeof key === 'object' && key !== null && #bytes in key) return key.#bytes;
    throw new ApointError(
      'KEY_HANDLE_INVALID',
      'This is not a content encryption key; pass the contentEncryptionKey that seal or open returned.',
    );
  }
}
