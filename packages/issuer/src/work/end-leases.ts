import type { Ask } from '../database/store.js';

/**
 * The worker that held these orders is gone or hangs. It may have sent them, so they are unknown, and due at once: the answer can be
 * had by asking again. An order that ends its worker each time does not do so forever: each lost lease uses up a rung.
 */
const END = `UPDATE {schema}.orders SET holder = NULL, rung = rung + 1,
    state = CASE WHEN rung < $2::integer THEN 'unknown' ELSE 'parked' END,
    due_at = CASE WHEN rung < $2::integer THEN {now} END
  WHERE biz_no = ANY (ARRAY(SELECT biz_no FROM {schema}.orders
    WHERE campaign = $1 AND state = 'sending' AND due_at <= {now} FOR UPDATE SKIP LOCKED)) RETURNING 1`;

/**
 * Makes the orders of ended leases unknown again.
 *
 * @returns how many there were.
 */
export async function endLeases(ask: Ask, campaign: string, ladder: readonly number[]): Promise<number> {
  return (await ask(END, campaign, ladder.length)).length;
}
