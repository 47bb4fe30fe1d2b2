import type { AdapterOptions } from '../adapter-options.js';
import type { ExternalUri } from '../external-uri.js';
import { nodeHandler } from '../node/node-handler.js';
import { bodyAlreadyParsed, type NodeRequest } from '../node/node-request.js';
import type { NodeResponse } from '../node/node-response.js';

export type { AdapterOptions, ExternalUri, NodeRequest, NodeResponse };

/** What is used of Koa's context. */
export interface KoaContext {
  readonly req: NodeRequest;
  readonly res: NodeResponse;
  /** The URL as it came; a router may have changed that of `req`. */
  readonly originalUrl: string;
  /** `false` leaves the answer to whoever has `res`. */
  respond?: boolean | undefined;
}

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
