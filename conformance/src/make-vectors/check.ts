/** Stops the program: a vector is never written if the other implementation disagrees. */
export function check(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`not as expected: ${what}`);
}

/** Tries until a result is as wanted, for rare shapes that depend on luck. */
export function searchFor<Result>(attempt: (index: number) => Result | undefined, what: string): Result {
  for (let index = 0; index < 5000; index++) {
    const result = attempt(index);
    if (result !== undefined) return result;
  }
  throw new Error(`not found: ${what}`);
}
