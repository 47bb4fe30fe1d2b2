import { present } from '@apoint/primitives/internal/present';
import type { SqlRow } from '../database/database.js';
import type { Store } from '../database/store.js';
import { numberOf } from '../database/values.js';
import type { Settings } from '../options/settings.js';
import type { CampaignStatus, OrderCounts, OrderState, PointTotals } from './campaign.js';
import { campaignOf, type StoredCampaign } from './campaign-row.js';
import { checkCampaignName } from './check-campaign.js';

const SECOND = 1000;

/** The names of all campaigns, in their order. */
export async function campaignNames({ store }: Settings): Promise<readonly string[]> {
  const rows = await store.ask('SELECT name FROM {schema}.campaign ORDER BY name');
  return rows.map(({ name }) => String(name));
}

/** @throws {@link ApointError} `CAMPAIGN_UNKNOWN` */
export async function campaignStatus({ store }: Settings, name: string): Promise<CampaignStatus> {
  checkCampaignName(name);
  const [row] = await store.ask('SELECT *, {now} AS now FROM {schema}.campaign WHERE name = $1', name);
  const campaign = campaignOf(row);
  const counted = await store.ask(
    'SELECT state, count(*) AS orders, sum(points) AS points, min(due_at) AS due FROM {schema}.orders WHERE campaign = $1 GROUP BY state',
    name,
  );
  return statusOf(name, campaign, { ...row, last_end: await lastEnd(store, name, counted) }, counted);
}

/** When the last order ended, if nothing is open any more. While something is, all rows would be read for nothing. */
async function lastEnd(store: Store, name: string, counted: readonly SqlRow[]): Promise<unknown> {
  const { issued, rejected, ...others } = countsOf(counted);
  if (issued + rejected === 0 || openOf(others) > 0) return undefined;
  const [row] = await store.ask(
    `SELECT max(ended_at) AS last_end FROM {schema}.orders WHERE campaign = $1 AND state IN ('issued', 'rejected')`,
    name,
  );
  return row?.['last_end'];
}

function openOf({ waiting, sending, unknown }: Pick<OrderCounts, 'waiting' | 'sending' | 'unknown'>): number {
  return waiting + sending + unknown;
}

function statusOf(
  name: string,
  { state, because, limits }: StoredCampaign,
  row: SqlRow,
  counted: readonly SqlRow[],
): CampaignStatus {
  const orders = countsOf(counted);
  const now = Number(row['now']);
  const startedAt = numberOf(row['started_at']);
  const restsUntil = Number(row['rests_until']);
  const open = openOf(orders);
  const ended = orders.issued + orders.rejected;
  const until = numberOf(row['last_end']) ?? now;
  const seconds = startedAt === undefined ? 0 : (until - startedAt) / SECOND;
  const ratePerSecond = seconds > 0 ? ended / seconds : 0;
  return present({
    campaign: name,
    state,
    because,
    limits,
    orders,
    open,
    points: pointsOf(counted),
    startedAt,
    restsUntil: restsUntil > now ? restsUntil : undefined,
    nextAttemptAt: numberOf(counted.find((one) => one['state'] === 'unknown')?.['due']),
    ratePerSecond,
    estimatedEnd:
      open > 0 && ratePerSecond > 0 ? Math.ceil(now + (open / ratePerSecond) * SECOND) : undefined,
  });
}

const NONE: OrderCounts = {
  waiting: 0,
  sending: 0,
  unknown: 0,
  parked: 0,
  issued: 0,
  rejected: 0,
  cancelled: 0,
};

function countsOf(counted: readonly SqlRow[]): OrderCounts {
  const counts: Record<OrderState, number> = { ...NONE };
  // A constraint of the table guarantees the names.
  for (const { state, orders } of counted) counts[state as OrderState] = Number(orders);
  return counts;
}

function pointsOf(counted: readonly SqlRow[]): PointTotals {
  let ordered = 0;
  let issued = 0;
  for (const { state, points } of counted) {
    if (state !== 'cancelled') ordered += Number(points);
    if (state === 'issued') issued += Number(points);
  }
  return { ordered, issued };
}
