import { type CanonicalRequestFields, canonicalRequest } from '@apoint/canonical-request';
import type { KeyRing } from '@apoint/keys';
import { optionInvalid } from '@apoint/primitives/internal/options';
import { encodeUtf8 } from '@apoint/primitives/utf8';
import type { ContentEncryptionKey, MessageToSeal, RsaAes } from '@apoint/rsa-aes-envelope';
import type { PairSeparator } from '@apoint/signature-header';
import { formatSignatureHeader, type SigningKey, sign } from '@apoint/signature-header';
import { JSON_TYPE } from './content-type.js';
import { HEADER, type HeaderName } from './headers.js';
import { checkEncryption } from './internal/check-encryption.js';

/** How a message is sealed, if so, and signed. */
export interface SendOptions {
  /** The plaintext. Text is taken as UTF-8; bytes are read at once. */
  readonly body: Uint8Array | string;
  readonly signingKey: SigningKey | KeyRing<SigningKey>;
  /** The version that the `Signature` header names. Default: the ring's latest version, or `'1'` for a bare key. */
  readonly keyVersion?: string | undefined;
  /** A value of `rsaAes` from `@apoint/rsa-aes-envelope`. Absent: the body goes as it is. */
  readonly encryption?: RsaAes | undefined;
  /** What stands between two pairs of a header. Default `,`. */
  readonly separator?: PairSeparator | undefined;
}

/** A message ready for the wire. */
export interface OutgoingMessage {
  /** Names in the spelling of the published page; send them in that spelling where the transport allows. */
  readonly headers: WireHeaders;
  /** The exact bytes to send. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** The content that was signed: for traces and tests. */
  readonly content: Uint8Array<ArrayBuffer>;
  /** Present when the message was sealed. */
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

/** What a message is around its body. */
export interface Frame {
  /**
   * What is signed besides the body ([protocol 3](../protocol.md#3-content-to-be-signed)). Of a response, all
   * but its time are those of the request.
   */
  readonly fields: Omit<CanonicalRequestFields, 'body'>;
  /** The headers after those of every message. */
  readonly headers: WireHeaders;
  /** Of an answer: whom it is sealed for, and the key of its request. */
  readonly sealing?: Pick<MessageToSeal, 'sealFor' | 'requestKey'>;
}

/**
 * The one order of sending ([protocol 6.5](../protocol.md#65-the-order)): seal, then sign what will be on the
 * wire.
 */
export async function sealAndSign(
  { body: given, signingKey: key, keyVersion, encryption, separator = ',' }: SendOptions,
  { fields, headers, sealing }: Frame,
): Promise<OutgoingMessage> {
  if (encryption !== undefined) checkEncryption(encryption);
  const plaintext = plaintextOf(given);
  // Waited for only where there is something to wait for: until then, the caller can change the body.
  const sealed = encryption && (await encryption.seal({ ...sealing, plaintext, separator }));
  const body = sealed?.body ?? bytesOf(plaintext);
  const content = canonicalRequest({ ...fields, body });
  const signed = await sign({ content, key, keyVersion: keyVersion || undefined });
  // All three parameters are always sent: one SDK skips verification when there are fewer
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
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  throw optionInvalid('body', 'text, or bytes in a Uint8Array');
}

/** A copy, so that what was signed is what is sent. */
function bytesOf(plaintext: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof plaintext === 'string' ? encodeUtf8(plaintext) : new Uint8Array(plaintext);
}
