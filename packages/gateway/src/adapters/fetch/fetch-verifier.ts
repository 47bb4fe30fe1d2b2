import type { RuntimeRequest, RuntimeResponse } from '@apoint/primitives';
import { optionInvalid } from '@apoint/primitives/internal/options';
import {
  type Admitted,
  checkedVerifyingOptions,
  judge,
  refusalFor,
  VERIFYING,
  type VerifyingOptions,
} from '../verifying.js';
import { fetchRequest, fetchResponse } from './fetch-message.js';

export type { Admitted, VerifyingOptions };

/** What a {@link fetchVerifier} is given. */
export interface FetchVerifierOptions extends VerifyingOptions {
  /** Answers a request that may pass. Its body is what was verified. */
  readonly next: (request: RuntimeRequest, admitted: Admitted) => RuntimeResponse | Promise<RuntimeResponse>;
}

/** Answers one request. It rejects with what `next` throws, and with refusals that are handed on. */
export type FetchVerifier = (request: RuntimeRequest) => Promise<RuntimeResponse>;

/**
 * Verifies requests of the Fetch API and passes them on to `next`. What is refused is answered here, or rejects. A body that breaks off is
 * answered to no one, with an empty 400.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 * @example
 * ```ts
 * import { createVerifier, generateKeyPair } from '@apoint/gateway';
 * import { fetchVerifier } from '@apoint/gateway/fetch';
 * import { writeRequest } from '@apoint/message';
 *
 * const { privateKey, publicKey } = await generateKeyPair();
 * const verifier = createVerifier({ clients: { CLIENT_0001: { verificationKeys: publicKey } } });
 *
 * const handle = fetchVerifier({
 *   verifier,
 *   next: async (request, { verified }) => new Response(`${verified.clientId} ${await request.text()}`),
 * });
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
 * const answer = await handle(new Request(`https://partner.example${uri}`, sent));
 * console.log(answer.status, await answer.text()); // 200 CLIENT_0001 {"a":1}
 * ```
 */
export function fetchVerifier(options: FetchVerifierOptions): FetchVerifier {
  const checked = checkedVerifyingOptions(options, [...VERIFYING, 'next']);
  const { next, refusals } = checked;
  if (typeof next !== 'function') throw optionInvalid('next', 'a function that answers a request');
  return async (request) => {
    const verdict = await judge(checked, fetchRequest(request)).catch(() => undefined);
    if (!verdict) return new Response(null, { status: 400 });
    if (!('refusal' in verdict)) return next(withBody(request, verdict), verdict);
    if (refusals === 'handed-on') throw verdict.refusal;
    return fetchResponse(refusalFor(verdict.refusal));
  };
}

/** A GET has no body, and a `Request` of one takes none. */
function withBody(request: RuntimeRequest, { verified: { body } }: Admitted): RuntimeRequest {
  return body.length === 0
    ? new Request(request.url, { method: request.method, headers: request.headers })
    : new Request(request, { body });
}
