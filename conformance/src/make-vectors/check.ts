/** Stops the program: a vector that the other implementation does not bear out is never written. */
export function check(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`not as expected: ${what}`);
}

/** Tries until a result is as wanted; for the rare shapes that only luck brings. */
export function searchFor<Result>(attempt: (index: number) => Result | undefined, what: string): Result {
  for (let index = 0; index < 5000; index++) {
    const result = attempt(index);
    if (result !== undefined) return result;
  }
  throw new Error(`not found: ${what}`);
}
