import type { AdapterOptions } from '../adapter-options.js';
import type { ExternalUri } from '../external-uri.js';
import { nodeHandler } from '../node/node-handler.js';
import { bodyAlreadyParsed, type NodeRequest } from '../node/node-request.js';
import type { NodeResponse } from '../node/node-response.js';
import type { FastifyReply, FastifyRequest, FastifyScope } from './fastify-scope.js';

export type { Admitted, VerifyingOptions } from '../verifying.js';
export { type FastifyVerifier, type FastifyVerifierScope, fastifyVerifier } from './fastify-verifier.js';
export type {
  AdapterOptions,
  ExternalUri,
  FastifyReply,
  FastifyRequest,
  FastifyScope,
  NodeRequest,
  NodeResponse,
};

/** A plugin for Fastify, which has to set up a scope before it can answer in it. */
export type FastifyHandler = (scope: FastifyScope) => Promise<void>;

/**
 * A Fastify plugin that answers the `prefix` it is registered with, and every path under it. It leaves bodies unparsed in its own
 * scope and nowhere else. It throws an {@link ApointError} `BODY_ALREADY_PARSED` to the error handler of the application
 * when a hook has read the body before, and nothing is answered here.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 * @example
 * ```ts
 * import { createGateway, generateKeyPair } from '@apoint/gateway';
 * import { fastifyHandler } from '@apoint/gateway/fastify';
 * import { writeRequest } from '@apoint/message';
 * import Fastify from 'fastify';
 *
 * const client = await generateKeyPair();
 * const platform = await generateKeyPair();
 * const gateway = createGateway({
 *   clients: { CLIENT_0001: { verificationKeys: client.publicKey } },
 *   signingKeys: platform.privateKey,
 * });
 * const handler = () => ({ result: { resultCode: 'SUCCESS', resultStatus: 'S' } });
 *
 * const app = Fastify();
 * app.register(fastifyHandler({ gateway, handler }), { prefix: '/api/open' });
 * const url = await app.listen({ host: '127.0.0.1', port: 0 });
 *
 * const uri = '/api/open/example';
 * const { headers, body } = await writeRequest({
 *   method: 'POST',
 *   uri,
 *   clientId: 'CLIENT_0001',
 *   body: '{}',
 *   signingKey: client.privateKey,
 * });
 * const sent = { method: 'POST', headers: headers as Record<string, string>, body };
 * const answer = await fetch(url + uri, sent);
 * console.log(answer.status, await answer.text()); // 200 {"result":{"resultCode":"SUCCESS","resultStatus":"S"}}
 * await app.close();
 * ```
 */
export function fastifyHandler(options: AdapterOptions): FastifyHandler {
  const answer = nodeHandler(options);
  return async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    // The first is the prefix itself, which may be the whole path of an endpoint.
    for (const path of ['/', '/*']) {
      scope.all(path, async (request, reply) => {
        const error = bodyAlreadyParsed(request.raw);
        if (error) throw error;
        reply.hijack();
        await answer(request.raw, reply.raw);
      });
    }
  };
}
