import type { OutgoingMessage } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import { type AttemptResult, attempt, prepare } from './attempt.js';
import type { Layers } from './layers.js';
import { type Limit, startLimit } from './limit.js';
import { type Operation, urlOf } from './operation.js';
import { checkWhole, defined } from './option-checks.js';
import type { CallOptions } from './options.js';
import type { Attempt } from './outcome.js';
import { requestTimes } from './request-times.js';
import { retryDelay } from './retry.js';
import { checkSignal, type Settings } from './settings.js';

/** Reads a verified response; `settled: false` asks for another attempt. Throws `RESPONSE_INVALID` for a wrong shape. */
type Judge<Verdict> = (json: unknown, layers: Layers) => Judgement<Verdict>;

export interface Judgement<Verdict> {
  readonly verdict: Verdict;
  readonly settled: boolean;
}

/** How a call ended: with a verdict on a verified response, or with the error that was in the way of one. */
export interface CallResult<Verdict> {
  readonly judgement?: Judgement<Verdict> | undefined;
  readonly error?: ApointError | undefined;
  readonly unverifiedText?: string | undefined;
  readonly attempts: readonly Attempt[];
  readonly tracerId?: string | undefined;
}

/** What the attempts of one call have in common. */
interface Call<Verdict> {
  readonly settings: Settings;
  readonly operation: Operation;
  readonly body: string;
  readonly judge: Judge<Verdict>;
  /** Told before the first byte leaves; when it rejects, nothing is sent. */
  readonly announce?: () => Promise<void>;
}

/** Writes the request of an attempt, ready to go. */
type Write = (attempt: number, limit: Limit) => Promise<OutgoingMessage>;

type JudgedResult<Verdict> = AttemptResult & Pick<CallResult<Verdict>, 'judgement' | 'error'>;

/**
 * Sends a request until a verified response settles it, attempts or time run out, or the caller aborts. Every attempt
 * carries the same body (protocol 10).
 *
 * @throws {@link ApointError} before the first byte leaves: `ABORTED`, `TIMED_OUT`, `OPTION_INVALID`, `URI_INVALID`,
 * `METHOD_INVALID`, what `announce` rejects with, and the codes of `writeRequest`. Afterwards never.
 */
export async function runCall<Verdict>(
  call: Call<Verdict>,
  options: CallOptions,
): Promise<CallResult<Verdict>> {
  const { settings, operation, announce } = call;
  const { timeoutMilliseconds = settings.timeoutMilliseconds, signal } = options;
  urlOf(settings.baseUrl, operation);
  checkWhole('timeoutMilliseconds', timeoutMilliseconds, 1);
  const endsAt = settings.now() + timeoutMilliseconds;
  const limit = startLimit(timeoutMilliseconds, checkSignal(signal));
  try {
    if (announce) await limit.within(announce);
    const write = writer(call);
    const first = await write(1, limit);
    return await repeat(call, first, write, limit, endsAt);
  } finally {
    limit.clear();
  }
}

function writer<Verdict>({ settings, operation, body }: Call<Verdict>): Write {
  const nextTime = requestTimes(settings.now);
  return async (attempt, limit) => {
    settings.tell?.({ type: 'attempt-started', attempt });
    const message = await limit.within(async () => prepare(settings, operation, body, nextTime()));
    settings.tell?.({ type: 'attempt-sent', attempt });
    return message;
  };
}

async function repeat<Verdict>(
  call: Call<Verdict>,
  first: OutgoingMessage,
  write: Write,
  limit: Limit,
  endsAt: number,
): Promise<CallResult<Verdict>> {
  const { now, retry, tell } = call.settings;
  const mostAttempts = call.operation.repetition === 'safe' ? retry.maximumAttempts : 1;
  const attempts: Attempt[] = [];
  for (let number = 1; ; number++) {
    const startedAt = now();
    const written = (within: Limit) => (number === 1 ? first : write(number, within));
    const result = judged(call, await send(call, written, limit));
    attempts.push(record(number, startedAt, now() - startedAt, result));
    const { httpStatus, tracerId, error, json } = result;
    const verified = json !== undefined;
    tell?.({ type: 'attempt-finished', verified, httpStatus, tracerId, code: error?.code });
    const over = result.judgement?.settled || number >= mostAttempts;
    if (over || !(await waited(call.settings, number, result, limit, endsAt)))
      return summary(attempts, result);
  }
}

/** From the second attempt on, even a failure to sign is an outcome: the first request may have arrived. */
async function send<Verdict>(
  { settings, operation }: Call<Verdict>,
  write: (limit: Limit) => OutgoingMessage | Promise<OutgoingMessage>,
  limit: Limit,
): Promise<AttemptResult> {
  const attemptLimit = startLimit(settings.attemptTimeoutMilliseconds, limit.signal);
  try {
    const message = await write(attemptLimit);
    return await attempt(settings, operation, message, attemptLimit);
  } catch (error) {
    return { error: error as ApointError };
  } finally {
    attemptLimit.clear();
  }
}

function judged<Verdict>({ judge, settings }: Call<Verdict>, result: AttemptResult): JudgedResult<Verdict> {
  if (result.error) return result;
  try {
    const judgement = judge(result.json, settings.layers);
    if (judgement.settled) return { ...result, judgement };
    const error = new ApointError('RESULT_UNKNOWN', 'The platform itself does not know the outcome.');
    return { ...result, judgement, error };
  } catch (error) {
    return { ...result, error: error as ApointError };
  }
}

/** Whether there was time to wait for another attempt. */
async function waited(
  { retry, random, now, sleep, tell }: Settings,
  number: number,
  { retryAfterMilliseconds }: AttemptResult,
  limit: Limit,
  endsAt: number,
): Promise<boolean> {
  const delayMilliseconds = retryDelay(number, retry, random(), retryAfterMilliseconds);
  if (now() + delayMilliseconds >= endsAt) return false;
  tell?.({ type: 'retry-scheduled', delayMilliseconds });
  return limit
    .within(() => sleep(delayMilliseconds, limit.signal))
    .then(
      () => !limit.signal.aborted,
      () => false,
    );
}

function record(
  number: number,
  startedAt: number,
  durationMilliseconds: number,
  result: AttemptResult,
): Attempt {
  const { httpStatus, tracerId, error, unverifiedText } = result;
  return defined({ number, startedAt, durationMilliseconds, httpStatus, tracerId, error, unverifiedText });
}

function summary<Verdict>(attempts: readonly Attempt[], result: JudgedResult<Verdict>): CallResult<Verdict> {
  const { judgement, error, unverifiedText } = result;
  const tracerId = result.tracerId ?? attempts.findLast((one) => one.tracerId !== undefined)?.tracerId;
  return { attempts, judgement, error, unverifiedText, tracerId };
}
