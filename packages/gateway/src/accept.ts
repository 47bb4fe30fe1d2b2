import { parseVerifiedJson, type VerifiedRequest } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import type { Claim } from './claim-once.js';
import type { HandlerRequest } from './exchange.js';
import type { GatewayOptions } from './options.js';
import { type FindClient, readVerified } from './read-verified.js';
import type { WholeRequest } from './receive-request.js';

/**
 * The way in: everything from the size limit to the JSON.
 *
 * @param findClient - the look-up, which remembers the client for the answer.
 */
export async function accept(
  options: GatewayOptions,
  request: WholeRequest,
  findClient: FindClient,
  claim: Claim | undefined,
  tracerId: string,
): Promise<HandlerRequest> {
  const verified = await readVerified(options, request, findClient, claim);
  return { ...verified, json: parse(verified), tracerId };
}

/**
 * What came out of an envelope and is not JSON looks from outside like an envelope that does not open: the `Encrypt`
 * header is not signed, and one who exchanges it must not learn how far his key got.
 */
function parse(verified: VerifiedRequest): unknown {
  try {
    return parseVerifiedJson(verified.body);
  } catch (error) {
    if (!verified.encrypted) throw error;
    throw new ApointError('ENVELOPE_OPEN_FAILED', 'The envelope holds no JSON.', { cause: error });
  }
}
