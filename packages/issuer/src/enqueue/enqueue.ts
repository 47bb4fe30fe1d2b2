import { ApointError } from '@apoint/primitives/errors';
import { ownOptions } from '@apoint/primitives/internal/options';
import { campaignOf, cancelledCampaign, type StoredCampaign } from '../campaign/campaign-row.js';
import { checkCampaignName } from '../campaign/check-campaign.js';
import type { Ask } from '../database/store.js';
import { tell } from '../events/tell.js';
import type { Settings } from '../options/settings.js';
import { inTransaction } from './callers-transaction.js';
import type { Enqueued, EnqueueOptions } from './enqueue-options.js';
import { ordersIn } from './read-orders.js';
import { storeOrders } from './store-orders.js';

const NAMES = ['campaign', 'orders', 'transaction'] as const satisfies readonly (keyof EnqueueOptions)[];

/** @throws {@link ApointError} as documented at `Issuer.enqueue` */
export async function enqueue<Request extends object>(
  settings: Settings,
  options: EnqueueOptions<Request>,
): Promise<Enqueued> {
  const { campaign, orders, transaction } = ownOptions(options, NAMES);
  checkCampaignName(campaign);
  const { store } = settings;
  const run = (ask: Ask): Promise<Enqueued> => enqueueIn(ask, settings, campaign, orders);
  const enqueued = await (transaction === undefined
    ? store.transaction(async (ask) => {
        // Two files with the same rows in another order would wait for each other.
        await ask("SELECT pg_advisory_xact_lock(hashtextextended('{schema}.' || $1::text, 0))", campaign);
        return run(ask);
      })
    : inTransaction(store, transaction, run));
  tell(settings, { type: 'orders-enqueued', campaign, ...enqueued });
  return enqueued;
}

async function enqueueIn(
  ask: Ask,
  settings: Settings,
  name: string,
  orders: Iterable<unknown> | AsyncIterable<unknown>,
): Promise<Enqueued> {
  // The foreign key of the orders would lock the row in the same way, but only after this look at its state.
  const [row] = await ask('SELECT * FROM {schema}.campaign WHERE name = $1 FOR KEY SHARE', name);
  const campaign = campaignOf(row);
  if (campaign.state === 'cancelled') throw cancelledCampaign();
  const sum = { added: 0, repeated: 0, points: 0 };
  for await (const batch of ordersIn(orders, name, campaign.limits, settings.writeBody)) {
    const { added, points } = await storeOrders(ask, name, batch);
    sum.added += added;
    sum.repeated += batch.length - added;
    sum.points += points;
  }
  await keepLimits(ask, name, campaign, sum);
  return { added: sum.added, repeated: sum.repeated };
}

/** Counts and compares in one statement, so that no two transactions can use the same rest of a limit. */
async function keepLimits(
  ask: Ask,
  name: string,
  { limits }: StoredCampaign,
  { added, points }: { readonly added: number; readonly points: number },
): Promise<void> {
  const { maximumOrders, maximumPoints } = limits;
  if (added === 0 || (maximumOrders === undefined && maximumPoints === undefined)) return;
  const kept = await ask(
    `UPDATE {schema}.total SET orders = orders + $2::bigint, points = points + $3::bigint
     WHERE campaign = $1 AND orders + $2::bigint <= coalesce($4::bigint, orders + $2::bigint)
       AND points + $3::bigint <= coalesce($5::bigint, points + $3::bigint) RETURNING 1`,
    name,
    added,
    points,
    maximumOrders,
    maximumPoints,
  );
  if (kept.length > 0) return;
  throw new ApointError(
    'CAMPAIGN_LIMIT',
    'These orders would exceed maximumOrders or maximumPoints of the campaign; enqueue fewer, or make another campaign.',
  );
}
