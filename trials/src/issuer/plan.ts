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
  /** The share of commits in whose middle the connection to a server is cut. */
  readonly cutRate: number;
  readonly deadlineMilliseconds: number;
}

/** Two campaigns at once. The first is resumed when the budget is gone, and its orders are refused; the second is cancelled. */
export const CAMPAIGNS = ['spring', 'autumn'] as const;
export type CampaignName = (typeof CAMPAIGNS)[number];

/** Orders that are left when the budget is gone: a share, and so many of few orders that both campaigns have some. */
const LEFT_SHARE = 0.1;
const LEFT_SHARE_OF_FEW = 0.4;
const LEFT_OF_FEW = 150;
const ORDERS_A_KILL = 800;
const FEW_KILLS = 4;
const FEW_ORDERS_A_KILL = 50;

export function planFor(orders: number, seed: number, broken?: Guard): TrialPlan {
  const few = Math.min(FEW_KILLS, Math.ceil(orders / FEW_ORDERS_A_KILL));
  return {
    orders,
    seed,
    concurrency: 8,
    // Without a guard, the harm must come each time: no budget may keep users from having points twice, and no kill and no cut
    // ends a worker before it does harm.
    totalBudget: broken ? 10 * orders : orders - leftOf(orders),
    kills: broken ? 0 : Math.max(few, Math.round(orders / ORDERS_A_KILL)),
    faultRate: 0.08,
    cutRate: broken ? 0 : 0.04,
    // Only for a run that hangs. A healthy run is finished long before, even on a slow machine.
    deadlineMilliseconds: 600_000 + orders * 600,
  };
}

function leftOf(orders: number): number {
  return Math.ceil(Math.max(orders * LEFT_SHARE, Math.min(orders * LEFT_SHARE_OF_FEW, LEFT_OF_FEW)));
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
