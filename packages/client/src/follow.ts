const followersOf = new WeakMap<AbortSignal, Followers>();

interface Followers {
  readonly callbacks: Set<() => void>;
  readonly onAbort: () => void;
}

/**
 * Calls back when a signal aborts, until the returned function is called. Many calls may share one signal, such as the one
 * of a shutdown; it gets one listener for all of them, because Node warns of a leak from the eleventh on.
 */
export function follow(signal: AbortSignal, callback: () => void): () => void {
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
