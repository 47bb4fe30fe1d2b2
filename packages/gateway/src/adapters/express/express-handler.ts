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
 * @example
 * ```ts
 * import { once } from 'node:events';
 * import type { AddressInfo } from 'node:net';
 * import { createGateway, generateKeyPair } from '@apoint/gateway';
 * import { expressHandler } from '@apoint/gateway/express';
 * import { writeRequest } from '@apoint/message';
 * import express from 'express';
 *
 * const client = await generateKeyPair();
 * const platform = await generateKeyPair();
 * const gateway = createGateway({
 *   clients: { CLIENT_0001: { verificationKeys: client.publicKey } },
 *   signingKeys: platform.privateKey,
 * });
 * const handler = () => ({ result: { resultCode: 'SUCCESS', resultStatus: 'S' } });
 *
 * const app = express();
 * app.use('/api/open', expressHandler({ gateway, handler })); // before any body parser
 * app.use(express.json());
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
 * @example
 * ```ts
 * import { once } from 'node:events';
 * import type { AddressInfo } from 'node:net';
 * import { createVerifier, generateKeyPair } from '@apoint/gateway';
 * import { type Admitted, expressVerifier } from '@apoint/gateway/express';
 * import { writeRequest } from '@apoint/message';
 * import express from 'express';
 *
 * const { privateKey, publicKey } = await generateKeyPair();
 * const verifier = createVerifier({ clients: { CLIENT_0001: { verificationKeys: publicKey } } });
 *
 * const app = express();
 * app.post('/notify', expressVerifier({ verifier }), (request, response) => {
 *   const { verified } = request as unknown as Admitted;
 *   response.send(`${verified.clientId} ${JSON.stringify(request.body)}`);
 * });
 * const server = app.listen(0, '127.0.0.1');
 * await once(server, 'listening');
 * const { port } = server.address() as AddressInfo;
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
 * const answer = await fetch(`http://127.0.0.1:${port}${uri}`, sent);
 * console.log(answer.status, await answer.text()); // 200 CLIENT_0001 {"a":1}
 * server.close();
 * ```
 */
export function expressVerifier(options: VerifyingOptions): NodeVerifier {
  return nodeVerifier(options);
}
