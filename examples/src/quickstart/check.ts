import { finding } from './print.js';

let failed = 0;

/** Prints whether something is as it should be, and counts failures. */
export function check(holds: boolean, what: string): void {
  if (!holds) failed++;
  finding(holds, what);
}

export function failures(): number {
  return failed;
}
