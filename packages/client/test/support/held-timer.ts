import type { FetchFunction } from '@apoint/client';
import { vi } from 'vitest';

/**
 * Holds back the timers that are set for so many milliseconds: they ring when the test says so, however slow the machine.
 * Choose a number that nobody else sets. All other timers go on.
 */
export function holdTimers(milliseconds: number): { ring(): void; release(): void } {
  const { setTimeout: setTimer } = globalThis;
  const held: (() => void)[] = [];
  const spy = vi.spyOn(globalThis, 'setTimeout').mockImplementation(((
    call: () => void,
    delay?: number,
    ...words: []
  ) => {
    if (delay !== milliseconds) return setTimer(call, delay, ...words);
    held.push(call);
    // What the caller gets must be something that can be cleared.
    return setTimer(() => undefined, 0);
  }) as typeof setTimeout);
  return {
    ring: () => {
      for (const call of held.splice(0)) call();
    },
    release: () => spy.mockRestore(),
  };
}

/** The fetch, and a turn after each of its requests is under way, something else. */
export function andThen(fetch: FetchFunction, next: () => void): FetchFunction {
  return (input, init) => {
    setImmediate(next);
    return fetch(input, init);
  };
}
