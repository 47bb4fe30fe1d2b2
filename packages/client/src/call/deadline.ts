import { ApointError } from '@apoint/primitives/errors';

/** A time limit: a signal that aborts when the time is up. Its reason is always an ApointError. */
export interface Deadline {
  readonly signal: AbortSignal;
  /**
   * Starts some work unless the time is up, and stops waiting for it when the time is up; then it rejects with the reason. The
   * work may be foreign code that ignores signals: a fetch, a Signer, a hook.
   */
  within<T>(work: () => Promise<T>): Promise<T>;
  /** Stops the timer. */
  clear(): void;
}

/**
 * Starts the time limit of a call.
 *
 * @param signal - the caller's signal, which can end it sooner.
 */
export function startDeadline(milliseconds: number, signal: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const stop = signal && follow(signal, () => controller.abort(abortReason(signal.reason)));
  return deadlineOf(controller, milliseconds, stop);
}

/** Starts a time limit within another one. When the outer one ends, this one ends too. */
export function startWithin({ signal }: Deadline, milliseconds: number): Deadline {
  const controller = new AbortController();
  const onAbort = (): void => controller.abort(signal.reason);
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort);
  return deadlineOf(controller, milliseconds, () => signal.removeEventListener('abort', onAbort));
}

function deadlineOf(
  controller: AbortController,
  milliseconds: number,
  stop: (() => void) | undefined,
): Deadline {
  const { signal } = controller;
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  // Without work under way nobody handles the rejection, which would end the process.
  aborted.catch(() => undefined);
  const timer = setTimeout(() => controller.abort(timedOut(milliseconds)), milliseconds);
  return {
    signal,
    within: async (work) => {
      signal.throwIfAborted();
      return Promise.race([aborted, work()]);
    },
    clear: () => {
      clearTimeout(timer);
      stop?.();
    },
  };
}

function timedOut(milliseconds: number): ApointError {
  return new ApointError('TIMED_OUT', `There was no outcome within ${milliseconds} ms.`);
}

function abortReason(reason: unknown): ApointError {
  if (ApointError.is(reason)) return reason;
  return new ApointError('ABORTED', 'The call was aborted by its signal.', {
    cause: reason,
  });
}

interface Followers {
  readonly callbacks: Set<() => void>;
  readonly onAbort: () => void;
}

const followersOf = new WeakMap<AbortSignal, Followers>();

/**
 * Calls back when a signal aborts, until the returned function is called. Many calls may share one signal, such as the signal of
 * a shutdown. All of them share one listener, because Node warns of a leak from the eleventh listener on.
 */
function follow(signal: AbortSignal, callback: () => void): () => void {
  if (signal.aborted) callback();
  const followers = followersOf.get(signal) ?? startFollowing(signal);
  const { callbacks, onAbort } = followers;
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size > 0 || followersOf.get(signal) !== followers) return;
    signal.removeEventListener('abort', onAbort);
    followersOf.delete(signal);
  };
}

function startFollowing(signal: AbortSignal): Followers {
  const callbacks = new Set<() => void>();
  const onAbort = (): void => {
    for (const callback of callbacks) callback();
  };
  const followers = { callbacks, onAbort };
  followersOf.set(signal, followers);
  signal.addEventListener('abort', onAbort, { once: true });
  return followers;
}
