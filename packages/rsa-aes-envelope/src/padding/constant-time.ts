/**
 * Comparisons of small numbers without branches; each returns 1 or 0. JavaScript cannot promise constant time, because the engine
 * decides how to compile. But these functions have none of the obvious leaks: branches, early exits and table look-ups that
 * depend on secret bytes.
 */

/** 1 if `value` is zero; for 0 to 2^31-1. */
export function isZero(value: number): number {
  return (value - 1) >>> 31;
}

/** 1 if the two are equal; for 0 to 2^31-1. */
export function isEqual(left: number, right: number): number {
  return isZero(left ^ right);
}

/** 1 if `left` is below `right`; for 0 to 2^31-1. */
export function isBelow(left: number, right: number): number {
  return (left - right) >>> 31;
}

/** `whenOne` if `choice` is 1, `whenZero` if it is 0. */
export function select(choice: number, whenOne: number, whenZero: number): number {
  return (whenOne & -choice) | (whenZero & (choice - 1));
}
