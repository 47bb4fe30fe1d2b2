import type { BodySource, HeaderName, HeaderSource, OpenedRequest } from '@apoint/message';
import type { ApointError } from '@apoint/primitives/errors';

/** A request as any server has it. */
export interface GatewayRequest {
  /** As it came, e.g. `POST`. */
  readonly method: string;
  /** Path and query, exactly as the client has signed them. */
  readonly uri: string;
  /** For events: the URI as it came, where a proxy has changed what was signed. Default: `uri`. */
  readonly seenUri?: string | undefined;
  /** Best as pairs (`rawHeaders`), so that repetitions show. */
  readonly headers: HeaderSource;
  /** The raw bytes, before any parser; or what they come from, to be read within the limits of the gateway. */
  readonly body: Uint8Array | BodySource;
}

/** A response for any server to send. */
export interface GatewayResponse {
  /**
   * 200 for every signed answer: some clients read nothing else
   * ([protocol 2.3](../../protocol.md#23-other-implementations)). 4xx and 5xx go unsigned.
   */
  readonly status: number;
  /** Names in the spelling of the published page, or in lower case if that is what the client has as its `headerNames`. */
  readonly headers: Readonly<Partial<Record<HeaderName | Lowercase<HeaderName>, string>>>;
  /** The bytes to be sent: JSON, or the base64 text of an envelope. */
  readonly body: Uint8Array<ArrayBuffer>;
}

/** What is known of a request besides itself. */
export interface RequestContext {
  /** The `Tracer-Id` of the answer. */
  readonly tracerId: string;
  /** `REPLAY_STORE_UNAVAILABLE`, where the guard could not say and `whenDown: 'allow'` let the request pass all the same. */
  readonly replayError?: ApointError | undefined;
}

/** The part that every answer has. */
export interface AnswerResult {
  /** The outcome of the request. The status is `S`, `F` or `U` ([protocol 9](../../protocol.md#9-response-body)). */
  readonly result: {
    readonly resultCode: string;
    readonly resultStatus: string;
    readonly resultMessage?: string | undefined;
  };
}

/** What a handler answers: an object to be sent as JSON, with its `result`. */
export type HandlerAnswer = AnswerResult | (AnswerResult & { readonly [member: string]: unknown });

/**
 * The business behind the gateway. It gets a request that was verified, opened and parsed; the shape of its `json` has not
 * been checked. When it throws, the client is told that the outcome is unknown.
 */
export type Handler = (
  request: OpenedRequest,
  context: RequestContext,
) => HandlerAnswer | Promise<HandlerAnswer>;
