type Listener<Event> = (event: Event) => void | Promise<void>;

/** One listener that tells two: the proxy's own, and that of its user if there is one. */
export function bothListeners<Event>(
  first: (event: Event) => void,
  second: Listener<Event> | undefined,
): Listener<Event> {
  return (event) => {
    first(event);
    return second?.(event);
  };
}
