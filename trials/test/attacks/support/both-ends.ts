import type { GatewayOptions } from '@apoint/gateway';
import { answered, ENCRYPTION, SEALED_FOR_CLIENT } from './client-end.js';
import { changed, SEALED } from './gateway-end.js';
import type { Change } from './wire.js';

/** What comes of the same change to a plain request and to a plain response: one code, or both if they differ. */
export async function both(change: Change, options: Pick<GatewayOptions, 'now'> = {}): Promise<string> {
  return agreed(await changed(change, {}, options), await answered(change, {}, options));
}

/** As {@link both}, with sealed messages. */
export async function bothSealed(change: Change): Promise<string> {
  return agreed(await changed(change, SEALED), await answered(change, SEALED_FOR_CLIENT, ENCRYPTION));
}

/** The code that both ends came to. */
export function agreed(gateway: string, client: string): string {
  if (gateway === client || (gateway === 'accepted' && client === 'issued')) return gateway;
  return `${gateway} at the gateway, ${client} at the client`;
}
