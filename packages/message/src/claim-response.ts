import { parseTime } from '@apoint/canonical-request';
import { checkNames } from '@apoint/primitives/internal/options';
import type { RsaAes } from '@apoint/rsa-aes-envelope';
import { parseSignatureHeader } from '@apoint/signature-header';
import { checkCharset } from './content-type.js';
import { HEADER, type HeaderSource, readHeaders, requireHeader } from './headers.js';
import {
  type ClaimedMessage,
  claimMessage,
  type OfResponse,
  type OpenedMessage,
  type OpenResponseOptions,
  type VerifiedMessage,
} from './receive.js';

/**
 * The request that a response answers: the response is signed over its line and its client
 * ([protocol 3](../protocol.md#3-content-to-be-signed)).
 */
export interface AnsweredRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly uri: string;
  readonly clientId: string;
}

/** What {@link claimResponse} needs. */
export interface ClaimResponseOptions {
  /** The request that was sent. */
  readonly request: AnsweredRequest;
  readonly headers: HeaderSource;
}

/** A response as its headers claim it to be. Made by {@link claimResponse}. */
export interface ClaimedResponse extends ClaimedMessage<VerifiedResponse>, OfResponse {}

/** A response whose signature and time hold. Made by {@link ClaimedResponse.verify}. */
export interface VerifiedResponse extends VerifiedMessage, OfResponse {
  /**
   * Opens the body if it is encrypted, then parses its JSON. What comes out of an envelope and is no JSON has not opened.
   *
   * @param encryption - a value of `rsaAes` from `@apoint/rsa-aes-envelope`. Absent: an encrypted response is refused.
   * @throws {@link ApointError} `ENCRYPTION_NOT_CONFIGURED`, `OPTION_INVALID`, the codes of `open` of
   * `@apoint/rsa-aes-envelope`, and for a response that is not encrypted those of {@link parseVerifiedJson}
   */
  open(encryption?: RsaAes, options?: OpenResponseOptions): Promise<OpenedResponse>;
}

/** A response that passed every check, opened and parsed. Made by {@link VerifiedResponse.open}. */
export interface OpenedResponse extends OpenedMessage, OfResponse {}

const READ = [HEADER.contentType, HEADER.encrypt, HEADER.responseTime, HEADER.signature] as const;

/**
 * Reads the headers of a response. Nothing of it is believed yet: a response that does not verify decides
 * nothing ([protocol 7](../protocol.md#7-responses)).
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `HEADER_MISSING`, `HEADER_REPEATED`, `HEADER_VALUE_INVALID`,
 * `CHARSET_UNSUPPORTED`, `TIME_INVALID`, and the codes of `parseSignatureHeader`
 */
export function claimResponse(options: ClaimResponseOptions): ClaimedResponse {
  checkNames(options, ['request', 'headers'] satisfies (keyof ClaimResponseOptions)[]);
  // An untyped caller may pass undefined: its method is refused when the response is verified.
  const { method, uri, clientId } = options.request ?? {};
  const headers = readHeaders(options.headers, READ);
  checkCharset(headers[HEADER.contentType] ?? '');
  const encrypt = headers[HEADER.encrypt];
  const time = parseTime(requireHeader(headers, HEADER.responseTime));
  const signature = parseSignatureHeader(requireHeader(headers, HEADER.signature));
  return claimMessage({ method, uri, clientId, time, signature, encrypt });
}
