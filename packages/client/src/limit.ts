import { ApointError } from '@apoint/primitives/errors';
import { follow } from './follow.js';

/**
 * A signal that aborts when the time is up or when its parent aborts, always with a coded reason. `clear` ends the timer
 * and lets go of the parent.
 */
export interface Limit {
  readonly signal: AbortSignal;
  /**
   * Does some work unless the limit was reached, and waits for it no longer than until then; rejects with the reason. The
   * work may be a stranger's (a fetch, a Signer, a hook) that looks at no signal.
   */
  within<T>(work: () => Promise<T>): Promise<T>;
  clear(): void;
}

export function startLimit(milliseconds: number, parent: AbortSignal | undefined): Limit {
  const controller = new AbortController();
  const onTimeUp = (): void => {
    controller.abort(new ApointError('TIMED_OUT', `No outcome within ${milliseconds} ms.`));
  };
  const onParentAbort = (): void => controller.abort(abortReason(parent?.reason));
  if (parent?.aborted) onParentAbort();
  const unfollow = parent && follow(parent, onParentAbort);
  const timer = setTimeout(onTimeUp, milliseconds);
  return {
    signal: controller.signal,
    within: (work) => within(controller.signal, work),
    clear: () => {
      clearTimeout(timer);
      unfollow?.();
    },
  };
}

async function within<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  let onAbort = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([aborted, work()]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

function abortReason(reason: unknown): ApointError {
  if (reason instanceof ApointError) return reason;
  return new ApointError('ABORTED', 'The call was aborted by its signal.', {
    cause: reason,
  });
}
