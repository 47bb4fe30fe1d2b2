import { createIssueBenefit } from '@apoint/benefit-issue-types/operations/issue-benefit';
import { orderNumber } from '@apoint/issuer';
import { ApointError } from '@apoint/primitives/errors';
import { describe, expect, it } from 'vitest';
import { databaseOf, KINDS } from './support/databases.js';
import { CAMPAIGN, errorOf, orderOf, ordersOf, type World, worldOf } from './support/world.js';

describe.each(KINDS)('enqueue on %s', (kind) => {
  const { fresh } = databaseOf(kind);
  const world = (): Promise<World> => worldOf(fresh());

  it('stores each row under its number, in the exact bytes of its request', async () => {
    const { issuer, rows } = await world();
    const text = 'Zoë 你好 \u{1F600} "quoted" \u2028 end\u0000';
    expect(await issuer.enqueue({ campaign: CAMPAIGN, orders: [orderOf('user-1', { text })] })).toEqual({
      added: 1,
      repeated: 0,
    });
    const [row] = await rows('SELECT biz_no, key, body, state, attempts FROM {schema}.orders');
    const bizNo = orderNumber(CAMPAIGN, 'user-1');
    expect(row).toMatchObject({ biz_no: bizNo, key: 'user-1', state: 'waiting', attempts: 0 });
    expect(row?.['body']).toBe(JSON.stringify({ ...orderOf('user-1', { text }).request, bizNo }));
  });

  it('the same rows again are counted, and no second orders', async () => {
    const { issuer } = await world();
    expect(await issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(1200) })).toEqual({
      added: 1200,
      repeated: 0,
    });
    expect(await issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(1201) })).toEqual({
      added: 1,
      repeated: 1200,
    });
    expect(
      await issuer.enqueue({ campaign: CAMPAIGN, orders: [...ordersOf(1, 5000), ...ordersOf(1, 5000)] }),
    ).toEqual({ added: 1, repeated: 1 });
  });

  it('the same rows at the same time become one order each', async () => {
    const { issuer, rows } = await world();
    const twice = await Promise.all(
      [ordersOf(1500), ordersOf(1500).reverse()].map((orders) =>
        issuer.enqueue({ campaign: CAMPAIGN, orders }),
      ),
    );
    expect(twice.reduce((sum, { added }) => sum + added, 0)).toBe(1500);
    expect(await rows('SELECT count(*)::integer AS orders FROM {schema}.orders')).toEqual([{ orders: 1500 }]);
  });

  it('other content under a key that was used is refused, and none of its rows is stored', async () => {
    const { issuer } = await world();
    await issuer.enqueue({ campaign: CAMPAIGN, orders: [orderOf('user-1')] });
    for (const other of [orderOf('user-1', { more: 1 }), orderOf('user-1', {}, 5)]) {
      const refused = issuer.enqueue({ campaign: CAMPAIGN, orders: [...ordersOf(700, 10), other] });
      await expect(refused).rejects.toMatchObject({
        code: 'ORDER_CONFLICT',
        faults: [{ path: 'orders.700', message: 'is stored with another request or other points' }],
      });
    }
    expect((await issuer.status(CAMPAIGN)).orders.waiting).toBe(1);
  });

  it('a key twice with different content in one call is refused', async () => {
    const { issuer } = await world();
    const orders = [orderOf('user-1'), orderOf('user-1', { more: 1 })];
    await expect(issuer.enqueue({ campaign: CAMPAIGN, orders })).rejects.toMatchObject({
      code: 'ORDER_CONFLICT',
      faults: [{ path: 'orders.1' }],
    });
    expect((await issuer.status(CAMPAIGN)).open).toBe(0);
  });

  it('of rows with other content the first twenty are named', async () => {
    const { issuer } = await world();
    await issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(40) });
    const others = ordersOf(40).map((order) => ({ ...order, points: 7 }));
    const error = await issuer
      .enqueue({ campaign: CAMPAIGN, orders: others })
      .catch(({ faults }: { faults: readonly { path: string }[] }) => faults.map(({ path }) => path));
    expect(error).toEqual(Array.from({ length: 20 }, (_, i) => `orders.${i}`));
  });

  const bad: [string, unknown, string][] = [
    [
      'a request that the page does not allow',
      { key: 'a', request: { providerUserInfo: {} } },
      'request.benefitIssueDetail',
    ],
    ['half a character', orderOf('a', { text: '\ud800' }), 'request.providerUserInfo.text'],
    [
      'a number that JSON does not carry',
      orderOf('a', { number: 2 ** 53 }),
      'request.providerUserInfo.number',
    ],
    ['a bizNo', { key: 'a', request: { ...orderOf('a').request, bizNo: 'mine' } }, 'request.bizNo'],
    ['no request', { key: 'a' }, 'request'],
    ['an empty key', orderOf(''), 'key'],
    ['a key with U+0000', orderOf('a\0'), 'key'],
    ['a long key', orderOf('a'.repeat(257)), 'key'],
    ['half a character in the key', orderOf('\udc00'), 'key'],
    ['points that are not whole', orderOf('a', {}, 0.5), 'points'],
    ['negative points', orderOf('a', {}, -1), 'points'],
    ['no object', 'user-1', ''],
    ['a misspelt member', { ...orderOf('a'), point: 1 }, ''],
  ];
  it.each(bad)('%s is refused with the row, and no row is stored', async (_, row, path) => {
    const { issuer } = await world();
    const orders = [...ordersOf(1002), row as never];
    const error = await errorOf(() => issuer.enqueue({ campaign: CAMPAIGN, orders }));
    expect(error).toBeInstanceOf(ApointError);
    expect(error).toMatchObject({ code: 'REQUEST_INVALID' });
    const paths = (error as ApointError).faults?.map((fault) => fault.path) ?? [];
    expect(paths).toContain(path === '' ? 'orders.1002' : `orders.1002.${path}`);
    expect((await issuer.status(CAMPAIGN)).open).toBe(0);
  });

  it('what the iterable throws is passed on, and no row is stored', async () => {
    const { issuer } = await world();
    async function* broken() {
      yield* ordersOf(800);
      throw new RangeError('the file is cut off');
    }
    await expect(issuer.enqueue({ campaign: CAMPAIGN, orders: broken() })).rejects.toThrow(
      'the file is cut off',
    );
    expect((await issuer.status(CAMPAIGN)).open).toBe(0);
  });

  it('takes an async iterable as it comes, and asks for no row before it needs it', async () => {
    const { issuer } = await world();
    let made = 0;
    async function* rows() {
      for (const order of ordersOf(1700)) {
        made++;
        yield order;
      }
    }
    expect((await issuer.enqueue({ campaign: CAMPAIGN, orders: rows() })).added).toBe(1700);
    expect(made).toBe(1700);
  });

  it('an operation of the caller has its rules, and its output is what is stored', async () => {
    const test = fresh();
    const { issuer, another, rows } = await worldOf(test);
    const schema = {
      '~standard': {
        version: 1 as const,
        vendor: 'test',
        validate: (value: unknown) => ({ value: { id: String((value as { id: string }).id).toUpperCase() } }),
      },
    };
    const strict = another({ issueBenefit: createIssueBenefit({ providerUserInfo: schema }) as never });
    await strict.enqueue({ campaign: CAMPAIGN, orders: [orderOf('user-1')] });
    expect(String((await rows('SELECT body FROM {schema}.orders'))[0]?.['body'])).toContain('"USER-1"');
    const changing = another({
      issueBenefit: {
        path: '/',
        repetition: 'safe',
        validateRequest: (one: object) => ({ ...one, bizNo: 'other' }),
      } as never,
    });
    await expect(changing.enqueue({ campaign: CAMPAIGN, orders: [orderOf('user-2')] })).rejects.toMatchObject(
      {
        code: 'REQUEST_INVALID',
      },
    );
    expect((await issuer.status(CAMPAIGN)).open).toBe(1);
  });

  it('tells how many, and nothing of any row', async () => {
    const { issuer, events } = await world();
    await issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(3) });
    expect(events).toEqual([
      { type: 'orders-enqueued', campaign: CAMPAIGN, added: 3, repeated: 0, time: expect.any(Number) },
    ]);
  });

  it('needs a campaign that is there and not cancelled', async () => {
    const { issuer } = await world();
    await expect(issuer.enqueue({ campaign: 'autumn', orders: [] })).rejects.toMatchObject({
      code: 'CAMPAIGN_UNKNOWN',
    });
    await issuer.cancel(CAMPAIGN);
    await expect(issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(1) })).rejects.toMatchObject({
      code: 'CAMPAIGN_CANCELLED',
    });
  });

  it('keeps the limit of orders and of points, also between calls at the same time', async () => {
    const { issuer } = await world();
    await issuer.createCampaign({ name: 'small', maximumOrders: 3, maximumPoints: 20 });
    const one = (key: string, points: number) =>
      issuer.enqueue({ campaign: 'small', orders: [orderOf(key, {}, points)] });
    await expect(issuer.enqueue({ campaign: 'small', orders: [orderOf('a')] })).rejects.toMatchObject({
      code: 'REQUEST_INVALID',
      faults: [expect.objectContaining({ path: 'orders.0.points' })],
    });
    await expect(one('a', 21)).rejects.toMatchObject({ code: 'CAMPAIGN_LIMIT' });
    const keys = ['a', 'b', 'c', 'd', 'e'];
    const tries = await Promise.allSettled(keys.map((key) => one(key, 5)));
    const stored = keys.filter((_, index) => tries[index]?.status === 'fulfilled');
    expect(stored).toHaveLength(3);
    for (const key of stored) expect((await one(key, 5)).repeated).toBe(1);
    await expect(one('f', 0)).rejects.toMatchObject({ code: 'CAMPAIGN_LIMIT' });
    const { orders, points } = await issuer.status('small');
    expect([orders.waiting, points]).toEqual([3, { ordered: 15, issued: 0 }]);
  });
});
