import type { RuntimeResponse } from '@apoint/primitives';
import type { GatewayRequest, GatewayResponse } from '../../core/exchange.js';
import { type AdapterOptions, checkedAdapterOptions } from '../adapter-options.js';
import { asSigned, type ExternalUri } from '../external-uri.js';
import { fetchHandler } from '../fetch/fetch-handler.js';
import { type HonoContext, type NodeBindings, nodeBindingsOf, requestOf } from './hono-context.js';

export type { Admitted, VerifyingOptions } from '../verifying.js';
export {
  type HonoVerified,
  type HonoVerifier,
  type HonoVerifierContext,
  honoVerifier,
} from './hono-verifier.js';
export type { AdapterOptions, ExternalUri, HonoContext };

/** A handler for Hono, on any runtime. */
export type HonoHandler = (context: HonoContext) => Promise<RuntimeResponse>;

/**
 * A handler for Hono. On `@hono/node-server` it sees URL, headers and bytes as they came, and its answers keep the spelling
 * of header names; elsewhere it sees what the runtime makes of them. It throws an {@link ApointError} `BODY_ALREADY_PARSED`
 * to the error handler of the application when a middleware has read the body before, and nothing is answered here.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 * @example
 * ```ts
 * import { createGateway, generateKeyPair } from '@apoint/gateway';
 * import { honoHandler } from '@apoint/gateway/hono';
 * import { writeRequest } from '@apoint/message';
 * import { Hono } from 'hono';
 *
 * const client = await generateKeyPair();
 * const platform = await generateKeyPair();
 * const gateway = createGateway({
 *   clients: { CLIENT_0001: { verificationKeys: client.publicKey } },
 *   signingKeys: platform.privateKey,
 * });
 * const handler = () => ({ result: { resultCode: 'SUCCESS', resultStatus: 'S' } });
 *
 * const app = new Hono();
 * app.post('/api/open/*', honoHandler({ gateway, handler }));
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
 * const answer = await app.request(uri, sent);
 * console.log(answer.status, await answer.text()); // 200 {"result":{"resultCode":"SUCCESS","resultStatus":"S"}}
 * ```
 */
export function honoHandler(options: AdapterOptions): HonoHandler {
  const own = checkedAdapterOptions(options);
  const answer = fetchHandler(own);
  return async ({ req: { raw }, env }) => {
    const node = nodeBindingsOf(env);
    const request = await requestOf(raw, node);
    return node ? answerOnNode(own, request, node) : answer(raw);
  };
}

async function answerOnNode(
  { gateway, handler, externalUri }: AdapterOptions,
  request: GatewayRequest,
  { outgoing }: NodeBindings,
): Promise<Response> {
  try {
    const signed = asSigned(request, externalUri);
    return nodeResponse(await gateway.exchange(signed, handler), outgoing);
  } catch {
    // The connection broke off in the body: this reaches no one.
    return new Response(null, { status: 400 });
  }
}

const decoder = new TextDecoder();

/**
 * A Fetch API response lower-cases names. What is set on Node's own response beforehand keeps its spelling. Of text, Node
 * makes one piece with the head; see `node-response.ts`.
 */
function nodeResponse(
  { status, headers, body }: GatewayResponse,
  outgoing: NodeBindings['outgoing'],
): Response {
  const lines: Record<string, string> = { 'Content-Length': String(body.length) };
  for (const [name, value] of Object.entries(headers)) {
    if (name.toLowerCase() === 'content-type') lines[name] = value;
    else outgoing.setHeader(name, value);
  }
  return new Response(decoder.decode(body), { status, headers: lines });
}
