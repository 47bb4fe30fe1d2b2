import type { NodeRequest } from '../node/node-request.js';
import type { NodeResponse } from '../node/node-response.js';

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
