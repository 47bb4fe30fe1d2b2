import type { Issuer, IssuerDatabase, IssuerOptions } from '@apoint/issuer';
import { ApointError } from '@apoint/primitives/errors';
import type { Pool } from 'pg';
import { describe, expect, it } from 'vitest';
import { databaseOf, KINDS, serverUrl } from './support/databases.js';
import { all, CAMPAIGN, ordersOf, START, type World, worldOf } from './support/world.js';

const NOT_SENT = { state: 'cancelled', outcome: 'not-sent', attempts: 1, endedAt: START };
const LEASE_MILLISECONDS = 60_000;

function nothingSent(): ApointError {
  return new ApointError('SIGNER_FAILED', 'The signer of this test fails.');
}

async function nothingIsOpen(issuer: Issuer): Promise<void> {
  const { open, orders } = await issuer.status(CAMPAIGN);
  expect({ open, waiting: orders.waiting, sending: orders.sending }).toEqual({
    open: 0,
    waiting: 0,
    sending: 0,
  });
}

describe.each(KINDS)('a campaign that is cancelled while its orders are being sent, on %s', (kind) => {
  const { fresh } = databaseOf(kind);

  async function world(orders: number, options: Parameters<typeof worldOf>[1] = {}): Promise<World> {
    const made = await worldOf(fresh(), options);
    await made.issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(orders) });
    return made;
  }

  /** A worker was killed while it held all orders. */
  async function killed({ rows, clock }: World): Promise<void> {
    await rows(`UPDATE {schema}.orders SET state = 'sending', holder = 'killed', attempts = attempts + 1,
      sent_at = ${clock.now}, due_at = ${clock.now + LEASE_MILLISECONDS}`);
    clock.now += LEASE_MILLISECONDS;
  }

  it.each([
    ['with rungs left', [60, 600]],
    ['at the end of the ladder', []],
  ])('what was not sent after all is cancelled, %s', async (_, ladderSeconds) => {
    const { issuer, platform, events } = await world(1, { ladderSeconds });
    const cancelled: unknown[] = [];
    platform.before = async () => {
      cancelled.push(await issuer.cancel(CAMPAIGN));
      throw nothingSent();
    };
    expect(await issuer.work({ until: 'settled' })).toMatchObject({
      because: 'settled',
      notSent: 1,
      parked: 0,
      lost: 0,
    });
    const [row] = await all(issuer.report(CAMPAIGN));
    expect(row).toMatchObject({ ...NOT_SENT, code: 'SIGNER_FAILED' });
    expect(row).not.toHaveProperty('sentAt');
    expect(events).toContainEqual(expect.objectContaining({ type: 'order-finished', state: 'cancelled' }));
    expect([...cancelled, await issuer.cancel(CAMPAIGN)]).toEqual([{ cancelled: 0 }, { cancelled: 0 }]);
    expect(await issuer.retry({ campaign: CAMPAIGN })).toEqual({ retried: 0 });
    await nothingIsOpen(issuer);
  });

  it('so is what was not sent of a batch, and the others of the batch are what they are', async () => {
    const { issuer, platform } = await world(3);
    await issuer.createCampaign({ name: 'autumn' });
    await issuer.enqueue({ campaign: 'autumn', orders: ordersOf(1) });
    let here = 0;
    let allAreHere = (): void => undefined;
    const together = new Promise<void>((resolve) => {
      allAreHere = resolve;
    });
    platform.before = async ({ body }) => {
      const number = ++here;
      if (number === 4) {
        await issuer.cancel(CAMPAIGN);
        allAreHere();
      }
      await together;
      if (body.includes('user-0')) throw nothingSent();
    };
    expect(await issuer.work({ until: 'idle', concurrency: 4 })).toMatchObject({ issued: 2, notSent: 2 });
    expect((await issuer.status(CAMPAIGN)).orders).toMatchObject({ issued: 2, cancelled: 1 });
    expect((await issuer.status('autumn')).orders).toMatchObject({ waiting: 1, cancelled: 0 });
  });

  it('what may have been sent before is settled, also if a later attempt sends nothing', async () => {
    const made = await world(2);
    const { issuer, platform } = made;
    platform.script.push('lost', 'silent');
    await issuer.work({ until: 'idle' });
    await issuer.resume(CAMPAIGN);
    platform.before = async () => {
      platform.before = () => undefined;
      await issuer.cancel(CAMPAIGN);
      throw nothingSent();
    };
    expect(await issuer.work({ until: 'settled' })).toMatchObject({ issued: 2, notSent: 1 });
    await nothingIsOpen(issuer);
  });

  it('the orders of a killed worker may have been sent: they are settled, and not cancelled', async () => {
    const made = await world(2);
    const { issuer, platform } = made;
    await killed(made);
    expect(await issuer.cancel(CAMPAIGN)).toEqual({ cancelled: 0 });
    platform.script.push('issued', 'RISK_REJECT');
    expect(await issuer.work({ until: 'settled' })).toMatchObject({ issued: 1, rejected: 1 });
    await nothingIsOpen(issuer);
  });

  it('they are parked at the end of the ladder, and a retry settles them', async () => {
    const made = await world(2, { ladderSeconds: [] });
    const { issuer } = made;
    await killed(made);
    await issuer.cancel(CAMPAIGN);
    expect(await issuer.work({ until: 'settled' })).toMatchObject({ because: 'settled', issued: 0 });
    expect((await issuer.status(CAMPAIGN)).orders).toMatchObject({ parked: 2, cancelled: 0 });
    expect(await issuer.retry({ campaign: CAMPAIGN })).toEqual({ retried: 2 });
    expect(await issuer.work({ until: 'settled' })).toMatchObject({ issued: 2 });
    await nothingIsOpen(issuer);
  });

  it('a worker that comes back after its lease makes nothing cancelled', async () => {
    const made = await world(1);
    const { issuer, another, platform, clock, events } = made;
    platform.before = async () => {
      platform.before = () => undefined;
      await issuer.cancel(CAMPAIGN);
      clock.now += LEASE_MILLISECONDS;
      await another().work({ until: 'settled' });
      throw nothingSent();
    };
    // One at a time, so that it does not take the order again itself when the lease has ended.
    expect(await issuer.work({ until: 'settled', concurrency: 1 })).toMatchObject({ lost: 1, notSent: 0 });
    expect((await issuer.status(CAMPAIGN)).orders).toMatchObject({ issued: 1, cancelled: 0 });
    expect(events.map(({ type }) => type)).toContain('lease-lost');
  });

  it('retry leaves alone what would never be sent', async () => {
    const { issuer, rows } = await world(2);
    await issuer.cancel(CAMPAIGN);
    // As an older worker would have left it.
    await rows(`UPDATE {schema}.orders SET state = 'parked', ended_at = NULL`);
    expect(await issuer.retry({ campaign: CAMPAIGN })).toEqual({ retried: 0 });
    expect(await issuer.cancel(CAMPAIGN)).toEqual({ cancelled: 2 });
  });
});

