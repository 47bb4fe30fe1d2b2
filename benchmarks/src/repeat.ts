import type { Run } from './measure.js';

export function repeat(operation: () => unknown): Run {
  return (operations) => {
    for (let i = 0; i < operations; i++) operation();
  };
}

/** Runs one after another. */
export function repeatAsync(operation: () => Promise<unknown>): Run {
  return async (operations) => {
    for (let i = 0; i < operations; i++) await operation();
  };
}

/** Runs this many at the same time; a new one starts when one ends. */
export function repeatInFlight(atOnce: number, operation: () => Promise<unknown>): Run {
  return async (operations) => {
    let started = 0;
    const worker = async (): Promise<void> => {
      while (started++ < operations) await operation();
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  };
}
