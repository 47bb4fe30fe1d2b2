const SECOND = 1000;

/**
 * The `Request-Time` of each attempt of one call: now, but another second than the one before. The time has whole
 * seconds, so two attempts within one would be equal in every byte, and the second a replay of the first.
 */
export function requestTimes(now: () => number): () => number {
  let earliest = Number.NEGATIVE_INFINITY;
  return () => {
    const time = Math.max(now(), earliest);
    earliest = time + SECOND;
    return time;
  };
}
