import type { ApointErrorCode } from '@apoint/primitives/errors';

/** What every event of a client has. */
export interface ClientEventBase {
  /** The same for all events of one call and for no other's: 32 hexadecimal digits. It is not on the wire. */
  readonly callId: string;
  readonly clientId: string;
  /** Of `issueBenefit`: the idempotency key, as it is sent. */
  readonly bizNo?: string | undefined;
  /** By the option `now`: milliseconds since 1970. */
  readonly time: number;
  /** Since the event before it: of the stage that it ends. */
  readonly durationMilliseconds: number;
  /** Since the call began. */
  readonly totalMilliseconds: number;
}

/** A body that breaks no rule is to be sent: always the first. */
export interface CallStarted extends ClientEventBase {
  readonly type: 'call-started';
  readonly method: string;
  /** The path of the operation, without its query. */
  readonly path: string;
}

/** What the events of an attempt have. */
export interface AttemptEventBase extends ClientEventBase {
  /** The number of the attempt, from 1. */
  readonly attempt: number;
}

/** A request is about to be sealed and signed. It ends the wait before a repetition. */
export interface AttemptStarted extends AttemptEventBase {
  readonly type: 'attempt-started';
}

/** The request is sealed and signed, and goes out. */
export interface AttemptSent extends AttemptEventBase {
  readonly type: 'attempt-sent';
}

/** A whole response is here. Nothing of it is verified. */
export interface ResponseReceived extends AttemptEventBase {
  readonly type: 'response-received';
  readonly httpStatus: number;
  /** The `Tracer-Id` of the response, if it is 1 to 256 visible ASCII characters. */
  readonly tracerId?: string;
  readonly bodyBytes: number;
  /** What its `Retry-After` asks for, or 0. */
  readonly retryAfterMilliseconds: number;
}

/** The response is verified and judged, or there is none. */
export interface AttemptFinished extends AttemptEventBase {
  readonly type: 'attempt-finished';
  /** Whether there is a response whose signature holds, fresh, opened and parsed. */
  readonly verified: boolean;
  readonly httpStatus?: number;
  readonly tracerId?: string;
  /** Why it settled nothing. */
  readonly code?: ApointErrorCode;
}

/** The attempt is over. There is a wait, and then another one. */
export interface RetryScheduled extends AttemptEventBase {
  readonly type: 'retry-scheduled';
  readonly delayMilliseconds: number;
}

/** The call is over: always the last. */
export interface CallFinished extends ClientEventBase {
  readonly type: 'call-finished';
  /** That of the outcome; `not-sent` where the call threw. */
  readonly status: 'issued' | 'rejected' | 'succeeded' | 'failed' | 'unknown' | 'not-sent';
  /** Of a verified response. */
  readonly resultCode?: string;
  /** Of the error of an unknown outcome, or of what was thrown. */
  readonly code?: ApointErrorCode;
  readonly tracerId?: string;
}

/**
 * What happens in a call, told by its `type`. It may be logged as it is: there is no key in it, no body, and no header value
 * but Client-Id and Tracer-Id.
 */
export type ClientEvent =
  | CallStarted
  | AttemptStarted
  | AttemptSent
  | ResponseReceived
  | AttemptFinished
  | RetryScheduled
  | CallFinished;
