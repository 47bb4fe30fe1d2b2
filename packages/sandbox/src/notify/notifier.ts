import { setTimeout as timer } from 'node:timers/promises';
import type { PublicKey } from '@apoint/keys';
import { ApointError } from '@apoint/primitives/errors';
import { present } from '@apoint/primitives/internal/present';
import { type Caller, type Exchanged, exchange, write } from './exchange.js';
import { untilAborted } from './in-time.js';
import { WAITS } from './ladder.js';
import { type NotifyOptions, type NotifySettings, settingsOf } from './notify-options.js';
import type { NotificationAttempt, NotificationOutcome } from './outcome.js';

/** Sends the platform's notifications, and stops all of them when the sandbox is closed. */
export interface Notifier {
  readonly notify: (options: NotifyOptions) => Promise<NotificationOutcome>;
  readonly stop: () => void;
}

type Facts = Pick<
  NotificationAttempt,
  'number' | 'waitMilliseconds' | 'requestTime' | 'durationMilliseconds'
>;

const SECOND = 1000;

/**
 * @param callerOf - gives the platform's keys for requests, which are made when they are first needed.
 * @param answering - the key that the platform's answers are verified with.
 */
export function createNotifier(callerOf: () => Promise<Caller>, answering: PublicKey): Notifier {
  const closing = new AbortController();
  return {
    notify: async (options) => {
      const caller = await callerOf();
      const settings = settingsOf(options, [caller.requestKeys.publicKey, answering]);
      const signal = AbortSignal.any([closing.signal, ...(settings.signal ? [settings.signal] : [])]);
      if (signal.aborted)
        throw new ApointError(
          'ABORTED',
          'Nothing was sent: the signal had aborted, or the sandbox was closed.',
          {
            cause: signal.reason,
          },
        );
      return repeat(caller, settings, signal);
    },
    stop: () =>
      closing.abort(new ApointError('ABORTED', 'The sandbox was closed before the partner had answered.')),
  };
}

async function repeat(
  caller: Caller,
  settings: NotifySettings,
  signal: AbortSignal,
): Promise<NotificationOutcome> {
  const attempts: NotificationAttempt[] = [];
  let earliest = Number.NEGATIVE_INFINITY;
  for (let number = 1; ; number++) {
    const startedAt = caller.now();
    // Times have whole seconds: two attempts in the same second would have equal bytes, and the second would be a replay.
    const time = Math.max(startedAt, earliest);
    earliest = time + SECOND;
    const requestTime = formatUtc(time);
    // What cannot be written at all is the caller's mistake, and no outcome.
    if (number === 1) await write(caller, settings, requestTime);
    const exchanged = await exchange(caller, settings, requestTime, signal);
    const waitMilliseconds = waitBefore(number);
    const durationMilliseconds = caller.now() - startedAt;
    const attempt = attemptOf({ number, waitMilliseconds, requestTime, durationMilliseconds }, exchanged);
    attempts.push(attempt);
    tell(settings.onAttempt, attempt);
    if (exchanged.outcome === 'success') return { status: 'delivered', body: exchanged.response, attempts };
    if (signal.aborted) return { status: 'given-up', because: 'stopped', attempts };
    if (number >= settings.maximumAttempts)
      return { status: 'given-up', because: 'attempts-used-up', attempts };
    if (!(await waited(settings, waitBefore(number + 1), signal)))
      return { status: 'given-up', because: 'stopped', attempts };
  }
}

/** A listener changes nothing of a notification. */
function tell(onAttempt: NotifySettings['onAttempt'], attempt: NotificationAttempt): void {
  try {
    onAttempt?.(attempt);
  } catch {
    // It is the listener's own.
  }
}

function waitBefore(number: number): number {
  return WAITS[number - 2] ?? 0;
}

/** Whether the wait came to its end. */
async function waited(
  { timesFaster, sleep = pause }: NotifySettings,
  milliseconds: number,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    await untilAborted(signal, () => sleep(Math.round(milliseconds / timesFaster), signal));
    return !signal.aborted;
  } catch {
    return false;
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return timer(milliseconds, undefined, { signal });
}

function attemptOf(facts: Facts, exchanged: Exchanged): NotificationAttempt {
  const all = { ...facts, ...exchanged.facts };
  if ('error' in exchanged) return { ...all, outcome: exchanged.outcome, error: exchanged.error };
  const { outcome, response } = exchanged;
  const { resultCode, resultStatus, resultMessage } = response.result;
  if (outcome === 'success') return { ...all, outcome, resultCode };
  return present({ ...all, outcome, resultCode, resultStatus, resultMessage });
}

/** As the platform writes times: `2023-12-18T02:33:31Z`. */
function formatUtc(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}
