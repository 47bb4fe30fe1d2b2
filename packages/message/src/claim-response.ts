import { canonicalResponse, parseTime } from '@apoint/canonical-request';
import { checkNames } from '@apoint/primitives/internal/options';
import type { ContentEncryptionKey, RsaAes } from '@apoint/rsa-aes-envelope';
import { parseSignatureHeader } from '@apoint/signature-header';
import { checkCharset } from './content-type.js';
import { HEADER, type HeaderSource, readHeaders, requireHeader } from './headers.js';
import { type Opened, OpenedMessage, openMessage } from './open-message.js';
import { type Claim, ReceivedMessage } from './received-message.js';
import { type Proof, VerifiedMessage, type VerifyMessageOptions, verifyMessage } from './verify-message.js';

/** The request that a response answers: the response is signed over its line and its client (protocol 3). */
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

/** How {@link VerifiedResponse.open} opens. */
export interface OpenResponseOptions {
  /**
   * The AES key of the request, for platforms that answer under it without an `Encrypt` header (protocol 6.6). It is used
   * where `encryption` was made with `requestKeyAnswers: 'allowed'`.
   */
  readonly requestKey?: ContentEncryptionKey | undefined;
}

/**
 * Reads the headers of a response. Nothing of it is believed yet: a response that does not verify decides nothing
 * (protocol 7).
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `HEADER_MISSING`, `HEADER_REPEATED`, `HEADER_VALUE_INVALID`,
 * `CHARSET_UNSUPPORTED`, `TIME_INVALID`, and the codes of `parseSignatureHeader`
 */
export function claimResponse(options: ClaimResponseOptions): ClaimedResponse {
  checkNames(options, ['request', 'headers'] satisfies (keyof ClaimResponseOptions)[]);
  // An untyped caller may pass undefined: its method is refused when the response is verified.
  const { method, uri, clientId } = options.request ?? {};
  const headers = readHeaders(options.headers);
  checkCharset(headers(HEADER.contentType) ?? '');
  const encrypt = headers(HEADER.encrypt);
  const time = parseTime(requireHeader(headers, HEADER.responseTime));
  const signature = parseSignatureHeader(requireHeader(headers, HEADER.signature));
  return new ClaimedResponse({ method, uri, clientId, time, signature, encrypt });
}

/** A response as its headers claim it to be. Made by {@link claimResponse}. */
export class ClaimedResponse extends ReceivedMessage {
  readonly #claim: Claim;

  /** @internal */
  constructor(claim: Claim) {
    super(claim, claim.signature, claim.encrypt !== undefined);
    this.#claim = claim;
    Object.freeze(this);
  }

  /**
   * Verifies the signature over the raw bytes, then looks at the time.
   *
   * @throws {@link ApointError} `OPTION_INVALID`, `BODY_TOO_LARGE`, and the codes of `canonicalResponse`, `verify` and
   * `checkFreshness`
   */
  async verify(options: VerifyMessageOptions): Promise<VerifiedResponse> {
    const { method, uri, clientId, time } = this.#claim;
    const request = { method, uri, clientId };
    const contentOf = (body: Uint8Array) => canonicalResponse({ request, time, body });
    return new VerifiedResponse(this.#claim, await verifyMessage(this.#claim, options, contentOf));
  }
}

/** A response whose signature and time hold. Made by {@link ClaimedResponse.verify}. */
export class VerifiedResponse extends VerifiedMessage {
  readonly #claim: Claim;

  /** @internal */
  constructor(claim: Claim, proof: Proof) {
    super(claim, proof);
    this.#claim = claim;
    Object.freeze(this);
  }

  /**
   * Opens the body if it is encrypted, then parses its JSON. What comes out of an envelope and is no JSON has not opened.
   *
   * @param encryption - a value of `rsaAes` from `@apoint/rsa-aes-envelope`. Absent: an encrypted response is refused.
   * @throws {@link ApointError} `ENCRYPTION_NOT_CONFIGURED`, `OPTION_INVALID`, the codes of `open` of
   * `@apoint/rsa-aes-envelope`, and for a response that is not encrypted those of {@link parseVerifiedJson}
   */
  async open(encryption?: RsaAes, options: OpenResponseOptions = {}): Promise<OpenedResponse> {
    checkNames(options, ['requestKey'] satisfies (keyof OpenResponseOptions)[]);
    const opened = await openMessage(this.#claim, this, encryption, options.requestKey);
    return new OpenedResponse(this.#claim, this, opened);
  }
}

/** A response that passed every check, opened and parsed. Made by {@link VerifiedResponse.open}. */
export class OpenedResponse extends OpenedMessage {
  /** @internal */
  constructor(claim: Claim, verified: VerifiedResponse, opened: Opened) {
    super(claim, verified, opened);
    Object.freeze(this);
  }
}
