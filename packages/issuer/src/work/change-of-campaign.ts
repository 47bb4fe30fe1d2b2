import { tell } from '../events/tell.js';
import type { AttemptResult } from './result.js';
import type { Worker } from './worker.js';

/** Does to the campaign what the result of one order means for all others. */
export async function changeCampaign(
  worker: Worker,
  { effect, order, ...result }: AttemptResult,
): Promise<void> {
  const { campaign } = order;
  const because = result.resultCode ?? result.code ?? 'the client failed';
  if (effect === 'pause') await pause(worker, campaign, because);
  else if (effect === 'rest') await rest(worker, campaign, because);
  else if (effect === 'go-on') await goOn(worker, campaign);
}

async function pause({ settings, id }: Worker, campaign: string, because: string): Promise<void> {
  const paused = await settings.store.ask(
    `UPDATE {schema}.campaign SET state = 'paused', because = $2 WHERE name = $1 AND state = 'running' RETURNING 1`,
    campaign,
    because,
  );
  if (paused.length > 0) tell(settings, { type: 'campaign-paused', workerId: id, campaign, because });
}

/** Orders that were sent at the same time ask for one rest together. Each further rest is longer, by the ladder. */
async function rest({ settings, id }: Worker, campaign: string, because: string): Promise<void> {
  const { store, ladder } = settings;
  const rests = await store.ask(
    `UPDATE {schema}.campaign SET rests = rests + 1,
       rests_until = {now} + ($2::text::json ->> least(rests, $3::integer))::bigint
     WHERE name = $1 AND rests_until <= {now} RETURNING 1`,
    campaign,
    JSON.stringify(ladder.length > 0 ? ladder : [0]),
    Math.max(0, ladder.length - 1),
  );
  if (rests.length > 0) tell(settings, { type: 'campaign-backed-off', workerId: id, campaign, because });
}

/** An order was issued after the rest, so the next rest is a short one again. */
async function goOn({ settings }: Worker, campaign: string): Promise<void> {
  await settings.store.ask(
    'UPDATE {schema}.campaign SET rests = 0 WHERE name = $1 AND rests > 0 AND rests_until <= {now}',
    campaign,
  );
}
