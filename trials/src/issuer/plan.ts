import type { NewOrder } from '@apoint/issuer';
import type { Guard } from './broken.js';

/** The plan of a trial. */
export interface TrialPlan {
  readonly orders: number;
  readonly seed: number;
  /** Orders that each worker sends at a time. */
  readonly concurrency: number;
  /** Less than the orders would cost, so that the last ones are refused. */
  readonly totalBudget: number;
  /** How often sandboxes and workers are killed. */
  readonly kills: number;
  readonly faultRate: number;
  readonly deadlineMilliseconds: number;
}

/** Two campaigns at once. The first is resumed when the budget is gone, and its orders are refused; the second is cancelled. */
export const CAMPAIGNS = ['spring', 'autumn'] as const;
export type CampaignName = (typeof CAMPAIGNS)[number];

const BUDGET_SHARE = 0.9;
const ORDERS_A_KILL = 800;
const FEW_KILLS = 4;
const FEW_ORDERS_A_KILL = 50;

export function planFor(orders: number, seed: number, broken?: Guard): TrialPlan {
  const few = Math.min(FEW_KILLS, Math.ceil(orders / FEW_ORDERS_A_KILL));
  return {
    orders,
    seed,
    concurrency: 8,
    // Without the number, it is the budget that would keep users from having points twice.
    totalBudget: broken === 'number' ? 10 * orders : Math.floor(orders * BUDGET_SHARE),
    kills: Math.max(few, Math.round(orders / ORDERS_A_KILL)),
    faultRate: 0.08,
    // Only for a run that hangs. A healthy run is finished long before, even on a slow machine.
    deadlineMilliseconds: 600_000 + orders * 600,
  };
}

/** The rows of a campaign, as they would stand in a file: the same each time. Each is for a user of its own. */
export function rowsOf(
  { orders, seed }: Pick<TrialPlan, 'orders' | 'seed'>,
  campaign: CampaignName,
): NewOrder[] {
  return Array.from({ length: orders }, (_, index) => index)
    .filter((index) => index % CAMPAIGNS.length === CAMPAIGNS.indexOf(campaign))
    .map((index) => rowOf(`${campaign}-${seed}-${index}`));
}

function rowOf(key: string): NewOrder {
  return {
    key,
    request: {
      providerUserInfo: { memberId: key },
      benefitIssueMode: 'BENEFIT_PRODUCT_ID',
      benefitIssueDetail: { benefitProductId: 'TRIAL' },
    },
    points: 1,
  };
}
