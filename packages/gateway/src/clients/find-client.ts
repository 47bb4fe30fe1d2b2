import { ApointError } from '@apoint/primitives/errors';
import { checkedClient, type KnownClients } from './check-clients.js';
import type { GatewayClient } from './client.js';

/**
 * The client of an ID whose form has been checked.
 *
 * @throws {@link ApointError} `CLIENT_UNKNOWN`, `CLIENT_LOOKUP_FAILED`, `OPTION_INVALID` for what a function finds that is no client,
 * and what the look-up itself gave a code
 */
export async function findClient(clients: KnownClients, clientId: string): Promise<GatewayClient> {
  if (typeof clients === 'function') return found(() => clients(clientId));
  const client = clients.get(clientId);
  if (client) return client;
  throw unknown();
}

/**
 * The client as a cache finds it when it looks again; `undefined` where nothing is remembered, so that looking again would
 * bring the same.
 *
 * @throws {@link ApointError} as {@link findClient}
 */
export async function refreshClient(
  clients: KnownClients,
  clientId: string,
): Promise<GatewayClient | undefined> {
  if (typeof clients !== 'function' || !('refresh' in clients)) return undefined;
  return found(() => clients.refresh(clientId));
}

async function found(find: () => unknown): Promise<GatewayClient> {
  const client = await lookedUp(find);
  if (client === undefined || client === null) throw unknown();
  // A function of an untyped caller may return anything.
  return checkedClient('clients()', client as GatewayClient);
}

async function lookedUp(find: () => unknown): Promise<unknown> {
  try {
    return await find();
  } catch (cause) {
    if (ApointError.is(cause)) throw cause;
    throw lookUpFailed(cause);
  }
}

/** A failed look-up does not mean that the client is unknown: it has a code of its own. */
export function lookUpFailed(cause: unknown): ApointError {
  return new ApointError(
    'CLIENT_LOOKUP_FAILED',
    'Looking up the client failed, so it is not known whether there is one; see the cause.',
    { cause },
  );
}

function unknown(): ApointError {
  return new ApointError('CLIENT_UNKNOWN', 'There is no client with this Client-Id; register it.');
}