describe.each(KINDS)('a campaign that is paused while its orders are being sent, on %s', (kind) => {
  const { fresh } = databaseOf(kind);

  it('what was not sent after all waits, and is sent after resume or cancelled by cancel', async () => {
    for (const [end, orders] of [
      ['resume', { issued: 1, cancelled: 0 }],
      ['cancel', { issued: 0, cancelled: 1 }],
    ] as const) {
      const { issuer, platform } = await worldOf(fresh());
      await issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(1) });
      platform.before = async () => {
        platform.before = () => undefined;
        await issuer.pause(CAMPAIGN);
        throw nothingSent();
      };
      await issuer.work({ until: 'settled' });
      expect((await issuer.status(CAMPAIGN)).orders).toMatchObject({ waiting: 1 });
      await issuer[end](CAMPAIGN);
      await issuer.work({ until: 'settled' });
      expect((await issuer.status(CAMPAIGN)).orders).toMatchObject(orders);
    }
  });

  it('the orders of a killed worker are settled after resume, and after cancel', async () => {
    for (const end of ['resume', 'cancel'] as const) {
      const { issuer, rows, clock } = await worldOf(fresh());
      await issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(1) });
      await issuer.pause(CAMPAIGN);
      await rows(`UPDATE {schema}.orders SET state = 'sending', holder = 'killed', attempts = 1,
        sent_at = ${START}, due_at = ${START + LEASE_MILLISECONDS}`);
      clock.now += LEASE_MILLISECONDS;
      expect(await issuer.work({ until: 'settled' })).toMatchObject({ because: 'settled', issued: 0 });
      await issuer[end](CAMPAIGN);
      expect(await issuer.work({ until: 'settled' })).toMatchObject({ issued: 1 });
      await nothingIsOpen(issuer);
    }
  });
});

