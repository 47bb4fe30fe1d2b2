import { ApointError } from '@apoint/primitives/errors';

/** The coded error that some work ends with. */
export async function errorOf(work: () => unknown): Promise<ApointError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ApointError) return error;
    throw error;
  }
  throw new Error('It was expected to throw.');
}

export async function codeOf(work: () => unknown): Promise<string> {
  return (await errorOf(work)).code;
}
