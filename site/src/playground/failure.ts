import { ApointError, type ApointErrorCode, type Fault } from '@apoint/primitives/errors';

/** What a page tells of an error. */
export interface Failure {
  /** The code that has a page of its own; absent if the error is about what was typed. */
  readonly code?: ApointErrorCode;
  readonly message: string;
  readonly faults: readonly Fault[];
}

/** What was typed into a field cannot be used. Its message is for the reader of the page. */
export class InputError extends Error {}

export function failureOf(error: unknown): Failure {
  if (ApointError.is(error)) return { code: error.code, message: error.message, faults: error.faults ?? [] };
  if (error instanceof InputError) return { message: error.message, faults: [] };
  // Anything else is a fault of the page. Its text could quote what was typed, so only its kind is told.
  const kind = error instanceof Error ? error.name : typeof error;
  return {
    message: `The page failed with an unexpected ${kind}. Please report how that came about.`,
    faults: [],
  };
}
