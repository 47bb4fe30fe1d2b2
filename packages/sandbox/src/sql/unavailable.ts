import { ApointError } from '@apoint/primitives/errors';

/** Runs what a database does; however it fails, the caller gets one code. */
export async function orUnavailable<Result>(action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (cause) {
    throw new ApointError(
      'LEDGER_UNAVAILABLE',
      'The database of the ledger did not do its part; see the cause. What was to be booked may be booked or not: ask again.',
      { cause },
    );
  }
}
