import { checkWhole } from '@apoint/primitives/internal/options';

/** The most that a timer takes: a longer time would be over at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** @throws {@link ApointError} `OPTION_INVALID` unless it is a time that can be waited for, or absent */
export function checkTimer(name: string, milliseconds: number | undefined): void {
  if (milliseconds !== undefined) checkWhole(name, milliseconds, 1, LONGEST_TIMER);
}

/** What comes of some work, or a rejection when it takes longer than that. */
export function inTime<T>(
  work: T | PromiseLike<T>,
  milliseconds: number,
  late: () => Error = () => new Error(`There was no answer within ${milliseconds} ms.`),
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), milliseconds);
    void Promise.resolve(work)
      .then(resolve, reject)
      .then(() => clearTimeout(timer));
  });
}
