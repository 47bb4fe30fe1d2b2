import { setTimeout as later } from 'node:timers/promises';
import { orderNumber } from '@apoint/issuer';
import { describe, expect, it } from 'vitest';
import { databaseOf, KINDS } from './support/databases.js';
import { all, CAMPAIGN, errorOf, LADDER, ordersOf, START, type World, worldOf } from './support/world.js';

const [FIRST = 0, SECOND = 0] = LADDER.map((seconds) => seconds * 1000);
const bizNoOf = (number: number): string => orderNumber(CAMPAIGN, `user-${number}`);

describe.each(KINDS)('work on %s', (kind) => {
  const { fresh } = databaseOf(kind);

  async function world(orders: number, options: Parameters<typeof worldOf>[1] = {}): Promise<World> {
    const made = await worldOf(fresh(), options);
    await made.issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(orders) });
    return made;
  }

  it('issues each order once, and reports it', async () => {
    const { issuer, platform } = await world(50);
    expect(await issuer.work({ until: 'settled', concurrency: 7 })).toEqual({
      because: 'settled',
      issued: 50,
      rejected: 0,
      unknown: 0,
      parked: 0,
      notSent: 0,
      lost: 0,
    });
    expect(platform.sent).toHaveLength(50);
    expect(platform.issued.size).toBe(50);
    const rows = await all(issuer.report(CAMPAIGN));
    expect(rows).toHaveLength(50);
    expect(rows.find(({ key }) => key === 'user-0')).toEqual({
      bizNo: bizNoOf(0),
      key: 'user-0',
      points: 0,
      state: 'issued',
      outcome: 'issued',
      code: 'SUCCESS',
      tracerId: `trace-${bizNoOf(0).slice(0, 8)}`,
      attempts: 1,
      enqueuedAt: START,
      sentAt: START,
      endedAt: START,
    });
  });

  it('the lease and the attempt are committed before bytes leave, and the stored bytes are sent', async () => {
    const { issuer, platform, rows } = await world(3);
    const seen: unknown[] = [];
    platform.before = async ({ bizNo, body }) => {
      seen.push(
        ...(await rows(`SELECT state, attempts, holder IS NOT NULL AS held, due_at::text AS lease,
        body = '${body}' AS same FROM {schema}.orders WHERE biz_no = '${bizNo}'`)),
      );
    };
    await issuer.work({ until: 'idle' });
    const leased = { state: 'sending', attempts: 1, held: true, lease: String(START + 60_000), same: true };
    expect(seen).toEqual([leased, leased, leased]);
  });

  it('keeps the verified answer', async () => {
    const { issuer, rows } = await world(1);
    await issuer.work({ until: 'idle' });
    expect(await rows("SELECT convert_from(response, 'UTF8') AS text FROM {schema}.orders")).toEqual([
      { text: '{"result":"of the test"}' },
    ]);
  });

  it('sends what is unknown again by the ladder, with the same bytes, and then parks it', async () => {
    const { issuer, platform, clock } = await world(1);
    platform.always = 'silent';
    const times: number[] = [];
    platform.before = () => void times.push(clock.now - START);
    const summary = await issuer.work({ until: 'settled' });
    expect(summary).toMatchObject({ because: 'settled', unknown: 2, parked: 1 });
    expect(times).toEqual([0, FIRST, FIRST + SECOND]);
    expect(new Set(platform.sent.map(({ body }) => body)).size).toBe(1);
    expect(await all(issuer.report(CAMPAIGN))).toEqual([
      expect.objectContaining({
        state: 'parked',
        outcome: 'unknown',
        code: 'NETWORK_FAILED',
        tracerId: `trace-${bizNoOf(0).slice(0, 8)}`,
        attempts: 3,
        sentAt: START,
      }),
    ]);
  });

  it('an answer that was lost is had by asking again', async () => {
    const { issuer, platform } = await world(1);
    platform.script.push('lost');
    expect(await issuer.work({ until: 'settled' })).toMatchObject({ unknown: 1, issued: 1 });
    expect([platform.sent.length, platform.issued.size]).toEqual([2, 1]);
  });

  it("'idle' ends with unknown orders whose next attempt is not due", async () => {
    const { issuer, platform, clock } = await world(1);
    platform.script.push('silent');
    expect(await issuer.work({ until: 'idle' })).toMatchObject({ because: 'idle', unknown: 1 });
    expect(clock.now).toBe(START);
    expect(await issuer.work({ until: 'idle' })).toMatchObject({ issued: 0 });
    clock.now += FIRST;
    expect(await issuer.work({ until: 'idle' })).toMatchObject({ issued: 1 });
  });

  it('an answer that may be about a repetition is parked at once, as unknown', async () => {
    const { issuer, platform } = await world(1);
    platform.script.push('PARAM_ILLEGAL');
    expect(await issuer.work({ until: 'settled' })).toMatchObject({ parked: 1 });
    expect(platform.sent).toHaveLength(1);
    expect(await all(issuer.report(CAMPAIGN))).toEqual([
      expect.objectContaining({ state: 'parked', outcome: 'unknown', code: 'PARAM_ILLEGAL' }),
    ]);
  });

  it('retry gives parked orders a new ladder and the same bytes; others stay as they are', async () => {
    const { issuer, platform } = await world(3, { ladderSeconds: [] });
    platform.script.push('silent', 'silent', 'RISK_REJECT');
    await issuer.work({ until: 'settled', concurrency: 1 });
    const parked = (await all(issuer.report(CAMPAIGN))).filter(({ state }) => state === 'parked');
    expect(parked).toHaveLength(2);
    expect(await issuer.retry({ campaign: CAMPAIGN, bizNo: parked[0]?.bizNo })).toEqual({ retried: 1 });
    expect((await issuer.status(CAMPAIGN)).orders).toMatchObject({ unknown: 1, parked: 1, rejected: 1 });
    expect(await issuer.retry({ campaign: CAMPAIGN })).toEqual({ retried: 1 });
    await issuer.work({ until: 'settled' });
    expect((await issuer.status(CAMPAIGN)).orders).toMatchObject({ issued: 2, parked: 0, rejected: 1 });
    expect(new Set(platform.sent.map(({ body }) => body)).size).toBe(3);
    expect(await issuer.retry({ campaign: CAMPAIGN })).toEqual({ retried: 0 });
    await expect(issuer.retry({ campaign: 'autumn' })).rejects.toMatchObject({ code: 'CAMPAIGN_UNKNOWN' });
  });

  it('what was thrown before anything left stays unsent, rests the campaign, and can be cancelled', async () => {
    const { issuer, platform, events } = await world(1);
    platform.script.push('throws');
    expect(await issuer.work({ until: 'idle' })).toMatchObject({ notSent: 1 });
    const [row] = await all(issuer.report(CAMPAIGN));
    expect(row).toMatchObject({ state: 'waiting', outcome: 'not-sent', code: 'SIGNER_FAILED', attempts: 1 });
    expect(row).not.toHaveProperty('sentAt');
    expect((await issuer.status(CAMPAIGN)).restsUntil).toBe(START + FIRST);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'campaign-backed-off', because: 'SIGNER_FAILED' }),
    );
    expect(await issuer.cancel(CAMPAIGN)).toEqual({ cancelled: 1 });
  });

  it('what may have been sent before stays unknown when a later attempt throws', async () => {
    const { issuer, platform } = await world(1);
    platform.script.push('silent', 'throws');
    await issuer.work({ until: 'idle' });
    await issuer.resume(CAMPAIGN);
    platform.always = 'throws';
    expect(await issuer.work({ until: 'settled' })).toMatchObject({ parked: 1 });
    expect(await all(issuer.report(CAMPAIGN))).toEqual([
      expect.objectContaining({ outcome: 'unknown', sentAt: START }),
    ]);
    expect(await issuer.cancel(CAMPAIGN)).toEqual({ cancelled: 0 });
  });

  it.each(['TOTAL_BUDGET_NOT_ENOUGH', 'INVALID_SIGNATURE', 'ACCESS_DENIED'])(
    '%s pauses the campaign: the other orders stay, and resume goes on',
    async (code) => {
      const { issuer, platform, events } = await world(40);
      platform.script.push('issued', 'issued', 'issued', code);
      platform.always = 'issued';
      expect(await issuer.work({ until: 'settled', concurrency: 1 })).toMatchObject({
        issued: 3,
        rejected: 1,
      });
      const status = await issuer.status(CAMPAIGN);
      expect(status).toMatchObject({ state: 'paused', because: code, open: 36 });
      expect(events).toContainEqual(expect.objectContaining({ type: 'campaign-paused', because: code }));
      await issuer.resume(CAMPAIGN);
      expect(await issuer.status(CAMPAIGN)).not.toHaveProperty('because');
      expect(await issuer.work({ until: 'settled' })).toMatchObject({ issued: 36 });
    },
  );

  it.each(['CURRENT_BUDGET_NOT_ENOUGH', 'NO_BUDGET_RIGHT_NOW', 'REQUEST_TRAFFIC_EXCEED_LIMIT'])(
    '%s lets the campaign rest by the ladder, each time longer until an order is issued',
    async (code) => {
      const { issuer, platform, clock, events } = await world(6);
      platform.script.push(code, code, 'issued', 'issued', code);
      const times: number[] = [];
      platform.before = () => void times.push(clock.now - START);
      await issuer.work({ until: 'settled', concurrency: 1 });
      const rests = events.filter(({ type }) => type === 'campaign-backed-off');
      expect(rests).toHaveLength(3);
      expect(times.slice(0, 3)).toEqual([0, FIRST, FIRST + SECOND]);
      const lastRest = times.findIndex((time, index) => index > 2 && time > FIRST + SECOND);
      expect(times[lastRest]).toBe(FIRST + SECOND + FIRST);
      expect((await issuer.status(CAMPAIGN)).open).toBe(0);
    },
  );

  it('other refusals end one order and nothing else', async () => {
    const { issuer, platform } = await world(5);
    platform.script.push('RISK_REJECT', 'PROCESS_FAIL', 'SOME_NEW_CODE\u0000\ud800');
    expect(await issuer.work({ until: 'settled' })).toMatchObject({ issued: 2, rejected: 3 });
    const codes = (await all(issuer.report(CAMPAIGN))).map(({ code }) => code).sort();
    expect(codes).toEqual(['PROCESS_FAIL', 'RISK_REJECT', 'SOME_NEW_CODE\\u{0}\uFFFD', 'SUCCESS', 'SUCCESS']);
  });

  it('a worker that lost its lease writes nothing over what the next one has written', async () => {
    const { issuer, another, platform, clock, events } = await world(1);
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let isHeld = (): void => undefined;
    const holding = new Promise<void>((resolve) => {
      isHeld = resolve;
    });
    platform.script.push('RISK_REJECT', 'issued');
    platform.before = () => {
      platform.before = () => undefined;
      isHeld();
      return held;
    };
    const slow = another().work({ until: 'idle', concurrency: 1 });
    await holding;
    expect(await issuer.work({ until: 'idle' })).toMatchObject({ issued: 0, unknown: 0 });
    clock.now += 59_999;
    expect(await issuer.work({ until: 'idle' })).toMatchObject({ issued: 0 });
    clock.now += 1;
    expect(await issuer.work({ until: 'idle' })).toMatchObject({ issued: 1 });
    goOn();
    expect(await slow).toMatchObject({ rejected: 0, lost: 1 });
    expect(await all(issuer.report(CAMPAIGN))).toEqual([
      expect.objectContaining({ state: 'issued', attempts: 2 }),
    ]);
    expect(new Set(platform.sent.map(({ body }) => body)).size).toBe(1);
    const types = events.map(({ type }) => type);
    expect(types).toContain('leases-ended');
    expect(types).toContain('lease-lost');
  });

  it('the order of a killed worker is unknown, never unsent, and parked if it ends each of its workers', async () => {
    const { issuer, platform, clock, rows, events } = await world(1);
    const killed = async () => {
      await rows(`UPDATE {schema}.orders SET state = 'sending', holder = 'killed', attempts = attempts + 1,
        sent_at = ${START}, due_at = ${clock.now + 60_000}`);
      clock.now += 60_000;
    };
    await killed();
    platform.always = 'throws';
    expect(await issuer.work({ until: 'idle' })).toMatchObject({ notSent: 1 });
    expect(await all(issuer.report(CAMPAIGN))).toEqual([
      expect.objectContaining({ state: 'unknown', outcome: 'unknown', sentAt: START, attempts: 2 }),
    ]);
    expect(events).toContainEqual(expect.objectContaining({ type: 'leases-ended', orders: 1 }));
    await killed();
    await issuer.resume(CAMPAIGN);
    expect(await issuer.work({ until: 'settled' })).toMatchObject({ because: 'settled', notSent: 0 });
    expect(await all(issuer.report(CAMPAIGN))).toEqual([
      expect.objectContaining({ state: 'parked', outcome: 'unknown', attempts: 3 }),
    ]);
    expect(await issuer.cancel(CAMPAIGN)).toEqual({ cancelled: 0 });
  });

  it('no two workers ever hold one order', async () => {
    // Leases do not end: the clock stands still.
    const { another, platform } = await world(120, { sleep: () => later(1) });
    const open = new Set<string>();
    platform.before = async ({ bizNo }) => {
      expect(open.has(bizNo)).toBe(false);
      open.add(bizNo);
      await later(1);
      open.delete(bizNo);
    };
    const workers = [3, 8, 1, 5].map((concurrency) => another().work({ until: 'settled', concurrency }));
    const issued = (await Promise.all(workers)).map((summary) => summary.issued);
    expect(issued.reduce((sum, one) => sum + one, 0)).toBe(120);
    expect(platform.sent).toHaveLength(120);
  });

  it('never sends more at a time than its concurrency', async () => {
    const { issuer, platform } = await world(40);
    let running = 0;
    let most = 0;
    platform.before = async () => {
      most = Math.max(most, ++running);
      await later(1);
      running--;
    };
    await issuer.work({ until: 'settled', concurrency: 6 });
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(6);
  });

  it('all workers together keep the rate of a campaign', async () => {
    let stop = new AbortController();
    const { issuer, another, platform, clock } = await world(0, { sleep: async () => stop.abort() });
    await issuer.createCampaign({ name: 'slow', ratePerSecond: 10 });
    await issuer.enqueue({ campaign: 'slow', orders: ordersOf(45) });
    const times: number[] = [];
    platform.before = () => void times.push(clock.now - START);
    const workers = [issuer, another()];
    while ((await issuer.status('slow')).open > 0) {
      // They stop when one of them finds nothing to do.
      stop = new AbortController();
      const options = { signal: stop.signal, campaign: 'slow', concurrency: 100 };
      await Promise.all(workers.map((worker) => worker.work(options)));
      clock.now += 250;
    }
    expect(times).toHaveLength(45);
    // A rate that was not used is kept for one second, so the first order finds the places of one.
    for (const time of times)
      expect(times.filter((one) => one <= time).length).toBeLessThanOrEqual(10 + time / 100);
  });

  it('a worker keeps its own rate', async () => {
    const { issuer, clock, platform } = await world(12);
    const times: number[] = [];
    platform.before = () => void times.push(clock.now - START);
    await issuer.work({ until: 'settled', ratePerSecond: 5, concurrency: 50 });
    expect(times.filter((time) => time === 0)).toHaveLength(5);
    expect(times).toHaveLength(12);
    expect(Math.max(...times)).toBeGreaterThanOrEqual(1400);
  });

  it('sends nothing for the first time before startsAt and from endsAt on, and settles what was sent', async () => {
    const { issuer, platform, clock } = await world(0);
    await issuer.createCampaign({ name: 'hour', startsAt: START + 1000, endsAt: START + 5000 });
    await issuer.enqueue({ campaign: 'hour', orders: ordersOf(2) });
    expect(await issuer.work({ until: 'idle', campaign: 'hour' })).toMatchObject({ because: 'idle' });
    expect(platform.sent).toHaveLength(0);
    clock.now = START + 4999;
    platform.script.push('silent', 'silent');
    await issuer.work({ until: 'idle', campaign: 'hour' });
    await issuer.enqueue({ campaign: 'hour', orders: ordersOf(1, 9) });
    expect(await issuer.work({ until: 'settled', campaign: 'hour' })).toMatchObject({ issued: 3 - 1 + 1 });
    clock.now = START + 5000;
    await issuer.enqueue({ campaign: 'hour', orders: ordersOf(1, 10) });
    expect(await issuer.work({ until: 'settled', campaign: 'hour' })).toMatchObject({
      issued: 0,
      because: 'settled',
    });
    expect((await issuer.status('hour')).orders).toMatchObject({ issued: 3, waiting: 1 });
  });

  it('a paused campaign sends nothing, a cancelled one only settles what was sent', async () => {
    const { issuer, platform } = await world(3);
    const stop = new AbortController();
    platform.script.push('silent');
    platform.before = () => stop.abort();
    await issuer.work({ concurrency: 1, signal: stop.signal });
    await issuer.pause(CAMPAIGN, 'the shop is closed');
    expect(await issuer.status(CAMPAIGN)).toMatchObject({ state: 'paused', because: 'the shop is closed' });
    const before = platform.sent.length;
    expect(await issuer.work({ until: 'settled' })).toMatchObject({ issued: 0 });
    expect(platform.sent).toHaveLength(before);
    await issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(2, 50) });
    const waiting = (await issuer.status(CAMPAIGN)).orders.waiting;
    expect(await issuer.cancel(CAMPAIGN)).toEqual({ cancelled: waiting });
    for (const act of [() => issuer.pause(CAMPAIGN), () => issuer.resume(CAMPAIGN)])
      expect(await errorOf(act)).toMatchObject({ code: 'CAMPAIGN_CANCELLED' });
    await issuer.work({ until: 'settled' });
    expect((await issuer.status(CAMPAIGN)).orders).toMatchObject({
      unknown: 0,
      waiting: 0,
      cancelled: waiting,
    });
    expect((await issuer.status(CAMPAIGN)).orders.issued).toBe(before);
  });

  it('a stop lets what is being sent come to its end, and takes nothing more', async () => {
    const { issuer, platform } = await world(30);
    const stop = new AbortController();
    platform.before = async () => {
      stop.abort();
      await later(5);
    };
    const summary = await issuer.work({ signal: stop.signal, concurrency: 4 });
    expect(summary).toMatchObject({ because: 'stopped', issued: 4, lost: 0 });
    expect((await issuer.status(CAMPAIGN)).orders).toMatchObject({ issued: 4, waiting: 26, sending: 0 });
  });

  it('a large campaign does not keep out a small one', async () => {
    const { issuer, platform } = await world(60);
    await issuer.createCampaign({ name: 'a-small-one' });
    await issuer.createCampaign({ name: 'z-small-one' });
    for (const campaign of ['a-small-one', 'z-small-one'])
      await issuer.enqueue({ campaign, orders: ordersOf(2) });
    await issuer.work({ until: 'settled', concurrency: 4 });
    const place = (campaign: string) =>
      platform.sent.findIndex(({ bizNo }) => bizNo === orderNumber(campaign, 'user-0'));
    expect(Math.max(place('a-small-one'), place('z-small-one'))).toBeLessThan(30);
  });

  it('polls for new orders until it is stopped', async () => {
    const stop = new AbortController();
    let polls = 0;
    const { issuer } = await world(0, {
      pollMilliseconds: 77,
      sleep: async (milliseconds) => {
        expect(milliseconds).toBe(77);
        if (++polls === 1) await issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(1) });
        if (polls === 3) stop.abort();
      },
    });
    expect(await issuer.work({ signal: stop.signal })).toMatchObject({ because: 'stopped', issued: 1 });
  });

  it('needs a client, and a campaign that is there', async () => {
    const { issuer, another } = await world(0);
    expect(await errorOf(() => another({ client: undefined }).work())).toMatchObject({
      code: 'OPTION_INVALID',
    });
    expect(await errorOf(() => issuer.work({ campaign: 'autumn' }))).toMatchObject({
      code: 'CAMPAIGN_UNKNOWN',
    });
  });
});
