import { ApointError } from '@apoint/primitives/errors';
import type { Ask } from '../database/store.js';
import type { WrittenOrder } from './read-orders.js';

const GIVEN = `json_to_recordset($2::text::json) AS given("bizNo" text, key text, points bigint, body text)`;

/** Waits for other transactions that store the same number. */
const INSERT = `WITH added AS (
    INSERT INTO {schema}.orders (biz_no, campaign, due_at, key, points, body, enqueued_at)
    SELECT "bizNo", $1, {now}, key, points, body, {now} FROM ${GIVEN}
    ON CONFLICT (biz_no) DO NOTHING RETURNING points
  ) SELECT count(*) AS added, coalesce(sum(points), 0) AS points FROM added`;

/** Its own statement, because a statement does not see what was committed while it waited. */
const FIND_OTHERS = `SELECT 1 FROM ${GIVEN} JOIN {schema}.orders ON biz_no = "bizNo"
  WHERE campaign <> $1 OR orders.key <> given.key OR orders.points <> given.points OR orders.body <> given.body LIMIT 1`;

/**
 * Stores a batch. Orders that are there already, with the same content, stay as they are.
 *
 * @throws {@link ApointError} `ORDER_DIFFERS`
 */
export async function storeOrders(
  ask: Ask,
  campaign: string,
  batch: readonly WrittenOrder[],
): Promise<{ readonly added: number; readonly points: number }> {
  const given = JSON.stringify(batch);
  const [row] = await ask(INSERT, campaign, given);
  const added = Number(row?.['added']);
  if (added < batch.length && (await ask(FIND_OTHERS, campaign, given)).length > 0) throw differs();
  return { added, points: Number(row?.['points']) };
}

function differs(): ApointError {
  return new ApointError(
    'ORDER_DIFFERS',
    'A key was enqueued before with another request or other points, so none of these orders is stored. Enqueue what was stored first, or use another key.',
  );
}
