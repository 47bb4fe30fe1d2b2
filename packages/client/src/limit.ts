import { ApointError } from '@apoint/primitives/errors';

/**
 * A signal that aborts when the time is up or when its parent aborts, always with a coded reason. `clear` ends the timer
 * and lets go of the parent.
 */
export interface Limit {
  readonly signal: AbortSignal;
  /** Throws the reason if the limit was reached. */
  check(): void;
  clear(): void;
}

export function startLimit(milliseconds: number, parent: AbortSignal | undefined): Limit {
  const controller = new AbortController();
  const onTimeUp = (): void => {
    controller.abort(new ApointError('TIMED_OUT', `No outcome within ${milliseconds} ms.`));
  };
  const onParentAbort = (): void => controller.abort(abortReason(parent?.reason));
  const timer = setTimeout(onTimeUp, milliseconds);
  if (parent?.aborted) onParentAbort();
  else parent?.addEventListener('abort', onParentAbort, { once: true });
  return {
    signal: controller.signal,
    check: () => controller.signal.throwIfAborted(),
    clear: () => {
      clearTimeout(timer);
      parent?.removeEventListener('abort', onParentAbort);
    },
  };
}

function abortReason(reason: unknown): ApointError {
  if (reason instanceof ApointError) return reason;
  return new ApointError('ABORTED', 'The call was aborted by the signal that its caller gave.', {
    cause: reason,
  });
}