describe.skipIf(!serverUrl)('the locks of cancel and of a result, on PostgreSQL', () => {
  if (!serverUrl) return;
  const { fresh, raw } = databaseOf('postgres');

  /** The database, but before a statement of a transaction with these words, or before its commit, something happens. */
  function interrupted(
    database: IssuerDatabase,
    words: string,
    when: 'before it' | 'before the commit',
    act: () => Promise<void>,
  ): Pick<IssuerOptions, 'database'> {
    const transaction: IssuerDatabase['transaction'] = (run) =>
      database.transaction(async (query) => {
        let isIt = false;
        const result = await run(async (text, values) => {
          isIt ||= text.includes(words);
          if (text.includes(words) && when === 'before it') await act();
          return query(text, values);
        });
        if (isIt && when === 'before the commit') await act();
        return result;
      });
    return { database: { query: database.query, transaction } };
  }

  /** Until an action waits for a lock in this schema, or has ended without. */
  async function untilHeldUp(schema: string, action: Promise<unknown>): Promise<void> {
    let hasEnded = false;
    const end = (): void => {
      hasEnded = true;
    };
    action.then(end, end);
    const text = `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%' || $1 || '%'`;
    while (!hasEnded && (await (raw as Pool).query(text, [schema])).rows.length === 0);
  }

  it('a result waits for a cancel that is under way', async () => {
    const { database, schema, rows } = fresh();
    const { issuer, another, platform } = await worldOf({ database, schema, rows });
    await issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(1) });
    platform.script.push('throws');
    let working: Promise<unknown> = Promise.resolve();
    const cancelIsUnderWay = (): Promise<void> =>
      new Promise((resolve, reject) => {
        const commits = interrupted(database, `UPDATE ${schema}.campaign`, 'before the commit', () => {
          resolve();
          return untilHeldUp(schema, working);
        });
        another(commits).cancel(CAMPAIGN).catch(reject);
      });
    working = another(interrupted(database, 'json_array_elements_text', 'before it', cancelIsUnderWay)).work({
      until: 'settled',
    });
    expect(await working).toMatchObject({ notSent: 1, lost: 0 });
    expect(await all(issuer.report(CAMPAIGN))).toMatchObject([NOT_SENT]);
  });

  it('a cancel waits for a result that is being written', async () => {
    const { database, schema, rows } = fresh();
    const { issuer, another, platform } = await worldOf({ database, schema, rows });
    await issuer.enqueue({ campaign: CAMPAIGN, orders: ordersOf(1) });
    platform.script.push('throws');
    const cancelled: unknown[] = [];
    let cancelling: Promise<unknown> = Promise.resolve();
    const commits = interrupted(database, 'result.state', 'before the commit', async () => {
      cancelling = issuer.cancel(CAMPAIGN).then((count) => cancelled.push(count));
      await untilHeldUp(schema, cancelling);
    });
    expect(await another(commits).work({ until: 'idle' })).toMatchObject({ notSent: 1 });
    await cancelling;
    expect(cancelled).toEqual([{ cancelled: 1 }]);
    await nothingIsOpen(issuer);
  });
});
