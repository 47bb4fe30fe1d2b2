import { ApointError, type Fault } from '@apoint/primitives/errors';
import type { SqlRow } from '../database/database.js';
import type { Ask } from '../database/store.js';
import type { WrittenOrder } from './read-orders.js';

const MOST_FAULTS = 20;

const GIVEN = `json_to_recordset($2::text::json) AS given(index integer, "bizNo" text, key text, points bigint, body text)`;

/** Waits for other transactions that store the same number. */
const INSERT = `WITH added AS (
    INSERT INTO {schema}.orders (biz_no, campaign, due_at, key, points, body, enqueued_at)
    SELECT "bizNo", $1, {now}, key, points, body, {now} FROM ${GIVEN}
    ON CONFLICT (biz_no) DO NOTHING RETURNING points
  ) SELECT count(*) AS added, coalesce(sum(points), 0) AS points FROM added`;

/** Its own statement, because a statement does not see what was committed while it waited. */
const FIND_OTHERS = `SELECT index FROM ${GIVEN} JOIN {schema}.orders ON biz_no = "bizNo"
  WHERE campaign <> $1 OR orders.key <> given.key OR orders.points <> given.points OR orders.body <> given.body ORDER BY index LIMIT ${MOST_FAULTS}`;

/**
 * Stores a batch. Orders that are there already, with the same content, stay as they are.
 *
 * @throws {@link ApointError} `ORDER_CONFLICT`
 */
export async function storeOrders(
  ask: Ask,
  campaign: string,
  batch: readonly WrittenOrder[],
): Promise<{ readonly added: number; readonly points: number }> {
  const given = JSON.stringify(batch);
  const [row] = await ask(INSERT, campaign, given);
  const added = Number(row?.['added']);
  if (added < batch.length) refuseOthers(await ask(FIND_OTHERS, campaign, given));
  return { added, points: Number(row?.['points']) };
}

function refuseOthers(others: readonly SqlRow[]): void {
  if (others.length === 0) return;
  const message = 'is stored with another request or other points';
  const faults: readonly Fault[] = others.map(({ index }) => ({ path: `orders.${index}`, message }));
  throw new ApointError(
    'ORDER_CONFLICT',
    'A key was enqueued before with another request or other points, so none of these orders is stored. Enqueue what was stored first, or use another key; the faults name the first such rows, counted from 0.',
    { faults },
  );
}
