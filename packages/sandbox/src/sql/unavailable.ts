import { ApointError } from '@apoint/primitives/errors';

/** Runs an action of the database. Every failure gets the same code. */
export async function orUnavailable<Result>(action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (cause) {
    throw new ApointError(
      'STORE_UNAVAILABLE',
      'The database of the ledger failed or cannot be reached; see the cause. A running decision may or may not be booked: ask again with the same bizNo.',
      { cause },
    );
  }
}
