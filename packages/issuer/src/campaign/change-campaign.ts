import { optionInvalid } from '@apoint/primitives/internal/options';
import type { SqlRow } from '../database/database.js';
import type { Settings } from '../options/settings.js';
import { campaignOf, cancelledCampaign } from './campaign-row.js';
import { checkCampaignName } from './check-campaign.js';

const LONGEST_REASON = 200;

/** @throws {@link ApointError} `CAMPAIGN_UNKNOWN`, `CAMPAIGN_CANCELLED` */
export async function pauseCampaign(
  { store }: Settings,
  campaign: string,
  because: string | undefined,
): Promise<void> {
  checkCampaignName(campaign);
  checkReason(because);
  // Whoever takes orders has locked the row, so this waits until they are taken.
  const rows = await store.ask(
    `UPDATE {schema}.campaign SET because = CASE WHEN state = 'cancelled' THEN because ELSE $2 END,
       state = CASE WHEN state = 'cancelled' THEN state ELSE 'paused' END
     WHERE name = $1 RETURNING *`,
    campaign,
    because,
  );
  refuseCancelled(rows);
}

/** @throws {@link ApointError} `CAMPAIGN_UNKNOWN`, `CAMPAIGN_CANCELLED` */
export async function resumeCampaign({ store }: Settings, campaign: string): Promise<void> {
  checkCampaignName(campaign);
  const rows = await store.ask(
    `UPDATE {schema}.campaign SET state = CASE WHEN state = 'cancelled' THEN state ELSE 'running' END,
       because = CASE WHEN state = 'cancelled' THEN because END, rests_until = 0, rests = 0
     WHERE name = $1 RETURNING *`,
    campaign,
  );
  refuseCancelled(rows);
}

/** @throws {@link ApointError} `CAMPAIGN_UNKNOWN` */
export async function cancelCampaign(
  { store }: Settings,
  campaign: string,
): Promise<{ readonly cancelled: number }> {
  checkCampaignName(campaign);
  return store.transaction(async (ask) => {
    // It waits for transactions that enqueue, whose orders hold the row by their foreign key, and lets no other begin.
    const [row] = await ask('SELECT * FROM {schema}.campaign WHERE name = $1 FOR UPDATE', campaign);
    campaignOf(row);
    await ask(`UPDATE {schema}.campaign SET state = 'cancelled' WHERE name = $1`, campaign);
    const [count] = await ask(
      `WITH gone AS (
         UPDATE {schema}.orders SET state = 'cancelled', due_at = NULL, ended_at = {now}
         WHERE campaign = $1 AND sent_at IS NULL AND state IN ('waiting', 'parked') RETURNING 1
       ) SELECT count(*) AS orders FROM gone`,
      campaign,
    );
    return { cancelled: Number(count?.['orders']) };
  });
}

function refuseCancelled([row]: readonly SqlRow[]): void {
  if (campaignOf(row).state === 'cancelled') throw cancelledCampaign();
}

function checkReason(because: unknown): void {
  if (because === undefined) return;
  if (typeof because === 'string' && because.length <= LONGEST_REASON && !/[\0\p{Surrogate}]/u.test(because))
    return;
  throw optionInvalid('because', `a text of up to ${LONGEST_REASON} characters`);
}
