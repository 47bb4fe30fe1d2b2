import { encodeBase64 } from '@apoint/primitives/base64';
import type { Ask } from '../database/store.js';
import { tell } from '../events/tell.js';
import { changeCampaign } from './change-of-campaign.js';
import { limitLocks } from './limit-locks.js';
import type { AttemptResult } from './result.js';
import type { Worker } from './worker.js';

/**
 * Only the lease of this very attempt is ended. A worker whose lease is gone writes nothing. The array says that the rows are few: else
 * the database may look for all that are being sent.
 */
const WRITE = `UPDATE {schema}.orders AS orders SET
    state = result.state, due_at = {now} + result."dueIn", holder = NULL,
    rung = CASE WHEN result.state IN ('waiting', 'unknown') THEN rung + 1 ELSE rung END,
    sent_at = CASE WHEN result."neverSent" THEN NULL ELSE sent_at END,
    ended_at = CASE WHEN result.state IN ('issued', 'rejected', 'cancelled') THEN {now} END,
    code = result.code, tracer_id = coalesce(result."tracerId", tracer_id),
    response = coalesce(decode(result.response, 'base64'), orders.response)
  FROM json_to_recordset($2::text::json) AS result("bizNo" text, attempt integer, state text, "dueIn" bigint,
    "neverSent" boolean, code text, "tracerId" text, response text)
  WHERE biz_no = ANY (ARRAY(SELECT json_array_elements($2::text::json) ->> 'bizNo')) AND biz_no = result."bizNo"
    AND orders.state = 'sending' AND holder = $1 AND attempts = result.attempt
  RETURNING biz_no`;

/**
 * Writes what came of some attempts in one statement. First comes what it means for their campaigns: if the process ends in between,
 * the orders are unknown, and asked again they get the same answers.
 *
 * @returns what was written of each, in their order; `undefined` where the lease had ended.
 */
export async function writeResults(
  worker: Worker,
  results: readonly AttemptResult[],
): Promise<readonly (AttemptResult | undefined)[]> {
  for (const result of results) await changeCampaign(worker, result);
  const { store } = worker.settings;
  const done = results.some(isUnsent)
    ? await store.transaction(async (ask) => write(ask, worker, await cancelUnsent(ask, results)))
    : await write(store.ask, worker, results);
  for (const [index, result] of results.entries())
    tellResult(worker, done[index] ?? result, done[index] !== undefined);
  return done;
}

async function write(
  ask: Ask,
  { id }: Worker,
  results: readonly AttemptResult[],
): Promise<readonly (AttemptResult | undefined)[]> {
  const rows = await ask(WRITE, id, JSON.stringify(results.map(written)));
  const there = new Set(rows.map((row) => row['biz_no']));
  return results.map((result) => (there.has(result.order.bizNo) ? result : undefined));
}

/** This lock and that of `cancel` exclude each other, so `cancel` either is seen here, or sees what is written here. */
const CANCELLED = `SELECT name, state FROM {schema}.campaign
  WHERE name IN (SELECT json_array_elements_text($1::text::json)) ORDER BY name FOR KEY SHARE`;

/** In a campaign that was cancelled meanwhile, an order that was not sent after all is cancelled as all others that were never sent. */
async function cancelUnsent(ask: Ask, results: readonly AttemptResult[]): Promise<readonly AttemptResult[]> {
  await limitLocks(ask);
  const names = new Set(results.filter(isUnsent).map(({ order }) => order.campaign));
  const rows = await ask(CANCELLED, JSON.stringify([...names]));
  const cancelled = new Set(rows.filter(({ state }) => state === 'cancelled').map(({ name }) => name));
  return results.map((result) =>
    isUnsent(result) && cancelled.has(result.order.campaign)
      ? { ...result, state: 'cancelled', dueIn: undefined }
      : result,
  );
}

/** Whether it is certain that the order was never sent, by this attempt or another. */
function isUnsent({ nothingLeft, order }: AttemptResult): boolean {
  return nothingLeft === true && !order.sentBefore;
}

function written(result: AttemptResult): object {
  const { order, state, dueIn, resultCode, code, tracerId, response } = result;
  return {
    bizNo: order.bizNo,
    attempt: order.attempt,
    state,
    dueIn,
    neverSent: isUnsent(result),
    code: resultCode ?? code,
    tracerId,
    response: response && encodeBase64(response),
  };
}

function tellResult({ settings, id }: Worker, result: AttemptResult, isWritten: boolean): void {
  const { order, state, resultCode, code, tracerId } = result;
  const { campaign, bizNo, attempt, startedAt } = order;
  const durationMilliseconds = settings.monotonicNow() - startedAt;
  const common = { workerId: id, campaign, bizNo, attempt, durationMilliseconds };
  if (isWritten) tell(settings, { type: 'order-finished', ...common, state, resultCode, code, tracerId });
  else tell(settings, { type: 'lease-lost', ...common });
}
