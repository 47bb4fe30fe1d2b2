import { ApointError } from '@apoint/primitives/errors';
import type { GatewayClient, VerifierOptions } from './options.js';

/**
 * The client of an ID whose form has been checked. Names that every object has, such as `constructor`, are no clients.
 *
 * @throws {@link ApointError} `CLIENT_LOOKUP_FAILED`, and what the look-up itself gave a code
 */
export async function findClient(
  clients: VerifierOptions['clients'],
  clientId: string,
): Promise<GatewayClient | undefined> {
  if (typeof clients !== 'function') return Object.hasOwn(clients, clientId) ? clients[clientId] : undefined;
  try {
    return await clients(clientId);
  } catch (cause) {
    if (cause instanceof ApointError) throw cause;
    throw new ApointError(
      'CLIENT_LOOKUP_FAILED',
      'Looking up the client failed, so it is not known whether there is one; see the cause.',
      { cause },
    );
  }
}
