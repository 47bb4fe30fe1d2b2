import type { IssuerDatabase } from '@apoint/issuer';
import { SCHEMA } from './places.js';

const SLICE = 500_000;

/** Orders of which half have ended, most others wait, and some are asked for again later or are parked. */
const INSERT = `INSERT INTO ${SCHEMA}.orders (biz_no, campaign, state, due_at, attempts, key, body, enqueued_at, sent_at, ended_at, code,
    tracer_id, response)
  SELECT number, $1, state, CASE state WHEN 'waiting' THEN 1700000000000 + i / 100 WHEN 'unknown' THEN 4000000000000 + i END,
    CASE state WHEN 'waiting' THEN 0 ELSE 1 END, 'user-' || i,
    '{"providerUserInfo":{"memberId":"user-' || i || '"},"benefitIssueMode":"BENEFIT_PRODUCT_ID","benefitIssueDetail":{"benefitProductId":"DEMO"},"bizNo":"'
      || number || '"}',
    1700000000000 + i / 100, CASE WHEN state <> 'waiting' THEN 1700000000000 END, CASE WHEN state = 'issued' THEN 1700000000000 END,
    CASE state WHEN 'issued' THEN 'SUCCESS' WHEN 'waiting' THEN NULL ELSE 'RESULT_UNKNOWN' END,
    CASE WHEN state <> 'waiting' THEN md5(number) END,
    CASE WHEN state = 'issued'
      THEN convert_to('{"result":{"resultCode":"SUCCESS","resultStatus":"S","resultMessage":"success"}}', 'UTF8') END
  FROM generate_series($2::integer, $3::integer) AS i,
    LATERAL (SELECT md5(i::text) || substr(md5((-i)::text), 1, 16) AS number,
      CASE WHEN i % 100 < 50 THEN 'waiting' WHEN i % 100 < 95 THEN 'issued' WHEN i % 100 < 99 THEN 'unknown' ELSE 'parked' END AS state) AS one`;

/** Fills the table of orders, and brings what the database knows of it to the state in which its own upkeep would leave it. */
export async function fill(database: IssuerDatabase, campaign: string, count: number): Promise<void> {
  const made = await withoutIndexes(database);
  for (let first = 1; first <= count; first += SLICE) {
    await database.query(INSERT, [campaign, first, Math.min(first + SLICE - 1, count)]);
    if (count > SLICE) console.error(`${Math.min(first + SLICE - 1, count)} of ${count} rows`);
  }
  for (const statement of made) await database.query(statement, []);
  await database.query(`VACUUM (ANALYZE) ${SCHEMA}.orders`, []);
}

/** Takes the indexes away, which are made faster at the end, and returns the statements that make them again. */
async function withoutIndexes(database: IssuerDatabase): Promise<readonly string[]> {
  const { rows } = await database.query(
    `SELECT indexrelid::regclass::text AS index, conname AS constraint,
       coalesce('ALTER TABLE ${SCHEMA}.orders ADD CONSTRAINT ' || conname || ' ' || pg_get_constraintdef(pg_constraint.oid),
         pg_get_indexdef(indexrelid)) AS definition
     FROM pg_index LEFT JOIN pg_constraint ON conindid = indexrelid AND conrelid = indrelid
     WHERE indrelid = '${SCHEMA}.orders'::regclass`,
    [],
  );
  for (const { index, constraint } of rows) {
    const statement =
      constraint === null
        ? `DROP INDEX ${index}`
        : `ALTER TABLE ${SCHEMA}.orders DROP CONSTRAINT ${constraint}`;
    await database.query(statement, []);
  }
  return rows.map(({ definition }) => String(definition));
}
