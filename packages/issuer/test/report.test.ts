import { orderNumber, type PlatformRow } from '@apoint/issuer';
import { describe, expect, it } from 'vitest';
import { databaseOf, KINDS } from './support/databases.js';
import { all, CAMPAIGN, errorOf, orderOf, ordersOf, START, worldOf } from './support/world.js';

const bizNoOf = (key: string): string => orderNumber(CAMPAIGN, key);

describe.each(KINDS)('what is told on %s', (kind) => {
  const { fresh } = databaseOf(kind);

  it('the status counts orders and points, and estimates the end', async () => {
    const { issuer, platform, clock } = await worldOf(fresh());
    const limits = {
      startsAt: START,
      endsAt: START + 1e9,
      maximumOrders: 50,
      maximumPoints: 500,
      ratePerSecond: 1000,
    };
    await issuer.createCampaign({ name: 'summer', ...limits });
    const orders = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => orderOf(key, {}, 10));
    await issuer.enqueue({ campaign: 'summer', orders });
    expect(await issuer.status('summer')).toEqual({
      campaign: 'summer',
      state: 'running',
      limits,
      orders: { waiting: 6, sending: 0, unknown: 0, parked: 0, issued: 0, rejected: 0, cancelled: 0 },
      open: 6,
      points: { ordered: 60, issued: 0 },
      ratePerSecond: 0,
    });
    platform.script.push('issued', 'RISK_REJECT', 'silent', 'PARAM_ILLEGAL');
    const stop = new AbortController();
    platform.before = () => {
      clock.now += 1000;
      if (platform.sent.length === 4) stop.abort();
    };
    await issuer.work({ concurrency: 1, signal: stop.signal });
    const status = await issuer.status('summer');
    expect(status.orders).toMatchObject({ waiting: 2, unknown: 1, parked: 1, issued: 1, rejected: 1 });
    expect(status.points).toEqual({ ordered: 60, issued: 10 });
    expect(status.startedAt).toBe(START);
    expect(status.ratePerSecond).toBeCloseTo(0.5);
    expect(status.estimatedEnd).toBe(clock.now + 6000);
    // The third was sent after three seconds, and the ladder begins when its outcome is unknown.
    expect(status.nextAttemptAt).toBe(START + 3000 + 60_000);
    await issuer.cancel('summer');
    expect(await issuer.status('summer')).toMatchObject({
      state: 'cancelled',
      open: 1,
      points: { ordered: 40 },
    });
  });

  it('the rate of a campaign stays what it was when nothing is open any more', async () => {
    const { issuer, platform, clock } = await worldOf(fresh());
    await issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(4) });
    platform.before = () => {
      clock.now += 1000;
    };
    await issuer.work({ concurrency: 1, until: 'settled' });
    const { ratePerSecond, nextAttemptAt } = await issuer.status(CAMPAIGN);
    expect([ratePerSecond, nextAttemptAt]).toEqual([1, undefined]);
    clock.now += 3_600_000;
    expect((await issuer.status(CAMPAIGN)).ratePerSecond).toBe(1);
  });

  it('the report has every order, also beyond one page, by bizNo', async () => {
    const { issuer } = await worldOf(fresh());
    await issuer.createCampaign({ name: 'other' });
    await issuer.enqueue({ campaign: 'other', orders: ordersOf(5) });
    await issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(2001) });
    const rows = await all(issuer.report(CAMPAIGN));
    const numbers = rows.map(({ bizNo }) => bizNo);
    expect(numbers).toEqual(
      ordersOf(2001)
        .map(({ key }) => bizNoOf(key))
        .sort(),
    );
    expect(rows[0]).toEqual({
      bizNo: numbers[0],
      key: expect.any(String),
      points: 0,
      state: 'waiting',
      outcome: 'not-sent',
      attempts: 0,
      enqueuedAt: START,
    });
  });

  it('a campaign is the same when it is made again, and refused with other limits', async () => {
    const { issuer } = await worldOf(fresh());
    const summer = { name: 'summer', maximumOrders: 5, ratePerSecond: 0.25 };
    await Promise.all([issuer.createCampaign(summer), issuer.createCampaign(summer)]);
    for (const other of [
      { maximumOrders: 6 },
      { maximumOrders: undefined },
      { endsAt: 5 },
      { ratePerSecond: 0.5 },
    ])
      expect(await errorOf(() => issuer.createCampaign({ ...summer, ...other }))).toMatchObject({
        code: 'CAMPAIGN_DIFFERS',
      });
    expect(await issuer.campaigns()).toEqual([CAMPAIGN, 'summer']);
  });

  it('every method that names a campaign says when there is none', async () => {
    const { issuer } = await worldOf(fresh());
    for (const act of [
      () => issuer.status('autumn'),
      () => all(issuer.report('autumn')),
      () => issuer.pause('autumn'),
      () => issuer.resume('autumn'),
      () => issuer.cancel('autumn'),
      () => issuer.reconcile('autumn', []),
    ])
      expect(await errorOf(act)).toMatchObject({ code: 'CAMPAIGN_UNKNOWN' });
  });

  it('reconciliation names each kind of difference', async () => {
    const { issuer, platform } = await worldOf(fresh());
    await issuer.enqueue({
      campaign: CAMPAIGN,
      orders: ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => orderOf(key, {}, 5)),
    });
    const refused = bizNoOf('f');
    const answers = new Map([[refused, 'RISK_REJECT']]);
    const submit = platform.submit;
    Object.assign(platform, {
      submit: (...[order, options]: Parameters<typeof submit>) => {
        platform.script.unshift(answers.get(order.bizNo) ?? 'issued');
        return submit(order, options);
      },
    });
    await issuer.work({ until: 'settled', concurrency: 1 });
    const theirs: PlatformRow[] = [
      { bizNo: bizNoOf('a'), points: 5 },
      { bizNo: bizNoOf('b') },
      { bizNo: bizNoOf('c'), points: 6 },
      { bizNo: bizNoOf('d'), status: 'rejected' },
      { bizNo: refused },
      { bizNo: refused },
      { bizNo: 'of nobody' },
    ];
    expect(await issuer.reconcile(CAMPAIGN, theirs)).toEqual({
      rows: 7,
      agreed: 2,
      counts: {
        'issued-there-only': 1,
        'issued-here-only': 2,
        'not-ours': 1,
        'points-differ': 1,
        'listed-twice': 1,
      },
      differences: [
        ...['d', 'e']
          .map((key) => ({ kind: 'issued-here-only', bizNo: bizNoOf(key), key }))
          .sort((one, other) => (one.bizNo < other.bizNo ? -1 : 1)),
        { kind: 'issued-there-only', bizNo: refused, key: 'f' },
        { kind: 'listed-twice', bizNo: refused, key: 'f' },
        { kind: 'not-ours', bizNo: 'of nobody' },
        { kind: 'points-differ', bizNo: bizNoOf('c'), key: 'c' },
      ],
    });
  });

  it('reconciliation counts all differences and shows the first ten thousand', async () => {
    const { issuer } = await worldOf(fresh());
    async function* theirs() {
      for (let number = 0; number < 12_000; number++) yield { bizNo: `n${number}` };
      yield { bizNo: 'n0' };
    }
    const { rows, agreed, counts, differences } = await issuer.reconcile(CAMPAIGN, theirs());
    expect([rows, agreed, differences.length]).toEqual([12_001, 0, 10_000]);
    expect(counts).toMatchObject({ 'not-ours': 12_000, 'listed-twice': 1 });
    expect((await issuer.reconcile(CAMPAIGN, [])).rows).toBe(0);
  });

  it.each([
    {},
    { bizNo: 5 },
    { bizNo: 'a', status: 'done' },
    { bizNo: 'a', points: -1 },
    { bizNo: 'a', more: 1 },
  ])('reconciliation refuses the row %j', async (row) => {
    const { issuer } = await worldOf(fresh());
    expect(await errorOf(() => issuer.reconcile(CAMPAIGN, [row as never]))).toMatchObject({
      code: 'OPTION_INVALID',
    });
  });
});
