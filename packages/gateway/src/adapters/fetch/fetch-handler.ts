import type { RuntimeRequest, RuntimeResponse } from '@apoint/primitives';
import { type AdapterOptions, checkedAdapterOptions } from '../adapter-options.js';
import { asSigned } from '../external-uri.js';
import { fetchRequest, fetchResponse } from './fetch-message.js';

export type { AdapterOptions } from '../adapter-options.js';
export type { ExternalUri } from '../external-uri.js';
export {
  type Admitted,
  type FetchVerifier,
  type FetchVerifierOptions,
  fetchVerifier,
  type VerifyingOptions,
} from './fetch-verifier.js';

/** Answers one request; never rejects. */
export type FetchHandler = (request: RuntimeRequest) => Promise<RuntimeResponse>;

/**
 * A handler for whatever speaks the Fetch API: Workers, Deno, Bun, a service worker. It sees the URL as the runtime has
 * normalised it, and `Headers`, which join repetitions. A body that breaks off is answered to no one, with an empty 400. When
 * something has read the body before, the answer is a refusal with `BODY_ALREADY_PARSED`.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 * @example
 * ```ts
 * import { createGateway, generateKeyPair } from '@apoint/gateway';
 * import { fetchHandler } from '@apoint/gateway/fetch';
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
 * const handle = fetchHandler({ gateway, handler }); // the `fetch` of a Worker, of Deno.serve, of Bun.serve
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
 * const answer = await handle(new Request(`https://gateway.example${uri}`, sent));
 * console.log(answer.status, await answer.text()); // 200 {"result":{"resultCode":"SUCCESS","resultStatus":"S"}}
 * ```
 */
export function fetchHandler(options: AdapterOptions): FetchHandler {
  const { gateway, handler, externalUri } = checkedAdapterOptions(options);
  return async (request) => {
    try {
      const signed = asSigned(fetchRequest(request), externalUri);
      return fetchResponse(await gateway.exchange(signed, handler));
    } catch {
      return new Response(null, { status: 400 });
    }
  };
}
