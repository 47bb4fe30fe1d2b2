const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * The published waits before each repetition of a notification
 * ([protocol 12.2](../../protocol.md#122-the-platform-calls-partners)).
 */
export const WAITS: readonly number[] = [
  2 * MINUTE,
  10 * MINUTE,
  10 * MINUTE,
  1 * HOUR,
  2 * HOUR,
  6 * HOUR,
  15 * HOUR,
];

/** The first attempt and its repetitions. */
export const MOST_ATTEMPTS: number = WAITS.length + 1;
