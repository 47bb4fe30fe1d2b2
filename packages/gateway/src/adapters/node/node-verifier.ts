import { checkedVerifyingOptions, judge, leaveOn, refusalFor, type VerifyingOptions } from '../verifying.js';
import { bodyAlreadyParsed, bodyOfThisTurn, type NodeRequest, nodeRequest } from './node-request.js';
import { type NodeResponse, sendNodeResponse } from './node-response.js';

/** A middleware in the form of Connect and Express. */
export type NodeVerifier = (
  request: NodeRequest,
  response: NodeResponse,
  next: (error?: unknown) => void,
) => Promise<void>;

/**
 * A middleware that verifies a request and passes it on, with `verified`, `rawBody` and `body` on it: the request as its client signed it,
 * the verified bytes, and their JSON. What is refused is answered here, or goes to `next`. When something has read the body before,
 * `next` gets an {@link ApointError} `BODY_ALREADY_PARSED` either way. A connection that breaks off in a body is closed.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 * @example
 * ```ts
 * import { once } from 'node:events';
 * import { createServer } from 'node:http';
 * import type { AddressInfo } from 'node:net';
 * import { createVerifier, generateKeyPair } from '@apoint/gateway';
 * import { type Admitted, nodeVerifier } from '@apoint/gateway/node';
 * import { writeRequest } from '@apoint/message';
 *
 * const { privateKey, publicKey } = await generateKeyPair();
 * const verifier = createVerifier({ clients: { CLIENT_0001: { verificationKeys: publicKey } } });
 *
 * const verify = nodeVerifier({ verifier });
 * const server = createServer((request, response) =>
 *   verify(request, response, () => {
 *     const { verified } = request as unknown as Admitted;
 *     response.end(`${verified.clientId} ${new TextDecoder().decode(verified.body)}`);
 *   }),
 * );
 * server.listen(0, '127.0.0.1');
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
export function nodeVerifier(options: VerifyingOptions): NodeVerifier {
  const checked = checkedVerifyingOptions(options);
  return async (request, response, next) => {
    const error = bodyAlreadyParsed(request);
    if (error) return next(error);
    await bodyOfThisTurn();
    const verdict = await judge(checked, nodeRequest(request)).catch(() => undefined);
    if (!verdict) return void response.destroy();
    if (!('refusal' in verdict)) {
      leaveOn(request, verdict);
      // A parser behind reads what has not come to its end. It has no bytes any more, but it has not told so yet.
      request.resume();
      await bodyOfThisTurn();
      return next();
    }
    if (checked.refusals === 'handed-on') return next(verdict.refusal);
    sendNodeResponse(response, refusalFor(verdict.refusal));
  };
}
