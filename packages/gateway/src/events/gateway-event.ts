import type { ApointError, ApointErrorCode } from '@apoint/primitives/errors';

/** What every event of a gateway has. */
export interface GatewayEventBase {
  /** The same for all events of one request and for no other's: 32 hexadecimal digits. It is not on the wire. */
  readonly requestId: string;
  /** The `Tracer-Id` of the answer. */
  readonly tracerId: string;
  /** By the option `now`: milliseconds since 1970. */
  readonly time: number;
  /** Since the event before it, or for the first one since the request was handed over: of the stage that it ends. */
  readonly durationMilliseconds: number;
  /** Since the request was handed over. */
  readonly totalMilliseconds: number;
}

/** The body is here, or the request was refused before it was: always the first. Nothing of it is verified. */
export interface RequestReceived extends GatewayEventBase {
  readonly type: 'request-received';
  /** Absent where the request was refused before its body was here. */
  readonly bodyBytes?: number;
  /** The request's own `Tracer-Id`, if it has one of 1 to 256 visible ASCII characters. */
  readonly requestTracerId?: string;
}

/** The request is the client's own, fresh, new, opened and parsed; the handler is asked next. */
export interface RequestVerified extends GatewayEventBase {
  readonly type: 'request-verified';
  readonly clientId: string;
  readonly method: string;
  /** The path, without its query. */
  readonly path: string;
  readonly algorithm: string;
  /** The version that the `Signature` header names. */
  readonly keyVersion?: string;
  readonly encrypted: boolean;
  /** The body's member of that name, if it is 1 to 64 visible ASCII characters. */
  readonly bizNo?: string;
  /** Why the replay guard could not say whether this request came before, where `whenDown: 'allow'` let it pass. */
  readonly replayError?: ApointError;
  /** How long it took to find the client, from when the request was handed over: part of the stage before this one. */
  readonly lookUpMilliseconds: number;
}

/** The handler has returned a result. When it fails there is {@link RequestRefused} in place of this. */
export interface HandlerFinished extends GatewayEventBase {
  readonly type: 'handler-finished';
  readonly resultStatus: string;
  readonly resultCode?: string;
}

/** The request did not get the answer of a handler, and the refusal is written. */
export interface RequestRefused extends GatewayEventBase {
  readonly type: 'request-refused';
  readonly code: ApointErrorCode;
  readonly httpStatus: number;
  readonly signed: boolean;
  /**
   * Why. Its JSON has code, message and faults; its `cause`, which only inspection shows, is what the operator's own
   * handler, look-up, replay guard, Signer or KeyUnwrapper threw.
   */
  readonly error: ApointError;
  /** Why the refusal of a request that had proved whose it is could not be signed. */
  readonly signingError?: ApointError;
  /** As the request claims it, in the form of a Client-Id. Proven only if there was {@link RequestVerified}. */
  readonly clientId?: string;
  /** As it came. Characters other than visible ASCII are escaped, and what is over 16 characters is cut. */
  readonly method?: string;
  /**
   * As it came, with its query, which may name users. Characters other than visible ASCII are escaped, and what is over 1024 characters
   * is cut.
   */
  readonly uri?: string;
  /** What was verified in its place, where the option `externalUri` of an adapter says so. */
  readonly externalUri?: string;
}

/** The answer is written, for the server to send: always the last. */
export interface ResponseReady extends GatewayEventBase {
  readonly type: 'response-ready';
  readonly httpStatus: number;
  readonly signed: boolean;
  readonly encrypted: boolean;
  readonly bodyBytes: number;
}

/**
 * What happens to a request, told by its `type`. The JSON of an event may be logged as it is: there is no key in it, no
 * body, and no header value but Client-Id, Tracer-Id and key version. The URI of a refused request has its query.
 */
export type GatewayEvent =
  | RequestReceived
  | RequestVerified
  | HandlerFinished
  | RequestRefused
  | ResponseReady;
