import type { RuntimeResponse } from '@apoint/primitives';
import { fetchResponse } from '../fetch/fetch-message.js';
import {
  type Admitted,
  checkedVerifyingOptions,
  judge,
  refusalFor,
  type VerifyingOptions,
} from '../verifying.js';
import { type HonoContext, nodeBindingsOf, requestOf } from './hono-context.js';

/** What is used of Hono's context. */
export interface HonoVerifierContext {
  readonly req: HonoContext['req'] & {
    /** What Hono remembers of a body that was read: from here `json()` and the others of its request take it. */
    readonly bodyCache: object;
  };
  readonly env: unknown;
  /** Keeps a value for what comes after. */
  readonly set: (name: never, value: never) => void;
}

/** What a {@link honoVerifier} sets in the context: the `Variables` of the application. */
export type HonoVerified = Admitted;

/** A middleware for Hono, on any runtime. */
export type HonoVerifier = (
  context: HonoVerifierContext,
  next: () => Promise<void>,
) => Promise<RuntimeResponse | undefined>;

/**
 * A middleware for Hono that verifies a request and passes it on, with the variables `verified` and `replayError` in its context; `json()`
 * and the others of its request read what was verified. What is refused is answered here, or thrown to `app.onError`. When something
 * has read the body before, it throws an {@link ApointError} `BODY_ALREADY_PARSED` either way.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 * @example
 * ```ts
 * import { createVerifier, generateKeyPair } from '@apoint/gateway';
 * import { type HonoVerified, honoVerifier } from '@apoint/gateway/hono';
 * import { writeRequest } from '@apoint/message';
 * import { Hono } from 'hono';
 *
 * const { privateKey, publicKey } = await generateKeyPair();
 * const verifier = createVerifier({ clients: { CLIENT_0001: { verificationKeys: publicKey } } });
 *
 * const app = new Hono<{ Variables: HonoVerified }>();
 * app.post('/notify', honoVerifier({ verifier }), async (context) =>
 *   context.text(`${context.get('verified').clientId} ${JSON.stringify(await context.req.json())}`),
 * );
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
 * const answer = await app.request(uri, sent);
 * console.log(answer.status, await answer.text()); // 200 CLIENT_0001 {"a":1}
 * ```
 */
export function honoVerifier(options: VerifyingOptions): HonoVerifier {
  const checked = checkedVerifyingOptions(options);
  return async (context, next) => {
    const request = await requestOf(context.req.raw, nodeBindingsOf(context.env));
    const verdict = await judge(checked, request).catch(() => undefined);
    if (!verdict) return new Response(null, { status: 400 });
    if ('refusal' in verdict) {
      if (checked.refusals === 'handed-on') throw verdict.refusal;
      return fetchResponse(refusalFor(verdict.refusal));
    }
    leaveIn(context, verdict);
    await next();
    return undefined;
  };
}

function leaveIn({ req, set }: HonoVerifierContext, { verified, replayError }: Admitted): void {
  const keep = set as (name: string, value: unknown) => void;
  keep('verified', verified);
  keep('replayError', replayError);
  Object.assign(req.bodyCache, { arrayBuffer: Promise.resolve(verified.body.slice().buffer) });
}
