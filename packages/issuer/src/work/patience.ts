import { ApointError } from '@apoint/primitives/errors';
import { isPassing } from '../database/store.js';
import { tell } from '../events/tell.js';
import { pauseFor } from './pause-for.js';
import type { Worker } from './worker.js';

const FIRST_DELAY = 250;
const LONGEST_DELAY = 15_000;

/**
 * Repeats an action of the database until it succeeds, or until the worker is stopped. What does not pass by itself, such as a missing
 * table, is thrown.
 *
 * @returns `undefined` if the worker was stopped.
 */
export async function patiently<Result>(
  worker: Worker,
  action: () => Promise<Result>,
): Promise<Result | undefined> {
  for (let delay = FIRST_DELAY; ; delay = Math.min(2 * delay, LONGEST_DELAY)) {
    try {
      return await action();
    } catch (error) {
      if (!ApointError.is(error) || !isPassing(error)) throw error;
      if (worker.signal.aborted) return undefined;
      const { settings, id } = worker;
      tell(settings, {
        type: 'store-unavailable',
        workerId: id,
        code: error.code,
        delayMilliseconds: delay,
      });
      await pauseFor(worker, delay);
    }
  }
}
