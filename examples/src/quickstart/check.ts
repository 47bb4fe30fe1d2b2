import { line } from './print.js';

let failed = 0;

/** Says whether something is as it should be, and counts what is not. */
export function check(holds: boolean, what: string): void {
  if (!holds) failed++;
  line(holds ? 'ok' : 'NOT SO', what);
}

export function failures(): number {
  return failed;
}
