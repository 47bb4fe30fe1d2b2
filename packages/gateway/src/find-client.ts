import { ApointError } from '@apoint/primitives/errors';
import type { GatewayClient, VerifierOptions } from './options.js';

/** Whether what is remembered will do, or a cache is to look again. */
export type LookUp = 'find' | 'refresh';

/**
 * The client of an ID whose form has been checked. Names that every object has, such as `constructor`, are no clients.
 *
 * @throws {@link ApointError} `CLIENT_LOOKUP_FAILED`, and what the look-up itself gave a code
 */
export async function findClient(
  clients: VerifierOptions['clients'],
  clientId: string,
  lookUp: LookUp = 'find',
): Promise<GatewayClient | undefined> {
  if (typeof clients !== 'function') return Object.hasOwn(clients, clientId) ? clients[clientId] : undefined;
  try {
    return await (lookUp === 'refresh' && 'refresh' in clients ? clients.refresh : clients)(clientId);
  } catch (cause) {
    if (cause instanceof ApointError) throw cause;
    throw new ApointError(
      'CLIENT_LOOKUP_FAILED',
      'Looking up the client failed, so it is not known whether there is one; see the cause.',
      { cause },
    );
  }
}
