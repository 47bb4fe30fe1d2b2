import { ApointError } from '@apoint/primitives/errors';

/** The error for an input that is not in the form that it should have. The message never holds a part of it. */
export function inputInvalid(message: string): ApointError {
  return new ApointError('INPUT_INVALID', message);
}
