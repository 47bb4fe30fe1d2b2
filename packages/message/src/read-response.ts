import type { KeyRing, PublicKey } from '@apoint/keys';
import type { ContentEncryptionKey } from '@apoint/rsa-aes-envelope';
import { checkCharset } from './content-type.js';
import { type EnvelopeLayer, RSA_AES } from './envelope-layer.js';
import { type HeaderSource, readHeaderLines, requireHeader } from './header-lines.js';
import { HEADER } from './header-names.js';
import { checkBody, type ReceiveOptions, receive, type VerifiedMessage } from './receive.js';
import type { SignedFields } from './send.js';

/** What {@link readResponse} needs. */
export interface ReadResponseOptions extends ReceiveOptions {
  /** The request that was sent: the response is signed over its line and its client. */
  readonly request: Pick<SignedFields, 'method' | 'uri' | 'clientId'>;
  readonly headers: HeaderSource;
  /** The platform's public keys. */
  readonly verificationKeys: PublicKey | KeyRing<PublicKey>;
  /**
   * The request's own key, for platforms that answer under it without an `Encrypt` header (protocol 6.6). Absent, such
   * a response is taken as what it says it is: not encrypted.
   */
  readonly requestKey?: ContentEncryptionKey | undefined;
}

/**
 * Reads a response, in this order: size, headers, signature over the raw bytes, freshness, decryption. A response that
 * does not come out of here decides nothing (protocol 7).
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `BODY_TOO_LARGE`, `HEADER_MISSING`, `HEADER_REPEATED`,
 * `HEADER_VALUE_INVALID`, `CHARSET_UNSUPPORTED`, `ENCRYPTION_NOT_CONFIGURED`, and the codes of `canonicalResponse`,
 * `verify`, `checkFreshness` and `open`
 */
export function readResponse(options: ReadResponseOptions): Promise<VerifiedMessage> {
  return readResponseOver(RSA_AES, options);
}

/** As {@link readResponse}, over the given layer of envelopes or none. */
export async function readResponseOver(
  layer: EnvelopeLayer | undefined,
  options: ReadResponseOptions,
): Promise<VerifiedMessage> {
  checkBody(options);
  const { request, verificationKeys, requestKey } = options;
  const headers = readHeaderLines(options.headers);
  checkCharset(headers(HEADER.contentType) ?? '');
  const { method, uri, clientId } = request;
  const fields = { method, uri, clientId, time: requireHeader(headers, HEADER.responseTime) };
  return receive(options, { headers, fields, verificationKeys, requestKey }, layer);
}
