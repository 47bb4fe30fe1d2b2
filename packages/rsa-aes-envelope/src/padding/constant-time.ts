/**
 * Comparisons of small numbers without branches, each answering 1 or 0. JavaScript promises no constant time (the
 * engine may compile as it likes); these avoid what would surely leak: branches, early exits and table look-ups
 * that depend on secret bytes.
 */

/** 1 when `value` is zero; for 0 to 2^31-1. */
export function isZero(value: number): number {
  return (value - 1) >>> 31;
}

/** 1 when the two are equal; for 0 to 2^31-1. */
export function isEqual(left: number, right: number): number {
  return isZero(left ^ right);
}

/** 1 when `left` is below `right`; for 0 to 2^31-1. */
export function isBelow(left: number, right: number): number {
  return (left - right) >>> 31;
}

/** `whenOne` where `choice` is 1, `whenZero` where it is 0. */
export function select(choice: number, whenOne: number, whenZero: number): number {
  return (whenOne & -choice) | (whenZero & (choice - 1));
}
