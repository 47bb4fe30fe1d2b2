import { ApointError } from '@apoint/primitives/errors';

/**
 * A signal that aborts when the time is up or when its parent aborts, always with a coded reason. `clear` ends the timer
 * and lets go of the parent.
 */
export interface Deadline {
  readonly signal: AbortSignal;
  /**
   * Does some work unless the time is up, and waits for it no longer than then; rejects with the reason. The
   * work may be a stranger's (a fetch, a Signer, a hook) that looks at no signal.
   */
  within<T>(work: () => Promise<T>): Promise<T>;
  clear(): void;
}

export function startDeadline(milliseconds: number, parent: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const { signal } = controller;
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  // Without any work under way, there is nobody to tell.
  aborted.catch(() => undefined);
  const unfollow = parent && follow(parent, () => controller.abort(abortReason(parent.reason)));
  const timer = setTimeout(() => controller.abort(timedOut(milliseconds)), milliseconds);
  return {
    signal,
    within: async (work) => {
      signal.throwIfAborted();
      return Promise.race([aborted, work()]);
    },
    clear: () => {
      clearTimeout(timer);
      unfollow?.();
    },
  };
}

function timedOut(milliseconds: number): ApointError {
  return new ApointError('TIMED_OUT', `No outcome within ${milliseconds} ms.`);
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
 * Calls back when a signal aborts, until the returned function is called. Many calls may share one signal, such as the one
 * of a shutdown; it gets one listener for all of them, because Node warns of a leak from the eleventh on.
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
