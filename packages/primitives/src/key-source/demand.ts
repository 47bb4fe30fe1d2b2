import { ApointError } from '../errors.js';

/** @throws {@link ApointError} `KEY_INCONSISTENT` */
export function demand(condition: boolean, message: string): void {
  if (!condition) throw new ApointError('KEY_INCONSISTENT', message);
}

/** For what a runtime refuses without saying why. */
export function inconsistent(): ApointError {
  return new ApointError('KEY_INCONSISTENT', 'The parts of the key do not make a key.');
}
