import { toHex } from '@apoint/primitives/hex';
import type { GatewayOptions } from './options.js';

const FIT = /^[\x21-\x7E]{1,256}$/;

/**
 * The `Tracer-Id` of an answer: the operator's, or a random one where that fails or would not fit into a header. What a
 * handler has done must not go unanswered for want of an ID.
 */
export function tracerIdOf({ createTracerId }: GatewayOptions): string {
  try {
    const tracerId: unknown = createTracerId?.();
    if (typeof tracerId === 'string' && FIT.test(tracerId)) return tracerId;
  } catch {
    // falls through to the random one
  }
  return toHex(crypto.getRandomValues(new Uint8Array(16)));
}
