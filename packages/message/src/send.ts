import { canonicalRequest } from '@apoint/canonical-request';
import { ApointError } from '@apoint/primitives/errors';
import type { KeyRing } from '@apoint/primitives/key-ring';
import type { PublicKey } from '@apoint/primitives/keys';
import { encodeUtf8 } from '@apoint/primitives/utf8';
import type { ContentEncryptionKey, EnvelopeProfile } from '@apoint/rsa-aes-envelope';
import type { EcdsaOptions, PairSeparator, SigningKey } from '@apoint/signature-header';
import { formatSignatureHeader, sign } from '@apoint/signature-header';
import { type ContentType, JSON_TYPE } from './content-type.js';
import type { EnvelopeLayer } from './envelope-layer.js';
import { HEADER, type HeaderName } from './header-names.js';

/** Whom a message is sealed for. */
export interface SealFor {
  /** The recipient's public key, or a ring whose latest key is used. */
  readonly recipient: PublicKey | KeyRing<PublicKey>;
  readonly keyVersion?: string | undefined;
  readonly profile?: EnvelopeProfile | undefined;
  /** Default `application/json; charset=UTF-8`. */
  readonly contentType?: ContentType | undefined;
  /** Seals under this key instead of a fresh one: only to answer a request under its own key (protocol 6.6). */
  readonly contentEncryptionKey?: ContentEncryptionKey;
}

/** How a message is signed and, if so, sealed. */
export interface SendOptions {
  /** The plaintext. Text is taken as UTF-8. */
  readonly body: Uint8Array | string;
  readonly signingKey: SigningKey | KeyRing<SigningKey>;
  /** The version that the `Signature` header names. Default: the ring's latest version, or `'1'` for a bare key. */
  readonly keyVersion?: string | undefined;
  readonly ecdsa?: EcdsaOptions | undefined;
  /** Absent: the body goes as it is. */
  readonly encryption?: SealFor | undefined;
  /** What stands between two pairs of a header. Default `,`. */
  readonly separator?: PairSeparator | undefined;
}

/** A message ready for the wire. */
export interface OutgoingMessage {
  /** Names in the spelling of the published page; send them in that spelling where the transport allows. */
  readonly headers: Readonly<Partial<Record<HeaderName, string>>>;
  /** The exact bytes to send. */
  readonly body: Uint8Array<ArrayBuffer>;
  /** The content that was signed: for traces and tests. */
  readonly content: Uint8Array<ArrayBuffer>;
  /** Present when the message was sealed. */
  readonly contentEncryptionKey?: ContentEncryptionKey;
}

/** The headers of one message. */
export type WireHeaders = Partial<Record<HeaderName, string>>;

/** What a signature covers besides the body (protocol 3). */
export interface SignedFields {
  readonly method: string;
  readonly uri: string;
  readonly clientId: string;
  readonly time: string;
}

/** A body as it will be on the wire, with what its headers tell of it. */
export interface PreparedBody {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentType: ContentType;
  /** The `Encrypt` header. */
  readonly encrypt?: string;
  readonly contentEncryptionKey?: ContentEncryptionKey;
}

/**
 * The one order of sending (protocol 6.5): seal, then sign what will be on the wire.
 *
 * @param more - headers after those of every message.
 */
export async function send(
  options: SendOptions,
  fields: SignedFields,
  layer: EnvelopeLayer | undefined,
  more: WireHeaders,
): Promise<OutgoingMessage> {
  const { body, contentType, encrypt, contentEncryptionKey } = await sealed(options, layer);
  const content = canonicalRequest({ ...fields, body });
  const headers: WireHeaders = { [HEADER.clientId]: fields.clientId, [HEADER.contentType]: contentType };
  if (encrypt !== undefined) headers[HEADER.encrypt] = encrypt;
  headers[HEADER.signature] = await signed(options, content);
  Object.assign(headers, more);
  return contentEncryptionKey ? { headers, body, content, contentEncryptionKey } : { headers, body, content };
}

async function sealed(options: SendOptions, layer: EnvelopeLayer | undefined): Promise<PreparedBody> {
  const { body, encryption } = options;
  if (!encryption) return { body: bytesOf(body), contentType: JSON_TYPE };
  if (layer) return layer.sealBody(options, encryption);
  throw new ApointError('OPTION_INVALID', 'There is no encryption here; it needs the entry with envelopes.');
}

/** All three parameters are always sent: one SDK skips verification when there are fewer (protocol 2.3). */
async function signed(options: SendOptions, content: Uint8Array): Promise<string> {
  const { signingKey: key, keyVersion, ecdsa, separator = ',' } = options;
  const header = await sign({ content, key, keyVersion: keyVersion || undefined, ecdsa });
  return formatSignatureHeader({ ...header, keyVersion: header.keyVersion ?? '1' }, { separator });
}

/** A copy, so that what was signed is what is sent. */
function bytesOf(body: Uint8Array | string): Uint8Array<ArrayBuffer> {
  if (typeof body === 'string') return encodeUtf8(body);
  if (body instanceof Uint8Array) return new Uint8Array(body);
  throw new ApointError('OPTION_INVALID', 'body is text, or bytes in a Uint8Array.');
}
