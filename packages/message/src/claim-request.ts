import { canonicalRequest, checkClientId, parseTime } from '@apoint/canonical-request';
import { checkNames } from '@apoint/primitives/internal/options';
import type { RsaAes } from '@apoint/rsa-aes-envelope';
import { parseSignatureHeader } from '@apoint/signature-header';
import { checkContentEncoding, checkContentType } from './content-type.js';
import { HEADER, type HeaderSource, readHeaders, requireHeader } from './headers.js';
import { type Opened, OpenedMessage, openMessage } from './open-message.js';
import { type Claim, ReceivedMessage } from './received-message.js';
import { type Proof, VerifiedMessage, type VerifyMessageOptions, verifyMessage } from './verify-message.js';

/** What {@link claimRequest} needs. */
export interface ClaimRequestOptions {
  readonly method: string;
  /** Path and query as they came. */
  readonly uri: string;
  readonly headers: HeaderSource;
}

interface RequestClaim extends Claim {
  readonly agentToken: string | undefined;
}

/**
 * Reads the headers of a request: who it claims to be from, and when. Nothing of it is believed yet, and anybody may have
 * sent it; look the client up, then verify.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `HEADER_MISSING`, `HEADER_REPEATED`, `HEADER_VALUE_INVALID`,
 * `CLIENT_ID_INVALID`, `CONTENT_TYPE_UNSUPPORTED`, `CHARSET_UNSUPPORTED`, `CONTENT_ENCODING_UNSUPPORTED`, `TIME_INVALID`,
 * and the codes of `parseSignatureHeader`
 */
export function claimRequest(options: ClaimRequestOptions): ClaimedRequest {
  checkNames(options, ['method', 'uri', 'headers'] satisfies (keyof ClaimRequestOptions)[]);
  const { method, uri } = options;
  const headers = readHeaders(options.headers);
  const clientId = requireHeader(headers, HEADER.clientId);
  checkClientId(clientId);
  const encrypt = headers(HEADER.encrypt);
  checkContentType(requireHeader(headers, HEADER.contentType), encrypt !== undefined);
  checkContentEncoding(headers('Content-Encoding'));
  const time = parseTime(requireHeader(headers, HEADER.requestTime));
  const signature = parseSignatureHeader(requireHeader(headers, HEADER.signature));
  const agentToken = headers(HEADER.agentToken);
  return new ClaimedRequest({ method, uri, clientId, time, signature, encrypt, agentToken });
}

/** A request as its headers claim it to be. Made by {@link claimRequest}. */
export class ClaimedRequest extends ReceivedMessage {
  readonly #claim: RequestClaim;

  /** @internal */
  constructor(claim: RequestClaim) {
    super(claim, claim.signature, claim.encrypt !== undefined);
    this.#claim = claim;
    Object.freeze(this);
  }

  /** The `Agent-Token`, which is not signed. */
  get agentToken(): string | undefined {
    return this.#claim.agentToken;
  }

  /**
   * Verifies the signature over the raw bytes, then looks at the time.
   *
   * @throws {@link ApointError} `OPTION_INVALID`, `BODY_TOO_LARGE`, and the codes of `canonicalRequest`, `verify` and
   * `checkFreshness`
   */
  async verify(options: VerifyMessageOptions): Promise<VerifiedRequest> {
    const { method, uri, clientId, time } = this.#claim;
    const contentOf = (body: Uint8Array) => canonicalRequest({ method, uri, clientId, time, body });
    return new VerifiedRequest(this.#claim, await verifyMessage(this.#claim, options, contentOf));
  }
}

/** A request whose signature and time hold. Made by {@link ClaimedRequest.verify}. */
export class VerifiedRequest extends VerifiedMessage {
  readonly #claim: RequestClaim;

  /** @internal */
  constructor(claim: RequestClaim, proof: Proof) {
    super(claim, proof);
    this.#claim = claim;
    Object.freeze(this);
  }

  /** The `Agent-Token`, which is not signed. */
  get agentToken(): string | undefined {
    return this.#claim.agentToken;
  }

  /**
   * Opens the body if it is encrypted, then parses its JSON. What comes out of an envelope and is no JSON has not opened.
   *
   * @param encryption - a value of `rsaAes` from `@apoint/rsa-aes-envelope`. Absent: an encrypted request is refused.
   * @throws {@link ApointError} `ENCRYPTION_NOT_CONFIGURED`, `OPTION_INVALID`, the codes of `open` of
   * `@apoint/rsa-aes-envelope`, and for a request that is not encrypted those of {@link parseVerifiedJson}
   */
  async open(encryption?: RsaAes): Promise<OpenedRequest> {
    return new OpenedRequest(this.#claim, this, await openMessage(this.#claim, this, encryption));
  }
}

/** A request that passed every check, opened and parsed. Made by {@link VerifiedRequest.open}. */
export class OpenedRequest extends OpenedMessage {
  readonly #claim: RequestClaim;

  /** @internal */
  constructor(claim: RequestClaim, verified: VerifiedRequest, opened: Opened) {
    super(claim, verified, opened);
    this.#claim = claim;
    Object.freeze(this);
  }

  /** The `Agent-Token`, which is not signed. */
  get agentToken(): string | undefined {
    return this.#claim.agentToken;
  }
}
