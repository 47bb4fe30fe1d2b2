import { ApointError } from '@apoint/primitives/errors';
import { checkVerifierOptions } from './check-options.js';
import { claimOnce } from './claim-once.js';
import type { AdmittedRequest, GatewayRequest } from './exchange.js';
import { findClient } from './find-client.js';
import type { VerifierOptions } from './options.js';
import { type FindClient, readVerified } from './read-verified.js';
import { receiveRequest } from './receive-request.js';

/** The receiving end of the wire for one that only checks, and passes on: a proxy, a middleware, a consumer of a queue. */
export interface Verifier {
  /**
   * Verifies a request: size limit, headers, client look-up, signature over the raw bytes, freshness, replay, decryption.
   * The body may be what it comes from, which is then read within the limits of the options; what that source throws without a
   * code passes as it is. Pass on the `body` it returns and not one of your own; where it is `sealed`, it is the ciphertext as it came.
   *
   * @throws {@link ApointError} the codes of `readRequest`, `TIMED_OUT`, `CLIENT_LOOKUP_FAILED`, `REQUEST_REPLAYED`,
   * `REPLAY_STORE_UNAVAILABLE`
   */
  verifyRequest(request: GatewayRequest): Promise<AdmittedRequest>;
}

/**
 * Makes a verifier. It needs no key of its own: it signs nothing, and opens nothing unless it has `decryptionKeys`.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function createVerifier(options: VerifierOptions): Verifier {
  checkVerifierOptions('createVerifier', options);
  const claim = claimOnce(options);
  const find: FindClient = (clientId, lookUp) => findClient(options.clients, clientId, lookUp);
  return {
    verifyRequest: async (request) => {
      const { body, ...rest } = await receiveRequest(request, options);
      if (body instanceof ApointError) throw body;
      return readVerified(options, { ...rest, body }, find, claim);
    },
  };
}
