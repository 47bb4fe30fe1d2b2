import type { BodySource, HeaderName, HeaderSource, VerifiedRequest } from '@apoint/message';
import type { ApointError } from '@apoint/primitives/errors';

/** A request as any server has it. */
export interface GatewayRequest {
  readonly method: string;
  /** Path and query, exactly as they came. */
  readonly uri: string;
  /** Best as pairs (`rawHeaders`), so that repetitions show. */
  readonly headers: HeaderSource;
  /** The raw bytes, before any parser; or what they come from, to be read within the limits of the gateway. */
  readonly body: Uint8Array | BodySource;
}

/** A response for any server to send. */
export interface GatewayResponse {
  /** 200 for every signed answer: some clients read nothing else (protocol 2.3). 4xx and 500 go unsigned. */
  readonly status: number;
  /** Names in the spelling of the published page. */
  readonly headers: Readonly<Partial<Record<HeaderName, string>>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** A request whose signature held, and that has not come before as far as the replay guard could say. */
export interface AdmittedRequest extends VerifiedRequest {
  /** `REPLAY_STORE_UNAVAILABLE`, where the guard could not say and `whenDown: 'allow'` let the request pass all the same. */
  readonly replayError?: ApointError;
}

/** What a handler gets: a request that was admitted, opened and parsed. */
export interface HandlerRequest extends AdmittedRequest {
  /** The parsed JSON of the body. Its shape has not been checked. */
  readonly json: unknown;
  readonly tracerId: string;
}

/** The part that every answer has. */
export interface AnswerResult {
  readonly result: {
    readonly resultCode: string;
    readonly resultStatus: string;
    readonly resultMessage?: string;
  };
}

/** What a handler answers: an object to be sent as JSON, with its `result`. */
export type HandlerAnswer = AnswerResult | (AnswerResult & { readonly [member: string]: unknown });

/** The business behind the gateway. When it throws, the client is told that the outcome is unknown. */
export type Handler = (request: HandlerRequest) => HandlerAnswer | Promise<HandlerAnswer>;
