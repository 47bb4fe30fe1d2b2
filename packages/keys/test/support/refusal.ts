import { ApointError, type ApointErrorCode } from '@apoint/primitives/errors';

/** The code of the ApointError that a call throws. Fails when it throws another error, or nothing. */
export function refusal(call: () => unknown): ApointErrorCode {
  try {
    call();
  } catch (error) {
    return codeOf(error);
  }
  throw new Error('nothing was thrown');
}

/** The same for a promise. */
export async function refused(promise: Promise<unknown>): Promise<ApointErrorCode> {
  const error = await promise.then(
    () => new Error('nothing was thrown'),
    (reason: unknown) => reason,
  );
  return codeOf(error);
}

function codeOf(error: unknown): ApointErrorCode {
  if (error instanceof ApointError) return error.code;
  throw error;
}
