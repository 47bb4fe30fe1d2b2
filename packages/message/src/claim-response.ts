import { parseTime, type WireTime } from '@apoint/canonical-request';
import { ownOptions } from '@apoint/primitives/internal/options';
import { own } from '@apoint/primitives/internal/own';
import type { RsaAes } from '@apoint/rsa-aes-envelope';
import { parseSignatureHeader } from '@apoint/signature-header';
import { checkCharset } from './content-type.js';
import { HEADER, type HeaderSource, readHeaders, requireHeader, sealingHeader } from './headers.js';
import {
  type ClaimedMessage,
  claimMessage,
  type OfResponse,
  type OpenedMessage,
  type OpenResponseOptions,
  type VerifiedMessage,
  type VerifyResponseOptions,
} from './receive.js';

/**
 * The request that a response answers. The signature of the response covers its method, URI and client
 * ([protocol 3](../protocol.md#3-content-to-be-signed)).
 */
export interface AnsweredRequest {
  /** The method of the request, in upper case, e.g. `POST`. */
  readonly method: string;
  /** Path and query as sent. */
  readonly uri: string;
  /** The `Client-Id` of the request. */
  readonly clientId: string;
  /**
   * The `Request-Time` of the request. With it, {@link ClaimedResponse.verify} refuses a response that is earlier, such as one that
   * was recorded. `writeResponse` does not use it.
   */
  readonly time?: string | WireTime | undefined;
}

/** Options of {@link claimResponse}. */
export interface ClaimResponseOptions {
  /** The request that was sent. */
  readonly request: AnsweredRequest;
  /** Of the response, in any form. Only pairs show repeated headers. */
  readonly headers: HeaderSource;
}

/** A response as its headers describe it. Nothing is verified. Made by {@link claimResponse}. */
export interface ClaimedResponse
  extends ClaimedMessage<VerifiedResponse, VerifyResponseOptions>,
    OfResponse {}

/** A response with a verified signature and a fresh time. Made by {@link ClaimedResponse.verify}. */
export interface VerifiedResponse extends VerifiedMessage, OfResponse {
  /**
   * Opens the body if it is encrypted, then parses its JSON. If the content of an envelope is not JSON, the error is
   * `ENVELOPE_OPEN_FAILED`.
   *
   * @param encryption - the result of `rsaAes` from `@apoint/rsa-aes-envelope`. Absent: an encrypted response is refused.
   * @throws {@link ApointError} `ENCRYPTION_NOT_CONFIGURED`, `OPTION_INVALID`, the codes of `open` of
   * `@apoint/rsa-aes-envelope`, and for a response that is not encrypted those of {@link parseVerifiedJson}
   */
  open(encryption?: RsaAes, options?: OpenResponseOptions): Promise<OpenedResponse>;
}

/** A response that has passed every check, opened and parsed. Made by {@link VerifiedResponse.open}. */
export interface OpenedResponse extends OpenedMessage, OfResponse {}

const READ = [HEADER.contentType, HEADER.encrypt, HEADER.responseTime, HEADER.signature] as const;

/**
 * Reads the headers of a response. Do not trust it yet: an unverified response must not decide anything
 * ([protocol 7](../protocol.md#7-responses)).
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `HEADER_MISSING`, `HEADER_REPEATED`, `HEADER_VALUE_INVALID`,
 * `CHARSET_UNSUPPORTED`, `TIME_INVALID`, and the codes of `parseSignatureHeader`
 * @example
 * ```ts
 * import { claimResponse, generateKeyPair, writeResponse } from '@apoint/message';
 *
 * const { privateKey, publicKey } = await generateKeyPair();
 * const request = { method: 'POST', uri: '/api/open/example', clientId: 'CLIENT_0001' };
 * const answer = await writeResponse({ request, body: '{"points":7}', signingKey: privateKey });
 *
 * const claimed = claimResponse({ request, headers: answer.headers });
 * const verified = await claimed.verify({ body: answer.body, keys: publicKey }); // the keys of the platform
 * console.log((await verified.open()).json); // { points: 7 }
 * ```
 */
export function claimResponse(options: ClaimResponseOptions): ClaimedResponse {
  const { request, headers: source } = ownOptions(options, ['request', 'headers']);
  // An untyped caller may pass undefined; verify refuses its missing method.
  const { method, uri, clientId, time: requestTime } = own(request ?? {}) as AnsweredRequest;
  const headers = readHeaders(source, READ);
  checkCharset(headers[HEADER.contentType] ?? '');
  const encrypt = sealingHeader(headers);
  const time = parseTime(requireHeader(headers, HEADER.responseTime));
  const signature = parseSignatureHeader(requireHeader(headers, HEADER.signature));
  const earliest = requestTime === undefined ? undefined : timeOf(requestTime);
  return claimMessage({ method, uri, clientId, time, signature, encrypt, answers: { earliest } });
}

/** A time that is neither text nor a moment, from an untyped caller, is refused like a text that is no time. */
function timeOf(time: string | WireTime): WireTime {
  return Number.isFinite((time as WireTime | null)?.epochMilliseconds)
    ? (time as WireTime)
    : parseTime(time as string);
}
