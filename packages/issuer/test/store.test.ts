import { createIssuer, fromPg, fromPglite, type IssuerDatabase } from '@apoint/issuer';
import { describe, expect, it } from 'vitest';
import { databaseOf, KINDS } from './support/databases.js';
import { all, CAMPAIGN, errorOf, ordersOf, worldOf } from './support/world.js';

const POSTGRES_ERROR = (code: string) => Object.assign(new Error('of the test'), { code });

describe.each(KINDS)('the store on %s', (kind) => {
  const { fresh } = databaseOf(kind);

  it('migrations can be repeated, and run by many at once', async () => {
    const { database, schema, rows } = fresh();
    await Promise.all(Array.from({ length: 4 }, () => createIssuer({ database, schema }).migrate()));
    await createIssuer({ database, schema }).migrate();
    expect(await rows('SELECT version, works_with FROM {schema}.version')).toEqual([
      { version: 1, works_with: 1 },
    ]);
  });

  it('without tables everything says to migrate', async () => {
    const { database, schema } = fresh();
    const issuer = createIssuer({ database, schema, client: { submit: () => Promise.reject(new Error()) } });
    for (const act of [
      () => issuer.work({ until: 'idle' }),
      () => issuer.createCampaign({ name: CAMPAIGN }),
      () => issuer.status(CAMPAIGN),
      () => all(issuer.report(CAMPAIGN)),
      () => issuer.campaigns(),
    ])
      expect(await errorOf(act)).toMatchObject({ code: 'STORE_INCOMPATIBLE' });
    expect(await issuer.health()).toEqual({ status: 'unhealthy', code: 'STORE_INCOMPATIBLE' });
  });

  it('a newer store is used as long as it works with this version, and refused otherwise', async () => {
    const { another, rows } = await worldOf(fresh());
    await rows('INSERT INTO {schema}.version VALUES (2, 1, 0)');
    expect(await another().campaigns()).toEqual([CAMPAIGN]);
    await another().migrate();
    await rows('INSERT INTO {schema}.version VALUES (3, 2, 0)');
    for (const act of [
      () => another().migrate(),
      () => another().campaigns(),
      () => another().work({ until: 'idle' }),
    ])
      expect(await errorOf(act)).toMatchObject({ code: 'STORE_INCOMPATIBLE' });
    expect(await rows('SELECT max(version) AS version FROM {schema}.version')).toEqual([{ version: 3 }]);
  });

  it('a worker waits for a database that is away, and nothing is lost or sent twice', async () => {
    const { database, schema, rows } = fresh();
    let failures = 0;
    let statements = 0;
    const shaky: IssuerDatabase = {
      query: async (text, values) => {
        if (++statements % 3 === 0 && failures++ < 20) throw POSTGRES_ERROR('57P01');
        return database.query(text, values);
      },
      transaction: async (run) => {
        if (++statements % 2 === 0 && failures++ < 20) throw new Error('Connection terminated unexpectedly');
        return database.transaction(run);
      },
    };
    const { another, issuer, platform, events } = await worldOf({ database, schema, rows });
    await issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(20) });
    const worker = another({ database: shaky, sleep: async () => undefined });
    await worker.work({ until: 'settled', concurrency: 3 });
    expect(failures).toBeGreaterThan(5);
    expect((await issuer.status(CAMPAIGN)).orders).toMatchObject({ issued: 20, sending: 0 });
    expect(platform.sent).toHaveLength(20);
    const delays = events.flatMap((event) =>
      event.type === 'store-unavailable' ? [event.delayMilliseconds] : [],
    );
    expect(delays[0]).toBe(250);
  });

  it('what does not pass by itself ends the worker', async () => {
    const { database, schema, rows } = fresh();
    const { another, issuer, events } = await worldOf({ database, schema, rows });
    await issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(2) });
    const broken: IssuerDatabase = {
      query: (text, values) =>
        text.includes('UPDATE') ? Promise.reject(POSTGRES_ERROR('42501')) : database.query(text, values),
      transaction: (run) => database.transaction(run),
    };
    expect(await errorOf(() => another({ database: broken }).work({ until: 'settled' }))).toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
    expect(events.at(-1)).toMatchObject({ type: 'worker-stopped', because: 'failed' });
  });

  it('a stop ends a worker whose database is away; the orders become unknown when their lease ends', async () => {
    const { database, schema, rows } = fresh();
    const { another, issuer, platform, clock } = await worldOf({ database, schema, rows });
    await issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(2) });
    const stop = new AbortController();
    const leaving: IssuerDatabase = {
      query: (text, values) =>
        text.includes('UPDATE') ? Promise.reject(new Error('gone')) : database.query(text, values),
      transaction: (run) => database.transaction(run),
    };
    platform.before = () => stop.abort();
    const summary = await another({ database: leaving }).work({ signal: stop.signal });
    expect(summary).toMatchObject({ because: 'stopped', lost: 2, issued: 0 });
    clock.now += 60_000;
    expect(await issuer.work({ until: 'settled' })).toMatchObject({ issued: 2 });
    expect(platform.issued.size).toBe(2);
  });

  it('health tells what waits for a person and for how long orders have been due', async () => {
    const { issuer, platform, clock, rows } = await worldOf(fresh(), { ladderSeconds: [] });
    expect(await issuer.health()).toEqual({
      status: 'healthy',
      version: 1,
      parked: 0,
      abandoned: 0,
      overdueMilliseconds: 0,
    });
    await issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(3) });
    platform.always = 'silent';
    const stop = new AbortController();
    platform.before = () => stop.abort();
    await issuer.work({ concurrency: 1, signal: stop.signal });
    await rows(`UPDATE {schema}.orders SET state = 'sending', due_at = due_at - 1
      WHERE biz_no = (SELECT min(biz_no) FROM {schema}.orders WHERE state = 'waiting')`);
    clock.now += 5000;
    expect(await issuer.health()).toMatchObject({ parked: 1, abandoned: 1, overdueMilliseconds: 5000 });
    await issuer.pause(CAMPAIGN);
    expect(await issuer.health()).toMatchObject({ overdueMilliseconds: 0 });
  });

  it('by default the clock is that of the database', async () => {
    const { database, schema } = fresh();
    const issuer = createIssuer({ database, schema });
    await issuer.migrate();
    await issuer.createCampaign({ name: CAMPAIGN });
    await issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(1) });
    const { rows } = await database.query('SELECT (extract(epoch FROM now()) * 1000)::bigint AS now', []);
    const [row] = await all(issuer.report(CAMPAIGN));
    expect(row?.enqueuedAt).toBeGreaterThan(Number(rows[0]?.['now']) - 600_000);
    expect(row?.enqueuedAt).toBeLessThanOrEqual(Number(rows[0]?.['now']));
  });

  it('an error of the database tells none of its values', async () => {
    const { database, schema } = fresh();
    const failing: IssuerDatabase = {
      ...database,
      query: () => Promise.reject(new Error('password=secret')),
    };
    const error = await errorOf(() => createIssuer({ database: failing, schema }).campaigns());
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(JSON.stringify(error)).not.toContain('secret');
  });
});

