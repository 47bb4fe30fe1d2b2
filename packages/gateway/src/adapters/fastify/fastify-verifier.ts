import { bodyAlreadyParsed, nodeRequest } from '../node/node-request.js';
import { sendNodeResponse } from '../node/node-response.js';
import { checkedVerifyingOptions, judge, leaveOn, refusalFor, type VerifyingOptions } from '../verifying.js';
import type { FastifyReply, FastifyRequest, FastifyScope } from './fastify-scope.js';

/** What is used of a Fastify instance. */
export interface FastifyVerifierScope
  extends Pick<FastifyScope, 'removeAllContentTypeParsers' | 'addContentTypeParser'> {
  /** For every route of this scope, whatever its method. */
  readonly addHook: (
    name: 'preValidation',
    hook: (request: FastifyRequest, reply: FastifyReply) => Promise<void>,
  ) => unknown;
}

/** A plugin for Fastify. */
export type FastifyVerifier = (scope: FastifyVerifierScope) => Promise<void>;

/**
 * A Fastify plugin that verifies every request of the scope it is registered in, and passes it on, with `verified`, `rawBody` and `body` on
 * it. Register it in a scope of its own with the routes that it is for: it leaves bodies unparsed there. What is refused is answered
 * here, or thrown to the error handler. When a hook has read the body before, it throws an {@link ApointError} `BODY_ALREADY_PARSED`
 * either way.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 * @example
 * ```ts
 * import { createVerifier, generateKeyPair } from '@apoint/gateway';
 * import { type Admitted, fastifyVerifier } from '@apoint/gateway/fastify';
 * import { writeRequest } from '@apoint/message';
 * import Fastify from 'fastify';
 *
 * const { privateKey, publicKey } = await generateKeyPair();
 * const verifier = createVerifier({ clients: { CLIENT_0001: { verificationKeys: publicKey } } });
 *
 * const app = Fastify();
 * app.register(async (scope) => {
 *   scope.register(fastifyVerifier({ verifier }));
 *   scope.post('/notify', async (request) => {
 *     const { verified } = request as unknown as Admitted;
 *     return `${verified.clientId} ${JSON.stringify(request.body)}`;
 *   });
 * });
 * const url = await app.listen({ host: '127.0.0.1', port: 0 });
 *
 * const uri = '/notify';
 * const { headers, body } = await writeRequest({
 *   method: 'POST',
 *   uri,
 *   clientId: 'CLIENT_0001',
 *   body: '{"a":1}',
 *   signingKey: privateKey,
 * });
 * const sent = { method: 'POST', headers: headers as Record<string, string>, body };
 * const answer = await fetch(url + uri, sent);
 * console.log(answer.status, await answer.text()); // 200 CLIENT_0001 {"a":1}
 * await app.close();
 * ```
 */
export function fastifyVerifier(options: VerifyingOptions): FastifyVerifier {
  const checked = checkedVerifyingOptions(options);
  const plugin: FastifyVerifier = async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.addHook('preValidation', (request, reply) => verify(checked, request, reply));
  };
  // Fastify would otherwise give the plugin a scope of its own, without the routes beside it.
  return Object.assign(plugin, { [Symbol.for('skip-override')]: true });
}

async function verify(
  options: VerifyingOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const error = bodyAlreadyParsed(request.raw);
  if (error) throw error;
  const verdict = await judge(options, nodeRequest(request.raw)).catch(() => undefined);
  if (verdict && !('refusal' in verdict)) return leaveOn(request, verdict);
  if (verdict && options.refusals === 'handed-on') throw verdict.refusal;
  reply.hijack();
  if (verdict) sendNodeResponse(reply.raw, refusalFor(verdict.refusal));
  else reply.raw.destroy();
}
