import type { Worker } from './worker.js';

/** Waits, or less if the worker is stopped. */
export async function pauseFor({ settings, signal }: Worker, milliseconds: number): Promise<void> {
  if (signal.aborted) return;
  const { sleep } = settings;
  try {
    await sleep(milliseconds, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
