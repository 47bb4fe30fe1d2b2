import type { RetryOptions } from './options.js';

/**
 * The wait before the next attempt: exponential backoff with full jitter, or what the server asked for if that is
 * longer.
 *
 * @param attempt - the number of the attempt that just ended, from 1.
 * @param random - from 0 up to 1.
 */
export function retryDelay(
  attempt: number,
  { baseDelayMilliseconds, maximumDelayMilliseconds }: Required<RetryOptions>,
  random: number,
  retryAfterMilliseconds: number = 0,
): number {
  const ceiling = Math.min(maximumDelayMilliseconds, baseDelayMilliseconds * 2 ** (attempt - 1));
  return Math.max(Math.round(random * ceiling), retryAfterMilliseconds);
}

/** `Retry-After` (RFC 9110 10.2.3) in milliseconds from `now`; 0 for an absent or unreadable one. */
export function parseRetryAfter(text: string | null, now: number): number {
  if (text === null) return 0;
  if (/^\d{1,9}$/.test(text.trim())) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
