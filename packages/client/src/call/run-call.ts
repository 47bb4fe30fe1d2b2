import type { ApointError } from '@apoint/primitives/errors';
import { checkWhole, checkWord, optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import { own } from '@apoint/primitives/internal/own';
import { randomHex } from '@apoint/primitives/internal/random-hex';
import { startTelling, type Told } from '@apoint/primitives/internal/telling';
import { type AttemptResult, runAttempt } from '../attempt/run-attempt.js';
import type { ClientEvent, ClientEventBase } from '../events/client-event.js';
import type { CallOptions } from '../options/client-options.js';
import type { CheckedOperation } from '../options/operation.js';
import type { Settings } from '../options/settings.js';
import type { Attempt } from '../outcome/outcome.js';
import { escaped } from '../outcome/safe-text.js';
import { withBytes } from '../outcome/settle.js';
import { type Deadline, startDeadline } from './deadline.js';
import { LONGEST_TIMER, retryDelay, shareOf } from './retry.js';

/** Sends an event of a call to the listener. */
export type Tell = (event: Told<ClientEvent, ClientEventBase>) => void;

/** The body that every attempt sends. */
export interface Outgoing {
  readonly body: string;
  /** Its idempotency key, for events. */
  readonly bizNo?: string | undefined;
  /** Whether the body has an idempotency key. */
  readonly isKeyed: boolean;
  /** Whether nothing but this call can have sent anything under the key. */
  isFirst(): boolean;
}

const SECOND = 1000;

/** The common parts of all attempts of one call. */
export interface Call extends Outgoing {
  readonly settings: Settings;
  readonly operation: CheckedOperation;
  readonly tell: Tell | undefined;
}

/** The result of the last attempt, and the list of all attempts. */
export interface CallResult extends AttemptResult {
  readonly attempts: readonly Attempt[];
}

/** The members of an outcome that the event of the end shows. */
interface End {
  readonly status: 'issued' | 'rejected' | 'succeeded' | 'failed' | 'unknown';
  readonly resultCode?: string | undefined;
  readonly tracerId?: string | undefined;
  readonly error?: ApointError | undefined;
}

/**
 * Sends a request until a verified response settles it, the attempts or the time run out, or the caller
 * aborts. Every attempt has the same body ([protocol 10](../../protocol.md#10-idempotency)).
 *
 * @param outcomeOf - makes the outcome from the result.
 * @throws {@link ApointError} before the first byte leaves: `OPTION_INVALID`, `ABORTED`, `TIMED_OUT`, and the codes of
 * `writeRequest`. Afterwards never.
 */
export async function runCall<Outcome extends End>(
  settings: Settings,
  operation: CheckedOperation,
  outgoing: Outgoing,
  options: CallOptions,
  outcomeOf: (result: CallResult) => Outcome,
): Promise<Outcome> {
  const { timeoutMilliseconds, signal, bizNo } = checkCallOptions(options, settings);
  const { now } = settings;
  const isFirst = bizNo === 'fresh' ? () => true : outgoing.isFirst;
  const tell = settings.onEvent && tellOf(settings, outgoing.bizNo);
  tell?.({ type: 'call-started', method: operation.method, path: pathOf(operation) });
  const deadline = startDeadline(timeoutMilliseconds, signal);
  try {
    const endsAt = now() + timeoutMilliseconds;
    const result = await repeat({ settings, operation, tell, ...outgoing, isFirst }, deadline, endsAt);
    const outcome = withBytes(outcomeOf(result), result);
    const { status, tracerId, error } = outcome;
    const resultCode = outcome.resultCode && escaped(outcome.resultCode);
    tell?.({ type: 'call-finished', status, code: error?.code, resultCode, tracerId });
    return outcome;
  } catch (error) {
    tell?.({ type: 'call-finished', status: 'not-sent', code: (error as ApointError).code });
    throw error;
  } finally {
    deadline.clear();
  }
}

function checkCallOptions(
  options: CallOptions,
  settings: Settings,
): Omit<CallOptions, 'timeoutMilliseconds'> & { readonly timeoutMilliseconds: number } {
  const {
    timeoutMilliseconds = settings.timeoutMilliseconds,
    signal,
    bizNo,
  } = ownOptions(options, ['timeoutMilliseconds', 'signal', 'bizNo']);
  checkWord('bizNo', bizNo, ['fresh']);
  checkWhole('timeoutMilliseconds', timeoutMilliseconds, 1, LONGEST_TIMER);
  if (signal !== undefined && typeof signal?.addEventListener !== 'function')
    throw optionInvalid('signal', 'an AbortSignal');
  return { timeoutMilliseconds, signal, bizNo };
}

function tellOf(settings: Settings, bizNo: string | undefined): Tell | undefined {
  const { onEvent, clientId } = settings;
  const common = () => ({ callId: randomHex(), clientId, bizNo });
  const telling = startTelling<ClientEvent, ClientEventBase>(onEvent, settings, common);
  if (!telling) return undefined;
  return (event) => {
    try {
      telling.tell(event);
    } catch {
      // A clock that fails while events are told must not end the call.
    }
  };
}

async function repeat(call: Call, deadline: Deadline, endsAt: number): Promise<CallResult> {
  const { now, retry } = call.settings;
  const mostAttempts = call.operation.repetition === 'safe' ? retry.maximumAttempts : 1;
  const attempts: Attempt[] = [];
  let last: AttemptResult = {};
  let earliest = Number.NEGATIVE_INFINITY;
  try {
    for (let left = mostAttempts - 1; ; left--) {
      // Times have whole seconds: two attempts in the same second would have equal bytes, and the second would be a replay.
      const time = Math.max(now(), earliest);
      earliest = time + SECOND;
      const { attempt, ...result } = await runAttempt(call, attempts.length + 1, time, deadline);
      attempts.push(attempt);
      last = own(result);
      if (
        last.answer?.isFinal ||
        left <= 0 ||
        !(await waited(call, attempts.length, left, last, deadline, endsAt))
      )
        break;
    }
  } catch (error) {
    // Before the first attempt nothing was sent. After it, a clock that fails ends the call with the outcome known so far.
    if (attempts.length === 0) throw error;
  }
  return own({ ...last, tracerId: last.tracerId ?? lastTracerId(attempts), attempts });
}

/** Whether there was time to wait for another attempt. If a hook fails, the call ends with the outcome known so far. */
async function waited(
  { settings, tell }: Call,
  number: number,
  attemptsLeft: number,
  { retryAfterMilliseconds = 0 }: AttemptResult,
  deadline: Deadline,
  endsAt: number,
): Promise<boolean> {
  const { retry, random, now, sleep } = settings;
  const { signal } = deadline;
  try {
    const share = shareOf(endsAt - now(), attemptsLeft);
    const delayMilliseconds = retryDelay(number, retry, random(), retryAfterMilliseconds, share);
    if (now() + delayMilliseconds >= endsAt) return false;
    tell?.({ type: 'retry-scheduled', attempt: number, delayMilliseconds });
    await deadline.within(() => sleep(delayMilliseconds, signal));
    return !signal.aborted;
  } catch {
    return false;
  }
}

function lastTracerId(attempts: readonly Attempt[]): string | undefined {
  return attempts.findLast(({ tracerId }) => tracerId !== undefined)?.tracerId;
}

function pathOf({ path }: CheckedOperation): string {
  return path.replace(/\?.*/, '');
}
