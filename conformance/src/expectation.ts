import { toHex } from '@apoint/primitives/hex';
import type { Library } from './library.js';

/** The error that an operation should throw. */
export type CodedError = InstanceType<Library['ApointError']>;

/** The error of a failed case. A case that returns has passed. */
export class Failure extends Error {}

export function expectSame(actual: Uint8Array, expected: Uint8Array, what: string): void {
  if (toHex(actual) !== toHex(expected)) throw new Failure(`${what} differs`);
}

/** Runs an operation that must be refused by an error with a code. */
export async function expectRefusal(
  library: Library,
  operation: () => unknown,
  what: string,
): Promise<CodedError> {
  try {
    await operation();
  } catch (error) {
    if (error instanceof library.ApointError) return error;
    throw new Failure(`${what} was refused without a code: ${error}`);
  }
  throw new Failure(`${what} was accepted`);
}
