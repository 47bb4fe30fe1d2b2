import type { AdapterOptions } from '../adapter-options.js';
import type { ExternalUri } from '../external-uri.js';
import { nodeHandler } from '../node/node-handler.js';
import { bodyAlreadyParsed, type NodeRequest } from '../node/node-request.js';
import type { NodeResponse } from '../node/node-response.js';

export type { AdapterOptions, ExternalUri, NodeRequest, NodeResponse };

/** What is used of a Fastify instance. */
export interface FastifyScope {
  /** For this scope, and not for the one around it. */
  readonly removeAllContentTypeParsers: () => void;
  /** `*` is for every type that has no parser of its own. */
  readonly addContentTypeParser: (
    contentType: string,
    parser: (request: unknown, payload: unknown, done: (error: null) => void) => void,
  ) => void;
  /** Routes every method. */
  readonly all: (
    path: string,
    handler: (request: FastifyRequest, reply: FastifyReply) => Promise<void>,
  ) => unknown;
}

/** What is used of a Fastify request. */
export interface FastifyRequest {
  readonly raw: NodeRequest;
}

/** What is used of a Fastify reply. */
export interface FastifyReply {
  readonly raw: NodeResponse;
  /** Leaves the answer to whoever has `raw`. */
  readonly hijack: () => unknown;
}

/** A plugin for Fastify, which has to set up a scope before it can answer in it. */
export type FastifyHandler = (scope: FastifyScope) => Promise<void>;

/**
 * A Fastify plugin that answers every path under the `prefix` it is registered with. It leaves bodies unparsed in its own
 * scope and nowhere else. It throws an {@link ApointError} `BODY_ALREADY_PARSED` to the error handler of the application
 * when a hook has read the body before, and nothing is answered here.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function fastifyHandler(options: AdapterOptions): FastifyHandler {
  const answer = nodeHandler(options);
  return async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all('/*', async (request, reply) => {
      const error = bodyAlreadyParsed(request.raw);
      if (error) throw error;
      reply.hijack();
      await answer(request.raw, reply.raw);
    });
  };
}
