const SECOND = 1000;

/** What is known of a limit of orders in a second. */
export interface Pace {
  /** Absent: no limit. */
  readonly rate?: number | undefined;
  /** The moment up to which the rate is used up, in milliseconds. */
  readonly until: number;
  readonly now: number;
}

/** How many orders may be sent now, and what to note when some are. */
export interface Places {
  readonly places: number;
  /** Milliseconds until there is a place; 0 if there is one. */
  readonly waitMilliseconds: number;
  /** The new `until`; absent without a limit. */
  untilAfter(sent: number): number | undefined;
}

/** A rate that was not used is kept for one second, or for one order if that takes longer. */
export function placesOf({ rate, until, now }: Pace, wanted: number): Places {
  if (rate === undefined) return { places: wanted, waitMilliseconds: 0, untilAfter: () => undefined };
  const each = SECOND / rate;
  // A clock that was set back must not stop the campaign for as long as it was ahead.
  const from = Math.min(Math.max(until, now - Math.max(SECOND, each)), now + Math.max(SECOND, each));
  // Sums of fractions may fall short of a whole order by the last digit.
  const places = Math.max(0, Math.min(wanted, Math.floor((now - from) / each + 1e-6)));
  return {
    places,
    waitMilliseconds: places > 0 ? 0 : Math.ceil(from + each - now),
    untilAfter: (sent) => from + sent * each,
  };
}
