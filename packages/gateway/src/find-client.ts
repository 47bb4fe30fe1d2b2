import type { GatewayClient, GatewayOptions } from './options.js';

/** The client of an ID whose form has been checked. Names that every object has, such as `constructor`, are no clients. */
export async function findClient(
  clients: GatewayOptions['clients'],
  clientId: string,
): Promise<GatewayClient | undefined> {
  if (typeof clients === 'function') return clients(clientId);
  return Object.hasOwn(clients, clientId) ? clients[clientId] : undefined;
}
