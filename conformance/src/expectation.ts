import type { Library } from './library.js';

/** The error that an operation was to throw. */
export type CodedError = InstanceType<Library['ApointError']>;

/** What a case found wrong; a case that returns has passed. */
export class Failure extends Error {}

export function expectSame(actual: Uint8Array, expected: Uint8Array, what: string): void {
  if (Buffer.compare(actual, expected) !== 0) throw new Failure(`${what} differs`);
}

/** Runs an operation that must be refused by an error with a code, and nothing else. */
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
