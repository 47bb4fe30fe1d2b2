import type { Ask } from '../database/store.js';

/** Lets the server end this transaction if its process hangs, so that it does not hold up all other workers. */
export async function limitLocks(ask: Ask): Promise<void> {
  await ask(
    `SELECT set_config('lock_timeout', '10s', true), set_config('idle_in_transaction_session_timeout', '10s', true)`,
  );
}
