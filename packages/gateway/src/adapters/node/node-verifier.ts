import { checkedVerifyingOptions, judge, leaveOn, refusalFor, type VerifyingOptions } from '../verifying.js';
import { bodyAlreadyParsed, bodyOfThisTurn, type NodeRequest, nodeRequest } from './node-request.js';
import { type NodeResponse, sendNodeResponse } from './node-response.js';

/** A middleware in the form of Connect and Express. */
export type NodeVerifier = (
  request: NodeRequest,
  response: NodeResponse,
  next: (error?: unknown) => void,
) => Promise<void>;

/**
 * A middleware that verifies a request and passes it on, with `verified`, `rawBody` and `body` on it: the request as its client signed it,
 * the verified bytes, and their JSON. What is refused is answered here, or goes to `next`. When something has read the body before,
 * `next` gets an {@link ApointError} `BODY_ALREADY_PARSED` either way. A connection that breaks off in a body is closed.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function nodeVerifier(options: VerifyingOptions): NodeVerifier {
  const checked = checkedVerifyingOptions(options);
  return async (request, response, next) => {
    const error = bodyAlreadyParsed(request);
    if (error) return next(error);
    await bodyOfThisTurn();
    const verdict = await judge(checked, nodeRequest(request)).catch(() => undefined);
    if (!verdict) return void response.destroy();
    if (!('refusal' in verdict)) {
      leaveOn(request, verdict);
      // A parser behind reads what has not come to its end. It has no bytes any more, but it has not told so yet.
      request.resume();
      await bodyOfThisTurn();
      return next();
    }
    if (checked.refusals === 'handed-on') return next(verdict.refusal);
    sendNodeResponse(response, refusalFor(verdict.refusal));
  };
}
