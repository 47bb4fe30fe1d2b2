import { ApointError } from '@apoint/primitives/errors';

/** Does some work, and stops waiting for it as soon as the signal aborts. The work may be foreign code that ignores signals. */
export async function untilAborted<Result>(
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted();
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([aborted, work()]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Does some work under a time limit. The reason of its signal is always an ApointError. */
export async function inTime<Result>(
  milliseconds: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const limit = new AbortController();
  const timer = setTimeout(
    () =>
      limit.abort(
        new ApointError('TIMED_OUT', 'The partner gave no whole answer within attemptTimeoutMilliseconds.'),
      ),
    milliseconds,
  );
  const signal = AbortSignal.any([limit.signal, outer]);
  try {
    return await untilAborted(signal, () => work(signal));
  } finally {
    clearTimeout(timer);
  }
}
