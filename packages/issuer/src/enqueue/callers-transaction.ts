import { ApointError } from '@apoint/primitives/errors';
import { optionInvalid } from '@apoint/primitives/internal/options';
import type { SqlQuery, Transaction } from '../database/database.js';
import type { Ask, Store } from '../database/store.js';

/**
 * Runs statements in a transaction of the caller, between savepoints: what fails here leaves nothing in it and does not end it. So the
 * caller decides about its own statements. It never commits and never rolls back more than its own.
 *
 * @throws {@link ApointError} `OPTION_INVALID`, `STORE_UNAVAILABLE`, and what `run` throws
 */
export async function inTransaction<Result>(
  store: Store,
  transaction: Transaction,
  run: (ask: Ask) => Promise<Result>,
): Promise<Result> {
  const ask = store.within(queryOf(transaction));
  await begin(ask);
  try {
    const result = await run(ask);
    await ask('RELEASE SAVEPOINT apoint_enqueue');
    return result;
  } catch (error) {
    // If the connection is gone, so is the transaction; the first error says more than a second one.
    await ask('ROLLBACK TO SAVEPOINT apoint_enqueue').catch(() => undefined);
    throw error;
  }
}

function queryOf(transaction: Transaction): SqlQuery {
  if ('executeSql' in transaction && typeof transaction.executeSql === 'function')
    return (text, values) => transaction.executeSql(text, values);
  if ('query' in transaction && typeof transaction.query === 'function')
    return (text, values) => transaction.query(text, values);
  throw optionInvalid('transaction', 'an object with a function query or executeSql, in an open transaction');
}

/** PostgreSQL: "SAVEPOINT can only be used in transaction blocks". */
const NO_TRANSACTION = '25P01';

async function begin(ask: Ask): Promise<void> {
  try {
    await ask('SAVEPOINT apoint_enqueue');
  } catch (error) {
    const { cause } = error as { readonly cause?: { readonly code?: unknown } };
    if (cause?.code === NO_TRANSACTION) throw notInOne(cause);
    throw error;
  }
}

function notInOne(cause: unknown): ApointError {
  return new ApointError(
    'OPTION_INVALID',
    'The option transaction is no open transaction; pass the connection on which you have begun one, not the pool.',
    { cause },
  );
}
