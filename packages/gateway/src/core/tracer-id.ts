import { isTracerId } from '@apoint/primitives/internal/tracer-id';

/**
 * The operator's `Tracer-Id`; `undefined` where making it fails, or it does not fit into a header: what a handler has done
 * must not go unanswered for want of an ID.
 */
export function tracerIdFrom(createTracerId: () => string): string | undefined {
  try {
    const tracerId: unknown = createTracerId();
    return isTracerId(tracerId) ? tracerId : undefined;
  } catch {
    return undefined;
  }
}
