/** The code of the ApointError that a call throws. Fails when it throws another error, or nothing. */
export function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return codeOf(error);
  }
  throw new Error('nothing was thrown');
}

/** The same for a promise. */
export async function refused(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => new Error('nothing was thrown'),
    (reason: unknown) => reason,
  );
  return codeOf(error);
}

/** Known by its name: this file belongs to no package, so that the tests of each can use it. */
function codeOf(error: unknown): string {
  if (error instanceof Error && error.name === 'ApointError' && 'code' in error) return String(error.code);
  throw error;
}
