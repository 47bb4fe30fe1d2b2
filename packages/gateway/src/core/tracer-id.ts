import { randomHex } from '@apoint/primitives/internal/random-hex';
import { isTracerId } from '@apoint/primitives/internal/tracer-id';

/**
 * The `Tracer-Id` of an answer: the operator's, or a random one where that fails or does not fit into a header. What a
 * handler has done must not go unanswered for want of an ID.
 */
export function tracerIdFrom(createTracerId: (() => string) | undefined): string {
  try {
    const tracerId: unknown = createTracerId?.();
    if (isTracerId(tracerId)) return tracerId;
  } catch {
    // Falls through to the random one.
  }
  return randomHex();
}
