import type { Clock } from '@apoint/primitives/internal/clock';

/** A clock for events: when it fails it stands still, since telling of a request must not break the request. */
export function tolerant(clock: Clock): Clock {
  let last = 0;
  return () => {
    try {
      last = clock();
    } catch {
      // The moment before has to do.
    }
    return last;
  };
}
