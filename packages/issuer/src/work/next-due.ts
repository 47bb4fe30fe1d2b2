import { numberOf } from '../database/values.js';
import type { Worker } from './worker.js';

/** Each sub-select reads one entry of the index. */
const NEXT = `SELECT min(greatest(one.at, rests_until) - {now}) AS wait FROM {schema}.campaign AS campaign,
    LATERAL (VALUES
      ((SELECT min(due_at) FROM {schema}.orders WHERE campaign = name AND orders.state = 'unknown')),
      ((SELECT min(due_at) FROM {schema}.orders WHERE campaign = name AND orders.state = 'sending')),
      ((SELECT greatest(due_at, starts_at) FROM {schema}.orders WHERE campaign = name AND orders.state = 'waiting'
        AND campaign.state = 'running' AND coalesce(ends_at > {now}, true) ORDER BY due_at LIMIT 1))
    ) AS one(at)
  WHERE campaign.state <> 'paused' AND name = coalesce($1::text, name) AND one.at IS NOT NULL`;

/** Milliseconds until a worker may take an order, at most 0 if one is due; `undefined` if none ever is without a person. */
export async function nextDue({ settings, campaign }: Worker): Promise<number | undefined> {
  const [row] = await settings.store.ask(NEXT, campaign);
  return numberOf(row?.['wait']);
}
