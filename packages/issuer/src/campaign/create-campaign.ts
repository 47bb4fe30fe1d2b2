import { ApointError } from '@apoint/primitives/errors';
import type { Settings } from '../options/settings.js';
import type { Campaign } from './campaign.js';
import { campaignOf } from './campaign-row.js';
import { checkCampaign } from './check-campaign.js';

/** @throws {@link ApointError} `OPTION_INVALID`, `CAMPAIGN_DIFFERS`, `STORE_UNAVAILABLE`, `STORE_INCOMPATIBLE` */
export async function createCampaign({ store }: Settings, given: Campaign): Promise<void> {
  const { name, ...limits } = checkCampaign(given);
  await store.transaction(async (ask) => {
    await ask(
      `INSERT INTO {schema}.campaign
         (name, starts_at, ends_at, maximum_orders, maximum_points, rate_per_second, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, {now}) ON CONFLICT DO NOTHING`,
      name,
      limits.startsAt,
      limits.endsAt,
      limits.maximumOrders,
      limits.maximumPoints,
      limits.ratePerSecond,
    );
    await ask('INSERT INTO {schema}.total (campaign) VALUES ($1) ON CONFLICT DO NOTHING', name);
    const [row] = await ask('SELECT * FROM {schema}.campaign WHERE name = $1', name);
    const stored: Readonly<Record<string, unknown>> = { ...campaignOf(row).limits };
    for (const [limit, value] of Object.entries(limits)) if (stored[limit] !== value) throw differs();
  });
}

function differs(): ApointError {
  return new ApointError(
    'CAMPAIGN_DIFFERS',
    'There is a campaign of this name with another period, limit or rate; give it the same ones, or another name.',
  );
}
