import { below, type Random } from '../chaos/random.js';

/** More than a lease, so that a worker ahead takes the leases of others for ended. */
const STEP_MILLISECONDS = 3_000;
const LOOKS_A_STEP = 40;

/** A clock that somebody sets wrong, now and then: ahead, behind, or right again. */
export function steppingClock(random: Random, onStep: (milliseconds: number) => void): () => number {
  let ahead = 0;
  return () => {
    if (below(random, LOOKS_A_STEP) === 0) {
      ahead = (below(random, 3) - 1) * STEP_MILLISECONDS;
      onStep(ahead);
    }
    return Date.now() + ahead;
  };
}
