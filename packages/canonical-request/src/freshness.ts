import { ApointError } from '@apoint/primitives/errors';
import { optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import type { WireTime } from './time.js';

/**
 * How far a message's time may be from the receiver's clock, in either direction. The published pages give no
 * tolerance; the default is 5 minutes ([protocol 5](../protocol.md#5-times)). `'unchecked'` accepts messages
 * of any age, and so every replay.
 */
export type Freshness = { readonly toleranceMilliseconds: number } | 'unchecked';

/** 5 minutes in either direction. */
export const DEFAULT_FRESHNESS: Freshness = { toleranceMilliseconds: 300_000 };

/** Options of {@link checkFreshness}. */
export interface CheckFreshnessOptions {
  /** The time of the message: the result of {@link parseTime}. */
  readonly time: WireTime;
  /** Default: 5 minutes in either direction. */
  readonly freshness?: Freshness | undefined;
  /** The receiver's clock, milliseconds since 1970. Default: `Date.now()`. */
  readonly now?: number | undefined;
}

/**
 * Compares a message's time with the clock, in both directions.
 *
 * @throws {@link ApointError} `TIME_TOO_OLD`, `TIME_IN_FUTURE`, `OPTION_INVALID`
 * @example
 * ```ts
 * import { ApointError, checkFreshness, parseTime } from '@apoint/canonical-request';
 *
 * const time = parseTime('2024-05-22T06:42:21+05:30'); // the header of the message
 * const now = time.epochMilliseconds + 60_000; // leave it out: then it is the clock
 * checkFreshness({ time, now }); // passes: one minute old
 * try {
 *   checkFreshness({ time, now, freshness: { toleranceMilliseconds: 30_000 } });
 * } catch (error) {
 *   console.log(ApointError.is(error) && error.code); // TIME_TOO_OLD
 * }
 * ```
 */
export function checkFreshness(options: CheckFreshnessOptions): void {
  const {
    time,
    freshness = DEFAULT_FRESHNESS,
    now = Date.now(),
  } = ownOptions(options, ['time', 'freshness', 'now']);
  const tolerance = toleranceOf(freshness);
  const moment = time?.epochMilliseconds;
  // Comparisons with NaN are false, so an invalid time would pass.
  if (!Number.isFinite(now) || !Number.isFinite(moment))
    throw optionInvalid('now', 'a finite number, and the option time must be a result of parseTime');
  const age = now - moment;
  if (Math.abs(age) <= tolerance) return;
  throw new ApointError(
    age > 0 ? 'TIME_TOO_OLD' : 'TIME_IN_FUTURE',
    'The time of the message is too far from now; compare the clocks of both ends.',
  );
}

/**
 * The tolerance in milliseconds; infinite for `'unchecked'`. It also checks the option itself.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 * @example
 * ```ts
 * import { DEFAULT_FRESHNESS, toleranceOf } from '@apoint/canonical-request';
 *
 * console.log(toleranceOf(DEFAULT_FRESHNESS), toleranceOf('unchecked')); // 300000 Infinity
 * ```
 */
export function toleranceOf(freshness: Freshness): number {
  if (freshness === 'unchecked') return Number.POSITIVE_INFINITY;
  const { toleranceMilliseconds } = ownOptions(freshness, ['toleranceMilliseconds'], 'freshness');
  if (Number.isFinite(toleranceMilliseconds) && toleranceMilliseconds > 0) return toleranceMilliseconds;
  throw optionInvalid('freshness', "{ toleranceMilliseconds } above 0, or 'unchecked'");
}
