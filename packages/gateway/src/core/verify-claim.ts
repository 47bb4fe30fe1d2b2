import type { ClaimedRequest, VerifiedRequest } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import type { GatewayClient } from '../clients/client.js';
import { refreshClient } from '../clients/find-client.js';
import type { ReceivingSettings } from './check-options.js';

/** A request that is its client's own, and that client as it was known when this was found. */
export interface ProvenRequest {
  readonly verified: VerifiedRequest;
  readonly client: GatewayClient;
}

/**
 * Verifies a claim by the keys of the client that it names. When the claim names a version of the key that is not known, and
 * the clients are from a cache, the client is loaded again: its keys may have been rotated.
 *
 * @throws {@link ApointError} the codes of `ClaimedRequest.verify`, and of the look-up
 */
export async function verifyClaim(
  claimed: ClaimedRequest,
  client: GatewayClient,
  body: Uint8Array,
  settings: ReceivingSettings,
): Promise<ProvenRequest> {
  const { freshness, now, maximumBodyBytes } = settings;
  const rest = { body, freshness, now, maximumBodyBytes };
  try {
    return { client, verified: await claimed.verify({ ...rest, keys: client.verificationKeys }) };
  } catch (error) {
    if (!(ApointError.is(error) && error.code === 'KEY_VERSION_UNKNOWN')) throw error;
    const refreshed = await refreshClient(settings.clients, claimed.clientId);
    if (!refreshed) throw error;
    const verified = await claimed.verify({ ...rest, keys: refreshed.verificationKeys });
    return { client: refreshed, verified };
  }
}
