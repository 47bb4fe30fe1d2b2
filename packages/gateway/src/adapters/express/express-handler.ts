import type { AdapterOptions } from '../adapter-options.js';
import type { ExternalUri } from '../external-uri.js';
import { nodeHandler } from '../node/node-handler.js';
import { bodyAlreadyParsed, type NodeRequest } from '../node/node-request.js';
import type { NodeResponse } from '../node/node-response.js';
import { type NodeVerifier, nodeVerifier } from '../node/node-verifier.js';
import type { VerifyingOptions } from '../verifying.js';

export type { Admitted, VerifyingOptions } from '../verifying.js';
export type { AdapterOptions, ExternalUri, NodeRequest, NodeResponse, NodeVerifier };

/** A request handler of Express 4 and 5, and of others that have their form. */
export type ExpressHandler = (
  request: NodeRequest,
  response: NodeResponse,
  next: (error: unknown) => void,
) => Promise<void>;

/**
 * A request handler for Express. Mount it before any body parser, or behind one that keeps the bytes as
 * `request.rawBody`. Otherwise `next` gets an {@link ApointError} `BODY_ALREADY_PARSED`, and nothing is answered here.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function expressHandler(options: AdapterOptions): ExpressHandler {
  const answer = nodeHandler(options);
  return async (request, response, next) => {
    const error = bodyAlreadyParsed(request);
    if (error) return next(error);
    await answer(request, response);
  };
}

/**
 * A middleware for Express that verifies a request and passes it on: {@link NodeVerifier}. Mount it before any body parser, or behind one
 * that keeps the bytes as `request.rawBody`.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function expressVerifier(options: VerifyingOptions): NodeVerifier {
  return nodeVerifier(options);
}
