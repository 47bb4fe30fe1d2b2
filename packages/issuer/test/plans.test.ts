import { createIssuer } from '@apoint/issuer';
import { describe, expect, it } from 'vitest';
import { databaseOf, KINDS } from './support/databases.js';
import { explaining, type Plan, type PlanNode } from './support/plans.js';
import { testPlatform } from './support/platform.js';
import { CAMPAIGN, ordersOf } from './support/world.js';

const ROWS = 50_000;

describe.each(KINDS)('plans on %s', (kind) => {
  const { fresh } = databaseOf(kind);

  it('nothing that a worker does reads the whole table of orders', async () => {
    const { database, schema, rows } = fresh();
    const plans: Plan[] = [];
    const platform = testPlatform();
    const issuer = createIssuer({ database: explaining(database, plans), schema, client: platform });
    await issuer.migrate();
    for (const name of [CAMPAIGN, 'autumn']) await issuer.createCampaign({ name });
    // Half of them have ended, most others wait, and some are of a worker that is gone, or are asked for again.
    await rows(`INSERT INTO {schema}.orders (biz_no, campaign, state, due_at, attempts, key, body, enqueued_at, sent_at)
      SELECT md5(i::text) || '0123456789abcdef', '${CAMPAIGN}', state, CASE WHEN state <> 'issued' THEN i END, 1, i::text,
        repeat('x', 200), 0, CASE WHEN state <> 'waiting' THEN 0 END
      FROM generate_series(1, ${ROWS}) AS i, LATERAL (SELECT CASE WHEN i % 100 < 50 THEN 'issued' WHEN i % 100 < 90 THEN 'waiting'
        WHEN i % 100 < 95 THEN 'sending' ELSE 'unknown' END AS state) AS one`);
    await rows('ANALYZE {schema}.orders');
    const stop = new AbortController();
    platform.before = () => stop.abort();

    await issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(500) });
    expect(await issuer.work({ concurrency: 64, signal: stop.signal })).toMatchObject({
      issued: 64,
      lost: 0,
    });
    await issuer.work({ campaign: 'autumn', until: 'settled' });
    await issuer.health();

    const reading = plans.filter(({ nodes }) => nodes.some((node) => node['Relation Name'] === 'orders'));
    const words = ['FOR UPDATE SKIP LOCKED', 'body, attempts', 'json_to_recordset', 'min(due_at)', 'parked'];
    for (const word of words) expect(reading.some(({ text }) => text.includes(word))).toBe(true);
    const whole = reading.filter(({ nodes }) => nodes.some(readsAll));
    expect(whole.map(({ text }) => text)).toEqual([]);
    const claim = reading.find(({ text }) => text.includes('body, attempts'));
    expect(claim?.nodes.flatMap((node) => node['Index Name'] ?? [])).toEqual([
      'orders_due',
      'orders_due',
      'orders_pkey',
    ]);
  });
});

/** The whole table, or the whole index of what is due. */
function readsAll(node: PlanNode): boolean {
  if (node['Index Name'] === 'orders_due') return !/^\(+campaign = /.test(node['Index Cond'] ?? '');
  return node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'orders';
}
