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
 * @example
 * ```ts
 * import { once } from 'node:events';
 * import type { AddressInfo } from 'node:net';
 * import { createGateway, generateKeyPair } from '@apoint/gateway';
 * import { koaHandler } from '@apoint/gateway/koa';
 * import { writeRequest } from '@apoint/message';
 * import Koa from 'koa';
 *
 * const client = await generateKeyPair();
 * const platform = await generateKeyPair();
 * const gateway = createGateway({
 *   clients: { CLIENT_0001: { verificationKeys: client.publicKey } },
 *   signingKeys: platform.privateKey,
 * });
 * const handler = () => ({ result: { resultCode: 'SUCCESS', resultStatus: 'S' } });
 *
 * const answerPartner = koaHandler({ gateway, handler });
 * const app = new Koa();
 * app.use((context, next) => (context.path.startsWith('/api/open/') ? answerPartner(context) : next()));
 * const server = app.listen(0, '127.0.0.1');
 * await once(server, 'listening');
 * const { port } = server.address() as AddressInfo;
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
 * const answer = await fetch(`http://127.0.0.1:${port}${uri}`, sent);
 * console.log(answer.status, await answer.text()); // 200 {"result":{"resultCode":"SUCCESS","resultStatus":"S"}}
 * server.close();
 * ```
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
