import { encodeBase64 } from '@apoint/primitives/base64';
import { tell } from '../events/tell.js';
import { changeCampaign } from './change-of-campaign.js';
import type { AttemptResult } from './result.js';
import type { Worker } from './worker.js';

/** Only the lease of this very attempt is ended. A worker whose lease is gone writes nothing. */
const WRITE = `UPDATE {schema}.orders AS orders SET
    state = result.state, due_at = {now} + result."dueIn", holder = NULL,
    rung = CASE WHEN result.state IN ('waiting', 'unknown') THEN rung + 1 ELSE rung END,
    sent_at = CASE WHEN result."neverSent" THEN NULL ELSE sent_at END,
    ended_at = CASE WHEN result.state IN ('issued', 'rejected') THEN {now} END,
    code = result.code, tracer_id = coalesce(result."tracerId", tracer_id),
    response = coalesce(decode(result.response, 'base64'), orders.response)
  FROM json_to_recordset($2::text::json) AS result("bizNo" text, attempt integer, state text, "dueIn" bigint,
    "neverSent" boolean, code text, "tracerId" text, response text)
  WHERE biz_no = result."bizNo" AND orders.state = 'sending' AND holder = $1 AND attempts = result.attempt
  RETURNING biz_no`;

/**
 * Writes what came of some attempts in one statement. First comes what it means for their campaigns: if the process ends in between,
 * the orders are unknown, and asked again they get the same answers.
 *
 * @returns whether each was written, in their order.
 */
export async function writeResults(
  worker: Worker,
  results: readonly AttemptResult[],
): Promise<readonly boolean[]> {
  for (const result of results) await changeCampaign(worker, result);
  const rows = await worker.settings.store.ask(WRITE, worker.id, JSON.stringify(results.map(written)));
  const there = new Set(rows.map((row) => row['biz_no']));
  const done = results.map(({ order }) => there.has(order.bizNo));
  results.forEach((result, index) => tellResult(worker, result, done[index] === true));
  return done;
}

function written(result: AttemptResult): object {
  const { order, state, dueIn, resultCode, code, tracerId, response, nothingLeft } = result;
  return {
    bizNo: order.bizNo,
    attempt: order.attempt,
    state,
    dueIn,
    neverSent: nothingLeft === true && !order.sentBefore,
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
