import { ApointError } from '@apoint/primitives/errors';

/** Runs what a database does; however it fails, the caller gets one code. */
export async function orUnavailable<Result>(action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (cause) {
    throw new ApointError(
      'STORE_UNAVAILABLE',
      'The database of the ledger failed or cannot be reached; see the cause. A decision that was under way is booked or not: ask again with the same bizNo.',
      { cause },
    );
  }
}
