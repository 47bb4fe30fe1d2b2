import { present } from '@apoint/primitives/internal/present';
import type { OrderState } from '../campaign/campaign.js';
import { campaignOf } from '../campaign/campaign-row.js';
import { checkCampaignName } from '../campaign/check-campaign.js';
import type { SqlRow } from '../database/database.js';
import { numberOf, textOf } from '../database/values.js';
import type { Settings } from '../options/settings.js';
import type { ReportRow } from './report-row.js';

const PAGE = 1000;

/** @throws {@link ApointError} `OPTION_INVALID`, `CAMPAIGN_UNKNOWN` */
export async function* report(
  { store }: Settings,
  campaign: string,
): AsyncGenerator<ReportRow, void, undefined> {
  checkCampaignName(campaign);
  const [row] = await store.ask('SELECT * FROM {schema}.campaign WHERE name = $1', campaign);
  campaignOf(row);
  let last = '';
  for (;;) {
    const rows = await store.ask(
      `SELECT biz_no, key, points, state, sent_at, code, tracer_id, attempts, enqueued_at, ended_at
       FROM {schema}.orders WHERE campaign = $1 AND biz_no > $2 ORDER BY biz_no LIMIT ${PAGE}`,
      campaign,
      last,
    );
    for (const one of rows) yield rowOf(one);
    if (rows.length < PAGE) return;
    last = String(rows.at(-1)?.['biz_no']);
  }
}

function rowOf(row: SqlRow): ReportRow {
  // A constraint of the table guarantees this type.
  const state = String(row['state']) as OrderState;
  const sentAt = numberOf(row['sent_at']);
  return present({
    bizNo: String(row['biz_no']),
    key: String(row['key']),
    points: Number(row['points']),
    state,
    outcome: outcomeOf(state, sentAt),
    code: textOf(row['code']),
    tracerId: textOf(row['tracer_id']),
    attempts: Number(row['attempts']),
    enqueuedAt: Number(row['enqueued_at']),
    sentAt,
    endedAt: numberOf(row['ended_at']),
  });
}

function outcomeOf(state: OrderState, sentAt: number | undefined): ReportRow['outcome'] {
  if (state === 'issued' || state === 'rejected') return state;
  return sentAt === undefined ? 'not-sent' : 'unknown';
}
