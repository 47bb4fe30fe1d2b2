import type { RuntimeAbortSignal } from '@apoint/primitives';

/** Waits. Rejects as soon as the signal aborts. */
export function sleep(milliseconds: number, signal: RuntimeAbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
