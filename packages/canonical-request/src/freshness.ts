import { ApointError } from '@apoint/primitives/errors';
import { checkNames, optionInvalid } from '@apoint/primitives/internal/options';
import type { WireTime } from './time.js';

/**
 * How far a message's time may lie from the receiver's clock, either way. The published pages give no
 * tolerance; the default is 5 minutes ([protocol 5](../protocol.md#5-times)). `'unchecked'` takes messages of
 * any age: every replay passes.
 */
export type Freshness = { readonly toleranceMilliseconds: number } | 'unchecked';

/** 5 minutes either way. */
export const DEFAULT_FRESHNESS: Freshness = { toleranceMilliseconds: 300_000 };

/** What {@link checkFreshness} compares. */
export interface CheckFreshnessOptions {
  readonly time: WireTime;
  /** Default: 5 minutes either way. */
  readonly freshness?: Freshness | undefined;
  /** The receiver's clock, milliseconds since 1970. Default: `Date.now()`. */
  readonly now?: number | undefined;
}

/**
 * Compares a message's time with the clock, in both directions.
 *
 * @throws {@link ApointError} `TIME_TOO_OLD`, `TIME_IN_FUTURE`, `OPTION_INVALID`
 */
export function checkFreshness(options: CheckFreshnessOptions): void {
  checkNames(options, ['time', 'freshness', 'now'] satisfies (keyof CheckFreshnessOptions)[]);
  const { time, freshness = DEFAULT_FRESHNESS, now = Date.now() } = options;
  const tolerance = toleranceOf(freshness);
  const age = now - time?.epochMilliseconds;
  // NaN is neither too old nor in the future.
  if (!Number.isFinite(age)) throw optionInvalid('now', 'a finite number, and time what parseTime returns');
  if (Math.abs(age) <= tolerance) return;
  throw new ApointError(
    age > 0 ? 'TIME_TOO_OLD' : 'TIME_IN_FUTURE',
    'The time is too far from now; compare the clocks of both ends.',
  );
}

/**
 * The tolerance in milliseconds; infinite when unchecked. Also the check of the option itself.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function toleranceOf(freshness: Freshness): number {
  if (freshness === 'unchecked') return Number.POSITIVE_INFINITY;
  checkNames(freshness, ['toleranceMilliseconds'], 'freshness');
  const { toleranceMilliseconds } = freshness;
  if (toleranceMilliseconds > 0 && Number.isFinite(toleranceMilliseconds)) return toleranceMilliseconds;
  throw optionInvalid('freshness', "{ toleranceMilliseconds } above 0, or 'unchecked'");
}
