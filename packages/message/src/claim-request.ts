import { checkClientId, parseTime } from '@apoint/canonical-request';
import { ownOptions } from '@apoint/primitives/internal/options';
import type { RsaAes } from '@apoint/rsa-aes-envelope';
import { parseSignatureHeader } from '@apoint/signature-header';
import { checkContentEncoding, checkContentTypes } from './content-type.js';
import { HEADER, type HeaderSource, readHeaders, requireHeader, sealingHeader } from './headers.js';
import {
  type ClaimedMessage,
  claimMessage,
  type OfRequest,
  type OpenedMessage,
  type VerifiedMessage,
} from './receive.js';

/** Options of {@link claimRequest}. */
export interface ClaimRequestOptions {
  /** As it came, in upper case, e.g. `POST`. */
  readonly method: string;
  /** Path and query as they arrived. */
  readonly uri: string;
  /** As they came, in any form. Only pairs show repeated headers. */
  readonly headers: HeaderSource;
}

/** A request as its headers describe it. Nothing is verified. Made by {@link claimRequest}. */
export interface ClaimedRequest extends ClaimedMessage<VerifiedRequest>, OfRequest {}

/** A request with a verified signature and a fresh time. Made by {@link ClaimedRequest.verify}. */
export interface VerifiedRequest extends VerifiedMessage, OfRequest {
  /**
   * Opens the body if it is encrypted, then parses its JSON. If the content of an envelope is not JSON, the error is
   * `ENVELOPE_OPEN_FAILED`.
   *
   * @param encryption - the result of `rsaAes` from `@apoint/rsa-aes-envelope`. Absent: an encrypted request is refused.
   * @throws {@link ApointError} `ENCRYPTION_NOT_CONFIGURED`, `OPTION_INVALID`, the codes of `open` of
   * `@apoint/rsa-aes-envelope`, and for a request that is not encrypted those of {@link parseVerifiedJson}
   */
  open(encryption?: RsaAes): Promise<OpenedRequest>;
}

/** A request that has passed every check, opened and parsed. Made by {@link VerifiedRequest.open}. */
export interface OpenedRequest extends OpenedMessage, OfRequest {}

const READ = [
  HEADER.clientId,
  HEADER.contentType,
  'Content-Encoding',
  HEADER.encrypt,
  HEADER.requestTime,
  HEADER.signature,
  HEADER.agentToken,
] as const;

/**
 * Reads the headers of a request: its claimed sender and time. Do not trust it yet, because anybody may have sent it. Look up the
 * client, then verify.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `HEADER_MISSING`, `HEADER_REPEATED`, `HEADER_VALUE_INVALID`,
 * `CLIENT_ID_INVALID`, `CONTENT_TYPE_UNSUPPORTED`, `CHARSET_UNSUPPORTED`, `CONTENT_ENCODING_UNSUPPORTED`, `TIME_INVALID`,
 * and the codes of `parseSignatureHeader`
 * @example
 * ```ts
 * import { claimRequest, generateKeyPair, writeRequest } from '@apoint/message';
 *
 * const { privateKey, publicKey } = await generateKeyPair();
 * const line = { method: 'POST', uri: '/api/open/example' };
 * const sent = await writeRequest({
 *   ...line,
 *   clientId: 'CLIENT_0001',
 *   body: '{"bizNo":"order-1"}',
 *   signingKey: privateKey,
 * });
 *
 * const claimed = claimRequest({ ...line, headers: sent.headers });
 * console.log(claimed.clientId); // CLIENT_0001
 * const verified = await claimed.verify({ body: sent.body, keys: publicKey }); // the keys of that client
 * const opened = await verified.open(); // of an encrypted body: open(rsaAes({ openWith }))
 * console.log(opened.json); // { bizNo: 'order-1' }
 * ```
 */
export function claimRequest(options: ClaimRequestOptions): ClaimedRequest {
  const { method, uri, headers: source } = ownOptions(options, ['method', 'uri', 'headers']);
  const typeAgain: string[] = [];
  const headers = readHeaders(source, READ, typeAgain);
  const clientId = requireHeader(headers, HEADER.clientId);
  checkClientId(clientId);
  const encrypt = sealingHeader(headers);
  const types = [requireHeader(headers, HEADER.contentType), ...typeAgain];
  checkContentTypes(types, encrypt !== undefined);
  checkContentEncoding(headers['Content-Encoding']);
  const time = parseTime(requireHeader(headers, HEADER.requestTime));
  const signature = parseSignatureHeader(requireHeader(headers, HEADER.signature));
  const agentToken = headers[HEADER.agentToken];
  return claimMessage({ method, uri, clientId, time, signature, encrypt, agentToken });
}
