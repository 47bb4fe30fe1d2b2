import type { AdapterOptions } from '../adapter-options.js';
import type { ExternalUri } from '../external-uri.js';
import { nodeHandler } from '../node/node-handler.js';
import { bodyAlreadyParsed, type NodeRequest } from '../node/node-request.js';
import type { NodeResponse } from '../node/node-response.js';
import type { KoaContext } from './koa-context.js';

export type { Admitted, VerifyingOptions } from '../verifying.js';
export { type KoaVerifier, type KoaVerifierContext, koaVerifier } from './koa-verifier.js';
export type { AdapterOptions, ExternalUri, KoaContext, NodeRequest, NodeResponse };

/** A middleware for Koa that answers, and never calls the next one. */
export type KoaHandler = (context: KoaContext) => Promise<void>;

/**
 * A middleware for Koa. Mount it before any body parser. Otherwise it throws an {@link ApointError} `BODY_ALREADY_PARSED` to
 * the error handler of the application, and nothing is answered here.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function koaHandler(options: AdapterOptions): KoaHandler {
  const answer = nodeHandler(options);
  return async (context) => {
    const request = Object.assign(context.req, { originalUrl: context.originalUrl });
    const error = bodyAlreadyParsed(request);
    if (error) throw error;
    context.respond = false;
    await answer(request, context.res);
  };
}
