import { claimRequest, type OpenedRequest, type VerifiedRequest } from '@apoint/message';
import type { ApointError } from '@apoint/primitives/errors';
import type { RsaAes } from '@apoint/rsa-aes-envelope';
import { findClient } from '../clients/find-client.js';
import { claimingOnce } from '../replay/claim-once.js';
import { BodyRoom } from './body-room.js';
import { verifierSettings } from './check-options.js';
import type { GatewayRequest } from './exchange.js';
import type { VerifierOptions } from './options.js';
import { BodyBrokeOff, readBodyWithin } from './read-body.js';
import { verifyClaim } from './verify-claim.js';

/** A request that may pass. */
export interface AdmittedRequest<Request> {
  /** Its `body` is what was verified: pass on that one. */
  readonly request: Request;
  /** `REPLAY_STORE_UNAVAILABLE`, where the guard could not say and `whenDown: 'allow'` let the request pass all the same. */
  readonly replayError?: ApointError | undefined;
}

/** The receiving end of the wire for one that only checks, and passes on: a proxy, a middleware, a consumer of a queue. */
export interface Verifier<Request = OpenedRequest> {
  /**
   * Verifies a request: headers, client look-up, size limit, signature over the raw bytes, freshness, replay; then opens and
   * parses it, unless it is to be passed on. The body may be what it comes from, which is then read within the limits of the
   * options; what that source throws without a code passes as it is.
   *
   * @throws {@link ApointError} the codes of `claimRequest`, `ClaimedRequest.verify` and `VerifiedRequest.open`,
   * `CLIENT_UNKNOWN`, `CLIENT_LOOKUP_FAILED`, `GATEWAY_BUSY`, `TIMED_OUT`, `REQUEST_REPLAYED`, `REPLAY_STORE_UNAVAILABLE`
   */
  verifyRequest(request: GatewayRequest): Promise<AdmittedRequest<Request>>;
}

/**
 * Makes a verifier. It needs no key of its own: it signs nothing. Under `encryption: 'passed-on'` a request is neither opened
 * nor parsed, and its body is what came over the wire.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 * @example
 * ```ts
 * import { ApointError, createVerifier, generateKeyPair } from '@apoint/gateway';
 * import { writeRequest } from '@apoint/message';
 *
 * const { privateKey, publicKey } = await generateKeyPair();
 * const verifier = createVerifier({ clients: { CLIENT_0001: { verificationKeys: publicKey } } });
 *
 * const line = { method: 'POST', uri: '/notify' };
 * const sent = await writeRequest({ ...line, clientId: 'CLIENT_0001', body: '{"a":1}', signingKey: privateKey });
 * const arrived = { ...line, headers: sent.headers, body: sent.body };
 * const { request } = await verifier.verifyRequest(arrived);
 * console.log(request.clientId, request.json); // CLIENT_0001 { a: 1 }
 * try {
 *   await verifier.verifyRequest(arrived);
 * } catch (error) {
 *   console.log(ApointError.is(error) && error.code); // REQUEST_REPLAYED
 * }
 * ```
 */
export function createVerifier(
  options: VerifierOptions & { readonly encryption: 'passed-on' },
): Verifier<VerifiedRequest>;
export function createVerifier(
  options: VerifierOptions & { readonly encryption?: RsaAes | undefined },
): Verifier;
export function createVerifier(options: VerifierOptions): Verifier<VerifiedRequest | OpenedRequest>;
export function createVerifier(options: VerifierOptions): Verifier<VerifiedRequest | OpenedRequest> {
  const settings = verifierSettings(options);
  const claimOnce = claimingOnce(settings);
  const room = new BodyRoom(settings.maximumBufferedBytes);
  const { encryption } = settings;
  return {
    verifyRequest: async (given) => {
      // An untyped caller may pass undefined; it is refused for its headers.
      const { method, uri, headers, body: source } = given ?? {};
      const claimed = claimRequest({ method, uri, headers });
      const client = await findClient(settings.clients, claimed.clientId);
      const body = await readBodyWithin(source, settings, room).catch(rethrowCause);
      const { verified, client: proven } = await verifyClaim(claimed, client, body, settings);
      const replayError = await claimOnce(verified);
      const request =
        encryption === 'passed-on' ? verified : await verified.open(proven.encryption ?? encryption);
      return { request, replayError };
    },
  };
}

function rethrowCause(error: unknown): never {
  throw error instanceof BodyBrokeOff ? error.cause : error;
}
