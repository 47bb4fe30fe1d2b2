import { bodyAlreadyParsed, bodyOfThisTurn, nodeRequest } from '../node/node-request.js';
import { sendNodeResponse } from '../node/node-response.js';
import { checkedVerifyingOptions, judge, leaveOn, refusalFor, type VerifyingOptions } from '../verifying.js';
import type { KoaContext } from './koa-context.js';

/** What is used of Koa's context. */
export interface KoaVerifierContext extends KoaContext {
  readonly request: object;
  readonly state: object;
}

/** A middleware for Koa. */
export type KoaVerifier = (context: KoaVerifierContext, next: () => Promise<unknown>) => Promise<void>;

/**
 * A middleware for Koa that verifies a request and passes it on, with `verified`, `rawBody` and `body` on `context.request`, and
 * `verified` in `context.state`. What is refused is answered here, or thrown to the error handler of the application. When something has
 * read the body before, it throws an {@link ApointError} `BODY_ALREADY_PARSED` either way.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 * @example
 * ```ts
 * import { once } from 'node:events';
 * import type { AddressInfo } from 'node:net';
 * import { createVerifier, generateKeyPair } from '@apoint/gateway';
 * import { type Admitted, koaVerifier } from '@apoint/gateway/koa';
 * import { writeRequest } from '@apoint/message';
 * import Koa from 'koa';
 *
 * const { privateKey, publicKey } = await generateKeyPair();
 * const verifier = createVerifier({ clients: { CLIENT_0001: { verificationKeys: publicKey } } });
 *
 * const app = new Koa();
 * app.use(koaVerifier({ verifier }));
 * app.use((context) => {
 *   const { verified } = context.state as Admitted;
 *   context.body = `${verified.clientId} ${new TextDecoder().decode(verified.body)}`;
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
export function koaVerifier(options: VerifyingOptions): KoaVerifier {
  const checked = checkedVerifyingOptions(options);
  return async (context, next) => {
    const request = Object.assign(context.req, { originalUrl: context.originalUrl });
    const error = bodyAlreadyParsed(request);
    if (error) throw error;
    await bodyOfThisTurn();
    const verdict = await judge(checked, nodeRequest(request)).catch(() => undefined);
    if (verdict && !('refusal' in verdict)) {
      leaveOn(context.request, verdict);
      Object.assign(context.state, verdict);
      await next();
      return;
    }
    if (verdict && checked.refusals === 'handed-on') throw verdict.refusal;
    context.respond = false;
    if (verdict) sendNodeResponse(context.res, refusalFor(verdict.refusal));
    else context.res.destroy();
  };
}
