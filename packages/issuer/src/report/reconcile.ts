import { checkWhole, checkWord, optionInvalid, ownOptions } from '@apoint/primitives/internal/options';
import { present } from '@apoint/primitives/internal/present';
import { campaignOf } from '../campaign/campaign-row.js';
import { checkCampaignName } from '../campaign/check-campaign.js';
import type { SqlRow } from '../database/database.js';
import type { Ask } from '../database/store.js';
import { textOf } from '../database/values.js';
import type { Settings } from '../options/settings.js';
import type { Difference, DifferenceKind, PlatformRow, Reconciliation } from './reconciliation.js';

const BATCH = 1000;
const MOST_SHOWN = 10_000;
const NAMES = ['bizNo', 'status', 'points'] as const satisfies readonly (keyof PlatformRow)[];

/** @throws {@link ApointError} `OPTION_INVALID`, `CAMPAIGN_UNKNOWN`; what the iterable throws */
export async function reconcile(
  { store }: Settings,
  campaign: string,
  rows: Iterable<PlatformRow> | AsyncIterable<PlatformRow>,
): Promise<Reconciliation> {
  checkCampaignName(campaign);
  return store.transaction(async (ask) => {
    const [row] = await ask('SELECT * FROM {schema}.campaign WHERE name = $1', campaign);
    campaignOf(row);
    // It is gone at the end of the transaction. The rows of a large campaign need no memory of this process.
    await ask(
      'CREATE TEMPORARY TABLE apoint_platform (biz_no text COLLATE "C", is_issued boolean, points bigint) ON COMMIT DROP',
    );
    const count = await storeRows(ask, rows);
    await ask('ANALYZE apoint_platform');
    const [agreed] = await ask(AGREED, campaign);
    return { rows: count, agreed: Number(agreed?.['orders']), ...(await differencesOf(ask, campaign)) };
  });
}

/** The platform's rows, one for each number; a number that is listed as issued is issued. */
const THEIRS = `theirs AS (
    SELECT biz_no, bool_or(is_issued) AS is_issued, max(points) FILTER (WHERE is_issued) AS points, count(*) AS times
    FROM apoint_platform GROUP BY biz_no
  )`;
const POINTS_AGREE = '(theirs.points IS NULL OR theirs.points = ours.points)';

const AGREED = `WITH ${THEIRS} SELECT count(*) AS orders FROM theirs JOIN {schema}.orders AS ours USING (biz_no)
  WHERE ours.campaign = $1 AND ours.state = 'issued' AND is_issued AND ${POINTS_AGREE}`;

const DIFFERENCES = `WITH ${THEIRS}, ours AS (
    SELECT biz_no, key, state, points FROM {schema}.orders WHERE campaign = $1
  ), pairs AS (
    SELECT coalesce(theirs.biz_no, ours.biz_no) AS biz_no, key, state, times, coalesce(is_issued, false) AS is_issued,
      ${POINTS_AGREE} AS points_agree
    FROM theirs FULL JOIN ours ON theirs.biz_no = ours.biz_no
  ), found AS (
    SELECT 'issued-there-only' AS kind, biz_no, key FROM pairs WHERE is_issued AND state <> 'issued'
    UNION ALL SELECT 'issued-here-only', biz_no, key FROM pairs WHERE NOT is_issued AND state = 'issued'
    UNION ALL SELECT 'not-ours', biz_no, key FROM pairs WHERE state IS NULL
    UNION ALL SELECT 'points-differ', biz_no, key FROM pairs WHERE is_issued AND state = 'issued' AND NOT points_agree
    UNION ALL SELECT 'listed-twice', biz_no, key FROM pairs WHERE times > 1
  )
  SELECT kind, biz_no, key, count(*) OVER (PARTITION BY kind) AS orders,
    row_number() OVER (ORDER BY kind, biz_no) AS number, row_number() OVER (PARTITION BY kind ORDER BY biz_no) AS of_kind
  FROM found`;

/** The first of each kind tells how many there are, also of a kind that is not shown any more. */
async function differencesOf(
  ask: Ask,
  campaign: string,
): Promise<Pick<Reconciliation, 'counts' | 'differences'>> {
  const rows = await ask(
    `SELECT * FROM (${DIFFERENCES}) AS all_found WHERE number <= ${MOST_SHOWN} OR of_kind = 1 ORDER BY number`,
    campaign,
  );
  const counts: Record<DifferenceKind, number> = {
    'issued-there-only': 0,
    'issued-here-only': 0,
    'not-ours': 0,
    'points-differ': 0,
    'listed-twice': 0,
  };
  for (const row of rows) counts[kindOf(row)] = Number(row['orders']);
  return { counts, differences: rows.slice(0, MOST_SHOWN).map(differenceOf) };
}

function differenceOf(row: SqlRow): Difference {
  return present({ kind: kindOf(row), bizNo: String(row['biz_no']), key: textOf(row['key']) });
}

/** The statement names only these. */
function kindOf(row: SqlRow): DifferenceKind {
  return String(row['kind']) as DifferenceKind;
}

async function storeRows(
  ask: Ask,
  rows: Iterable<PlatformRow> | AsyncIterable<PlatformRow>,
): Promise<number> {
  checkIterable(rows);
  let batch: PlatformRow[] = [];
  let count = 0;
  const store = async (): Promise<void> => {
    await ask(
      `INSERT INTO apoint_platform SELECT "bizNo", coalesce(status, 'issued') = 'issued', points
       FROM json_to_recordset($1::text::json) AS given("bizNo" text, status text, points bigint)`,
      JSON.stringify(batch),
    );
    batch = [];
  };
  for await (const row of rows) {
    batch.push(checkRow(row));
    count++;
    if (batch.length >= BATCH) await store();
  }
  if (batch.length > 0) await store();
  return count;
}

function checkIterable(rows: unknown): void {
  const isOne =
    typeof rows === 'object' && rows !== null && (Symbol.iterator in rows || Symbol.asyncIterator in rows);
  if (!isOne) throw optionInvalid('rows', 'an iterable of { bizNo, status?, points? }');
}

function checkRow(row: PlatformRow): PlatformRow {
  const { bizNo, status, points } = ownOptions(row, NAMES, 'row');
  if (typeof bizNo !== 'string' || /[\0\p{Surrogate}]/u.test(bizNo))
    throw optionInvalid('row.bizNo', 'a text');
  checkWord('row.status', status, ['issued', 'rejected']);
  if (points !== undefined) checkWhole('row.points', points, 0);
  return { bizNo, status, points };
}
