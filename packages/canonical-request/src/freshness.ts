import { ApointError } from '@apoint/primitives/errors';
import { optionInvalid } from '@apoint/primitives/internal/options';
import type { WireTime } from './time.js';

/**
 * How far a message's time may lie from the receiver's clock, either way. The published pages give no tolerance;
 * the default is 5 minutes (protocol 5). `'unchecked'` takes messages of any age: every replay passes.
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
  readonly now?: number;
}

/**
 * Compares a message's time with the clock, in both directions.
 *
 * @throws {@link ApointError} `TIME_TOO_OLD`, `TIME_IN_FUTURE`, `OPTION_INVALID`
 */
export function checkFreshness({
  time,
  freshness = DEFAULT_FRESHNESS,
  now = Date.now(),
}: CheckFreshnessOptions): void {
  const tolerance = toleranceOf(freshness);
  const age = now - time.epochMilliseconds;
  // NaN is neither too old nor in the future.
  if (!Number.isFinite(age))
    throw optionInvalid('now', 'a finite number, and so must time.epochMilliseconds');
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
  const tolerance: unknown = freshness?.toleranceMilliseconds;
  const isLength = typeof tolerance === 'number' && tolerance > 0 && Number.isFinite(tolerance);
  // A second member would be an option that nobody reads.
  if (isLength && Object.keys(freshness).length === 1) return tolerance;
  throw optionInvalid('freshness', "{ toleranceMilliseconds } above 0 and nothing else, or 'unchecked'");
}
