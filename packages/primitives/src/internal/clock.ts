import { ApointError } from '../errors.js';
import { checkFunction, optionInvalid } from './options.js';

/** A clock, in milliseconds. */
export type Clock = () => number;

/**
 * The clock of an option, to be called without a receiver; what it throws or returns is checked. `performance.now` needs its
 * receiver in every runtime and is what everybody passes, so it gets it.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, and so does the clock
 */
export function clockOf(name: string, given: Clock): Clock;
export function clockOf(name: string, given: Clock | undefined): Clock | undefined;
export function clockOf(name: string, given: Clock | undefined): Clock | undefined {
  checkFunction(name, given);
  if (given === undefined) return undefined;
  const clock = given === globalThis.performance?.now ? () => performance.now() : given;
  return () => {
    let moment: unknown;
    try {
      moment = clock();
    } catch (cause) {
      throw new ApointError(
        'OPTION_INVALID',
        'A clock of the options failed; see the cause. It is called without a receiver.',
        { cause },
      );
    }
    if (Number.isFinite(moment)) return moment as number;
    throw optionInvalid(name, 'a function that returns a finite number, in milliseconds');
  };
}
