import type { RuntimeAbortSignal } from '@apoint/primitives';
import { checkWhole, optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import { present } from '@apoint/primitives/internal/present';
import type { RetryOptions } from '../options/client-options.js';

/** The retry options with their defaults. */
export interface ResolvedRetry {
  readonly maximumAttempts: number;
  readonly baseDelayMilliseconds: number;
  readonly maximumDelayMilliseconds: number;
}

const DEFAULTS: ResolvedRetry = {
  maximumAttempts: 4,
  baseDelayMilliseconds: 500,
  maximumDelayMilliseconds: 8_000,
};

const NAMES: readonly (keyof RetryOptions)[] = [
  'maximumAttempts',
  'baseDelayMilliseconds',
  'maximumDelayMilliseconds',
];

const SECOND = 1000;

/** @throws {@link ApointError} `OPTION_INVALID` */
export function resolveRetry(given: RetryOptions | 'never' = {}): ResolvedRetry {
  if (given === 'never') return { ...DEFAULTS, maximumAttempts: 1 };
  if (typeof given !== 'object') throw optionInvalid('retry', "an object or 'never'");
  const retry = ownOptions(given, NAMES, 'retry');
  // present drops undefined members, which would otherwise replace defaults.
  const resolved = { ...DEFAULTS, ...(present(retry) as Partial<ResolvedRetry>) };
  for (const [name, value] of Object.entries(resolved))
    checkWhole(`retry.${name}`, value, name === 'maximumAttempts' ? 1 : 0, LONGEST_TIMER);
  return resolved;
}

/** The longest time of a timer in milliseconds. A timer with a longer time fires at once. */
export const LONGEST_TIMER = 2_147_483_647;

/**
 * The wait before the next attempt: exponential backoff with full jitter, or the server's `Retry-After` if that is longer. Nobody
 * signs that header, so it can only lengthen a wait, and never end the repetition: it counts up to an equal share of the time left.
 *
 * @param attempt - the number of the attempt that just ended, from 1.
 * @param random - from 0 up to 1.
 * @param share - see {@link shareOf}.
 */
export function retryDelay(
  attempt: number,
  { baseDelayMilliseconds, maximumDelayMilliseconds }: ResolvedRetry,
  random: number,
  retryAfterMilliseconds: number,
  share: number,
): number {
  const ceiling = Math.min(maximumDelayMilliseconds, baseDelayMilliseconds * 2 ** (attempt - 1));
  return Math.max(Math.round(random * ceiling), Math.min(retryAfterMilliseconds, share));
}

/** The waits that time is kept for. With more attempts, the time left still never runs out. */
const MOST_SHARES = 4;

/** One part of the time left: it is divided among the attempts left and the waits before them. */
export function shareOf(millisecondsLeft: number, attemptsLeft: number): number {
  return Math.max(0, Math.floor(millisecondsLeft / Math.min(attemptsLeft + 1, MOST_SHARES)));
}

/** `Retry-After` (RFC 9110 10.2.3) in milliseconds from `now`; 0 if it is absent or unreadable. */
export function parseRetryAfter(text: string | null, now: number): number {
  if (text === null) return 0;
  if (/^\d{1,9}$/.test(text.trim())) return Number(text) * SECOND;
  const date = Date.parse(text);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}

/** Waits; rejects with the signal's reason as soon as it aborts. */
export function sleep(milliseconds: number, signal: RuntimeAbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, milliseconds);
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  });
}
