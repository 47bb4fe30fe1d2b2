import { ApointError } from '@apoint/primitives/errors';
import type { ClientResolver, Clients, GatewayClient } from './client.js';

/**
 * The client of an ID whose form has been checked.
 *
 * @throws {@link ApointError} `CLIENT_UNKNOWN`, `CLIENT_LOOKUP_FAILED`, and what the look-up itself gave a code
 */
export async function findClient(clients: Clients, clientId: string): Promise<GatewayClient> {
  if (typeof clients === 'function') return lookUp(clients, clientId);
  // Names that every object has, such as `constructor`, are no clients.
  const client = Object.hasOwn(clients, clientId) ? clients[clientId] : undefined;
  if (client) return client;
  throw unknown();
}

/**
 * The client as a cache finds it when it looks again; `undefined` where nothing is remembered, so that looking again would
 * bring the same.
 *
 * @throws {@link ApointError} as {@link findClient}
 */
export async function refreshClient(clients: Clients, clientId: string): Promise<GatewayClient | undefined> {
  return typeof clients === 'function' && 'refresh' in clients
    ? lookUp(clients.refresh, clientId)
    : undefined;
}

async function lookUp(find: ClientResolver, clientId: string): Promise<GatewayClient> {
  try {
    const client = await find(clientId);
    if (client) return client;
  } catch (cause) {
    if (ApointError.is(cause)) throw cause;
    throw lookUpFailed(cause);
  }
  throw unknown();
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
