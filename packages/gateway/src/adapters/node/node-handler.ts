import { type AdapterOptions, checkedAdapterOptions } from '../adapter-options.js';
import { asSigned } from '../external-uri.js';
import { bodyOfThisTurn, type NodeRequest, nodeRequest } from './node-request.js';
import { type NodeResponse, sendNodeResponse } from './node-response.js';

export type { AdapterOptions } from '../adapter-options.js';
export type { ExternalUri } from '../external-uri.js';
export type { Admitted, VerifyingOptions } from '../verifying.js';
export { type NodeRequest, nodeRequest } from './node-request.js';
export { type NodeResponse, sendNodeResponse } from './node-response.js';
export { type NodeVerifier, nodeVerifier } from './node-verifier.js';

/** Answers one request; resolves when the answer is handed over, and never rejects. */
export type NodeHandler = (request: NodeRequest, response: NodeResponse) => Promise<void>;

/**
 * A listener for `createServer` of `node:http` or `node:https`, or a function for any place that has their requests. A
 * connection that breaks off in a body is closed without an answer. When something has read the body before, the answer is
 * a refusal with `BODY_ALREADY_PARSED`.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 * @example
 * ```ts
 * import { once } from 'node:events';
 * import { createServer } from 'node:http';
 * import type { AddressInfo } from 'node:net';
 * import { createGateway, generateKeyPair } from '@apoint/gateway';
 * import { nodeHandler } from '@apoint/gateway/node';
 * import { writeRequest } from '@apoint/message';
 *
 * const client = await generateKeyPair();
 * const platform = await generateKeyPair();
 * const gateway = createGateway({
 *   clients: { CLIENT_0001: { verificationKeys: client.publicKey } },
 *   signingKeys: platform.privateKey,
 * });
 * const handler = () => ({ result: { resultCode: 'SUCCESS', resultStatus: 'S' } });
 *
 * const server = createServer(nodeHandler({ gateway, handler }));
 * server.listen(0, '127.0.0.1');
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
export function nodeHandler(options: AdapterOptions): NodeHandler {
  const { gateway, handler, externalUri } = checkedAdapterOptions(options);
  return async (request, response) => {
    try {
      await bodyOfThisTurn();
      const signed = asSigned(nodeRequest(request), externalUri);
      sendNodeResponse(response, await gateway.exchange(signed, handler));
    } catch {
      response.destroy();
    }
  };
}
