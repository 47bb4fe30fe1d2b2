import type { ApointError, ApointErrorCode } from '@apoint/primitives/errors';
import type { HandlerAnswer } from './exchange.js';

/**
 * The answer to a request that does not reach the handler, or whose handler failed. It names a code and nothing else.
 *
 * Its status is always U, never F. Whoever can send bytes can provoke a refusal, and a response is not bound to the
 * request it answers: a signed F got for a forged request could be played to a client whose genuine request succeeded,
 * and the client would issue the points again. U makes it ask again with the same `bizNo`.
 */
export function refusalAnswer(error: ApointError): HandlerAnswer {
  return { result: { resultCode: 'UNKNOWN_EXCEPTION', resultStatus: 'U', resultMessage: error.code } };
}

const STATUS: Partial<Record<ApointErrorCode, number>> = {
  BODY_TOO_LARGE: 413,
  TIMED_OUT: 408,
  CONTENT_TYPE_UNSUPPORTED: 415,
  CONTENT_ENCODING_UNSUPPORTED: 415,
  CHARSET_UNSUPPORTED: 415,
  CLIENT_UNKNOWN: 401,
  CLIENT_LOOKUP_FAILED: 503,
  REPLAY_STORE_UNAVAILABLE: 503,
  HANDLER_FAILED: 500,
  SIGNER_FAILED: 500,
  // The gateway's own settings, place and keys.
  BODY_ALREADY_PARSED: 500,
  OPTION_INVALID: 500,
  KEY_HANDLE_INVALID: 500,
  KEY_USAGE_REFUSED: 500,
  KEY_UNAVAILABLE: 500,
};

/** The HTTP status of a refusal that goes unsigned. */
export function unsignedStatus(error: ApointError): number {
  return STATUS[error.code] ?? 400;
}
