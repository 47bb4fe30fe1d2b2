import { HEADER } from '@apoint/message';
import { describeErrorCode } from '@apoint/primitives/codes';
import { ApointError } from '@apoint/primitives/errors';
import { encodeUtf8 } from '@apoint/primitives/utf8';
import type { GatewayResponse, HandlerAnswer } from './exchange.js';

/**
 * The answer to a request that does not reach the handler, or whose handler failed. It names a code and nothing else.
 *
 * Its status is always U, never F. Whoever has recorded a genuine request can send it again and provoke a refusal, and a
 * response is not bound to the request it answers: a signed F could be played to a client whose request succeeded, and the
 * client would issue the points again. U makes it ask again with the same `bizNo`.
 */
export function refusalAnswer({ code }: ApointError): HandlerAnswer {
  return { result: { resultCode: 'UNKNOWN_EXCEPTION', resultStatus: 'U', resultMessage: code } };
}

/** The refusal of a request that has not proved whose it is, or one that could not be signed. */
export function unsignedRefusal(error: ApointError, tracerId: string): GatewayResponse {
  return {
    // The rest of the codes can only come from the operator's own code.
    status: describeErrorCode(error.code)?.status ?? 500,
    headers: { [HEADER.contentType]: 'application/json; charset=UTF-8', [HEADER.tracerId]: tracerId },
    body: encodeUtf8(JSON.stringify(refusalAnswer(error))),
  };
}

/** What is uncoded comes from the operator's clock, or from the request's own members: no business of the sender. */
export function coded(error: unknown): ApointError {
  if (ApointError.is(error)) return error;
  return new ApointError('HANDLER_FAILED', 'Handling the request failed; see the cause.', { cause: error });
}
