import { deliverEvent } from './deliver-event.js';
import type { GatewayEvent, GatewayEventBase } from './gateway-event.js';
import type { GatewayOptions } from './options.js';
import { randomHex } from './random-hex.js';

/** An event without what all of them have. */
export type Told<Event = GatewayEvent> = Event extends GatewayEvent
  ? Omit<Event, keyof GatewayEventBase>
  : never;

/** Tells of one request. */
export interface RequestWatch {
  /** Milliseconds since the last event. */
  elapsed(): number;
  tell(make: () => Told): void;
}

/** Nothing where nobody listens: then no clock is read and no event made. */
export function watchRequest(options: GatewayOptions, tracerId: string): RequestWatch | undefined {
  const { onEvent, now = Date.now, monotonicNow = () => performance.now() } = options;
  if (!onEvent) return undefined;
  const requestId = randomHex();
  const startedAt = monotonicNow();
  let lastAt = startedAt;
  const tell = (make: () => Told): void => {
    const at = monotonicNow();
    const times = { time: now(), durationMilliseconds: at - lastAt, totalMilliseconds: at - startedAt };
    void deliverEvent(onEvent, () => ({ requestId, tracerId, ...times, ...make() }));
    // What the listener takes belongs to no stage.
    lastAt = monotonicNow();
  };
  return { elapsed: () => monotonicNow() - lastAt, tell };
}
