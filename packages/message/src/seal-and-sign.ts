import { type CanonicalRequestFields, canonicalRequest } from '@apoint/canonical-request';
import type { KeyRing } from '@apoint/keys';
import { isReadable, optionInvalid } from '@apoint/primitives/internal/options';
import { encodeUtf8 } from '@apoint/primitives/utf8';
import type { ContentEncryptionKey, MessageToSeal, RsaAes } from '@apoint/rsa-aes-envelope';
import type { PairSeparator } from '@apoint/signature-header';
import { formatSignatureHeader, type SigningKey, sign } from '@apoint/signature-header';
import { JSON_TYPE } from './content-type.js';
import { HEADER, type HeaderName } from './headers.js';
import { checkEncryption } from './internal/check-encryption.js';

/** The options of sealing and signing a message. */
export interface SendOptions {
  /** The plaintext. A string is encoded as UTF-8; bytes are read at once. */
  readonly body: Uint8Array | string;
  /** The private key that signs, a `Signer` in its place, or a key ring whose latest key signs. */
  readonly signingKey: SigningKey | KeyRing<SigningKey>;
  /** The version that the `Signature` header names. Default: the ring's latest version, or `'1'` for a bare key. */
  readonly keyVersion?: string | undefined;
  /** The result of `rsaAes` from `@apoint/rsa-aes-envelope`. Absent: the body is sent unencrypted. */
  readonly encryption?: RsaAes | undefined;
  /** The text between two pairs of a header. Default `,`. */
  readonly separator?: PairSeparator | undefined;
}

/** A message ready for the wire. */
export interface OutgoingMessage {
  /** The names are spelled as on the published page. Send them in this spelling if the transport allows it. */
  readonly headers: WireHeaders;
  /** The exact bytes to send. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** The content that was signed, for traces and tests. */
  readonly content: Uint8Array<ArrayBuffer>;
  /** Present if the message was sealed. */
  readonly contentEncryptionKey?: ContentEncryptionKey;
}

/** The headers of one message. */
export type WireHeaders = Readonly<Partial<Record<HeaderName, string>>>;

/** The options that requests and responses share. */
export const SEND_OPTIONS: readonly (keyof SendOptions)[] = [
  'body',
  'signingKey',
  'keyVersion',
  'encryption',
  'separator',
];

/** The parts of a message around its body. */
export interface Frame {
  /**
   * The signed fields besides the body ([protocol 3](../protocol.md#3-content-to-be-signed)). For a response,
   * all except its time are those of the request.
   */
  readonly fields: Omit<CanonicalRequestFields, 'body'>;
  /** The headers in addition to those that every message has. */
  readonly headers: WireHeaders;
  /** For an answer: the key of the recipient, and the AES key of the request. */
  readonly sealing?: Pick<MessageToSeal, 'sealFor' | 'requestKey'>;
}

/** Seals first, then signs the bytes that go on the wire ([protocol 6.5](../protocol.md#65-the-order)). */
export async function sealAndSign(
  { body: given, signingKey: key, keyVersion, encryption, separator = ',' }: SendOptions,
  { fields, headers, sealing }: Frame,
): Promise<OutgoingMessage> {
  if (encryption !== undefined) checkEncryption(encryption);
  const plaintext = plaintextOf(given);
  // Without encryption do not await: during the wait the caller could change the body.
  const sealed = encryption && (await encryption.seal({ ...sealing, plaintext, separator }));
  const body = sealed?.body ?? bytesOf(plaintext);
  const content = canonicalRequest({ ...fields, body });
  const signed = await sign({ content, key, keyVersion: keyVersion || undefined });
  // Always send all three parameters: one SDK skips verification if there are fewer
  // ([protocol 2.3](../protocol.md#23-other-implementations)).
  const named = { ...signed, keyVersion: signed.keyVersion ?? '1' };
  return {
    headers: {
      [HEADER.clientId]: fields.clientId,
      [HEADER.contentType]: sealed?.contentType ?? JSON_TYPE,
      ...(sealed && { [HEADER.encrypt]: sealed.header }),
      [HEADER.signature]: formatSignatureHeader(named, { separator }),
      ...headers,
    },
    body,
    content,
    ...(sealed && { contentEncryptionKey: sealed.contentEncryptionKey }),
  };
}

/** @throws {@link ApointError} `OPTION_INVALID` */
function plaintextOf(body: unknown): string | Uint8Array {
  if (typeof body === 'string') return body;
  if (ArrayBuffer.isView(body) && isReadable(body))
    return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  throw optionInvalid('body', 'text, or bytes in a Uint8Array');
}

/** A copy, so that exactly the signed bytes are sent. */
function bytesOf(plaintext: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof plaintext === 'string' ? encodeUtf8(plaintext) : new Uint8Array(plaintext);
}
