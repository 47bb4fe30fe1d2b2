import { ApointError } from '@apoint/primitives/errors';
import { present } from '@apoint/primitives/internal/present';
import type { SqlRow } from '../database/database.js';
import { numberOf, textOf } from '../database/values.js';
import type { Campaign, CampaignState } from './campaign.js';

/** A campaign as it is stored. */
export interface StoredCampaign {
  readonly state: CampaignState;
  readonly because?: string | undefined;
  readonly limits: Omit<Campaign, 'name'>;
}

/** @throws {@link ApointError} `CAMPAIGN_UNKNOWN` without a row */
export function campaignOf(row: SqlRow | undefined): StoredCampaign {
  if (!row) throw unknownCampaign();
  return {
    // A constraint of the table guarantees this type.
    state: String(row['state']) as CampaignState,
    because: textOf(row['because']),
    limits: limitsOf(row),
  };
}

function limitsOf(row: SqlRow): Omit<Campaign, 'name'> {
  return present({
    startsAt: numberOf(row['starts_at']),
    endsAt: numberOf(row['ends_at']),
    maximumOrders: numberOf(row['maximum_orders']),
    maximumPoints: numberOf(row['maximum_points']),
    ratePerSecond: numberOf(row['rate_per_second']),
  });
}

/** The error for a name that no campaign has. */
export function unknownCampaign(): ApointError {
  return new ApointError(
    'CAMPAIGN_UNKNOWN',
    'There is no campaign of this name; make it with createCampaign, or look at campaigns().',
  );
}

/** The error for what a cancelled campaign does not do any more. */
export function cancelledCampaign(): ApointError {
  return new ApointError(
    'CAMPAIGN_CANCELLED',
    'This campaign is cancelled for good; make one of another name.',
  );
}
