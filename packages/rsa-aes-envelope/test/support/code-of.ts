import { ApointError } from '@apoint/primitives/errors';

/** The code of what a promise rejects with; `none` if it resolves. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'none';
  } catch (error) {
    if (ApointError.is(error)) return error.code;
    throw error;
  }
}
