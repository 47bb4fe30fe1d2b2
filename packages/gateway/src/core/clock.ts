import { ApointError } from '@apoint/primitives/errors';
import { checkFunction, optionInvalid } from '@apoint/primitives/internal/options';

/** A clock, in milliseconds. */
export type Clock = () => number;

/**
 * The clock of an option, to be called without a receiver. `performance.now` cannot be called so, and is what everybody passes, so it is
 * called on `performance`.
 *
 * @throws {@link ApointError} `OPTION_INVALID`; so does the clock, when it tells no number
 */
export function clockOf(name: string, given: Clock | undefined): Clock | undefined {
  checkFunction(name, given);
  if (given === undefined) return undefined;
  if (given === performance.now) return () => performance.now();
  return () => {
    const time: unknown = given();
    if (typeof time === 'number' && Number.isFinite(time)) return time;
    throw optionInvalid(name, 'a function that returns a number, in milliseconds');
  };
}

/** The clock of a verifier: what it throws gets a code. */
export function codedClock(clock: Clock): Clock {
  return () => {
    try {
      return clock();
    } catch (cause) {
      if (ApointError.is(cause)) throw cause;
      throw new ApointError(
        'OPTION_INVALID',
        'The function of the option now threw; see the cause. It is called without a receiver.',
        { cause },
      );
    }
  };
}

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