describe('options', () => {
  const database: IssuerDatabase = {
    query: async () => ({ rows: [] }),
    transaction: async (run) => run(async () => ({ rows: [] })),
  };
  it.each([
    { database: undefined },
    { database: {} },
    { client: {} },
    { schema: 'Orders' },
    { schema: 'a; DROP TABLE x' },
    { schema: 'pg_mine' },
    { schema: 'a'.repeat(64) },
    { schema: '' },
    { issueBenefit: {} },
    { ladderSeconds: [-1] },
    { ladderSeconds: [Number.NaN] },
    { ladderSeconds: 60 },
    { ladderSeconds: Array.from({ length: 101 }, () => 1) },
    { leaseSeconds: 1 },
    { leaseSeconds: 3601 },
    { pollMilliseconds: 0 },
    { now: 5 },
    { monotonicNow: 5 },
    { sleep: 5 },
    { onEvent: 5 },
    { misspelt: 1 },
  ])('createIssuer refuses %j', (wrong) => {
    expect(() => createIssuer({ database, ...wrong } as never)).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID' }),
    );
  });

  it.each([fromPg, fromPglite] as ((value: never) => unknown)[])('%o refuses what is none', (make) => {
    for (const wrong of [undefined, null, {}, 'postgres://'])
      expect(() => make(wrong as never)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
  });

  const issuer = createIssuer({ database, client: { submit: () => Promise.reject(new Error()) } });
  it.each<[string, () => Promise<unknown>]>([
    ['a campaign without a name', () => issuer.createCampaign({} as never)],
    ['a name with a blank', () => issuer.createCampaign({ name: 'a b' })],
    ['an end before the start', () => issuer.createCampaign({ name: 'a', startsAt: 2, endsAt: 2 })],
    ['a limit that is no number', () => issuer.createCampaign({ name: 'a', maximumOrders: 1.5 })],
    ['no rate', () => issuer.createCampaign({ name: 'a', ratePerSecond: 0 })],
    ['an endless rate', () => issuer.createCampaign({ name: 'a', ratePerSecond: Number.POSITIVE_INFINITY })],
    ['an unknown limit', () => issuer.createCampaign({ name: 'a', maximum: 1 } as never)],
    ['no concurrency', () => issuer.work({ concurrency: 0 })],
    ['no rate of a worker', () => issuer.work({ ratePerSecond: -1 })],
    ['another end', () => issuer.work({ until: 'done' as never })],
    ['no signal', () => issuer.work({ signal: {} as never })],
    ['an unknown option', () => issuer.work({ until: 'idle', misspelt: 1 } as never)],
    ['a reason that is no text', () => issuer.pause('a', 5 as never)],
    ['a long reason', () => issuer.pause('a', 'a'.repeat(201))],
    ['a bizNo that is no text', () => issuer.retry({ campaign: 'a', bizNo: 5 as never })],
    ['no transaction', () => issuer.enqueue({ campaign: 'a', orders: [], transaction: {} as never })],
    ['a name of a campaign that is none', () => issuer.status('../a')],
    ['the same in a report', () => all(issuer.report('../a'))],
  ])('%s is refused', async (_, act) => {
    expect(await errorOf(act)).toMatchObject({ code: 'OPTION_INVALID' });
  });
});
