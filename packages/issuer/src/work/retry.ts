import { optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import { campaignOf } from '../campaign/campaign-row.js';
import { checkCampaignName } from '../campaign/check-campaign.js';
import type { Settings } from '../options/settings.js';

/** Options of `retry`. */
export interface RetryOptions {
  /** The name of the campaign. */
  readonly campaign: string;
  /** One order. Default: all parked orders of the campaign. */
  readonly bizNo?: string | undefined;
}

const NAMES = ['campaign', 'bizNo'] as const satisfies readonly (keyof RetryOptions)[];

/** In a cancelled campaign nothing is sent for the first time, so what was never sent would wait for ever. */
const RETRY = `UPDATE {schema}.orders SET rung = 0, due_at = {now},
    state = CASE WHEN sent_at IS NULL THEN 'waiting' ELSE 'unknown' END
  WHERE campaign = $1 AND state = 'parked' AND biz_no = coalesce($2::text, biz_no) AND (sent_at IS NOT NULL OR NOT EXISTS (
    SELECT 1 FROM {schema}.campaign AS campaign WHERE campaign.name = $1 AND campaign.state = 'cancelled')) RETURNING 1`;

/** @throws {@link ApointError} `OPTION_INVALID`, `CAMPAIGN_UNKNOWN` */
export async function retry(
  { store }: Settings,
  options: RetryOptions,
): Promise<{ readonly retried: number }> {
  const { campaign, bizNo } = ownOptions(options, NAMES);
  checkCampaignName(campaign);
  if (bizNo !== undefined && typeof bizNo !== 'string') throw optionInvalid('bizNo', 'a text, or absent');
  const [row] = await store.ask('SELECT * FROM {schema}.campaign WHERE name = $1', campaign);
  campaignOf(row);
  const retried = await store.ask(RETRY, campaign, bizNo);
  return { retried: retried.length };
}
