import type { ApointErrorCode } from '@apoint/primitives/errors';

/** The members of every event of a client. */
export interface ClientEventBase {
  /** 32 hexadecimal digits, the same for all events of one call and different for each call. It is not sent. */
  readonly callId: string;
  readonly clientId: string;
  /** The idempotency key of an order, as it is sent. */
  readonly bizNo?: string | undefined;
  /** Milliseconds since 1970, from the option `now`. */
  readonly time: number;
  /** Milliseconds since the previous event: the duration of the stage that this event ends. */
  readonly durationMilliseconds: number;
  /** Milliseconds since the call began. */
  readonly totalMilliseconds: number;
}

/** A valid body is about to be sent. Always the first event of a call. */
export interface CallStarted extends ClientEventBase {
  readonly type: 'call-started';
  readonly method: string;
  /** The path of the operation, without its query. */
  readonly path: string;
}

/** The members of every event of an attempt. */
export interface AttemptEventBase extends ClientEventBase {
  /** The number of the attempt, from 1. */
  readonly attempt: number;
}

/** A request is about to be sealed and signed. It ends the wait before a repetition. */
export interface AttemptStarted extends AttemptEventBase {
  readonly type: 'attempt-started';
}

/** The request is sealed and signed, and is being sent. */
export interface AttemptSent extends AttemptEventBase {
  readonly type: 'attempt-sent';
}

/** A whole response has arrived. It is not verified yet. */
export interface ResponseReceived extends AttemptEventBase {
  readonly type: 'response-received';
  readonly httpStatus: number;
  /** The `Tracer-Id` of the response, if it is 1 to 256 visible ASCII characters. */
  readonly tracerId?: string;
  readonly bodyBytes: number;
  /** The wait that `Retry-After` asks for, or 0. */
  readonly retryAfterMilliseconds: number;
}

/** The attempt is over: the response is verified and judged, or there was an error. */
export interface AttemptFinished extends AttemptEventBase {
  readonly type: 'attempt-finished';
  /** Whether a response arrived with a verified signature and a fresh time. */
  readonly verified: boolean;
  readonly httpStatus?: number;
  readonly tracerId?: string;
  /** Why the attempt did not settle the call. */
  readonly code?: ApointErrorCode;
}

/** The attempt is over. After a wait there will be another one. */
export interface RetryScheduled extends AttemptEventBase {
  readonly type: 'retry-scheduled';
  readonly delayMilliseconds: number;
}

/** The call is over. Always the last event of a call. */
export interface CallFinished extends ClientEventBase {
  readonly type: 'call-finished';
  /** The status of the outcome; `not-sent` if the call threw. */
  readonly status: 'issued' | 'rejected' | 'succeeded' | 'failed' | 'unknown' | 'not-sent';
  /** The result code of a verified response. */
  readonly resultCode?: string;
  /** The code of the error in an unknown outcome, or of the error that was thrown. */
  readonly code?: ApointErrorCode;
  readonly tracerId?: string;
}

/**
 * An event of a call; `type` says which. It is safe to log: it holds no key, no body, and of the header values only Client-Id and
 * Tracer-Id.
 */
export type ClientEvent =
  | CallStarted
  | AttemptStarted
  | AttemptSent
  | ResponseReceived
  | AttemptFinished
  | RetryScheduled
  | CallFinished;
