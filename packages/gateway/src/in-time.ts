/** The most that a timer takes: a longer time would be over at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Whether it is a time that can be waited for. */
export function isTimer(milliseconds: unknown): boolean {
  return (
    Number.isFinite(milliseconds) && (milliseconds as number) > 0 && (milliseconds as number) <= LONGEST_TIMER
  );
}

/** What comes of some work, or a rejection when it takes longer than that. */
export function inTime<T>(
  work: () => Promise<T>,
  milliseconds: number,
  late: () => Error = () => new Error(`There was no answer within ${milliseconds} ms.`),
): Promise<T> {
  return new Promise((resolve, reject) => {
    const working = work();
    const timer = setTimeout(() => reject(late()), milliseconds);
    void working.then(resolve, reject).then(() => clearTimeout(timer));
  });
}
