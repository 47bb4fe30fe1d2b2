import type { SqlRow } from '../database/database.js';
import type { Ask } from '../database/store.js';
import { numberOf } from '../database/values.js';
import { tell } from '../events/tell.js';
import { endLeases } from './end-leases.js';
import { limitLocks } from './limit-locks.js';
import { placesOf } from './pace.js';
import type { HeldOrder, Worker } from './worker.js';

/**
 * Takes up to `places` orders that are due, of any campaign that this worker works on. They are leased to it, and that is committed,
 * when it resolves. It begins with another campaign each time, so that a large one does not keep out a small one.
 */
export async function takeOrders(worker: Worker, places: number, turn: number): Promise<HeldOrder[]> {
  const names = await campaignsToWorkOn(worker);
  const taken: HeldOrder[] = [];
  for (const index of names.keys()) {
    const name = names[(index + turn) % names.length];
    if (name === undefined || taken.length >= places) break;
    taken.push(...(await takeOf(worker, name, places - taken.length)));
  }
  return taken;
}

async function campaignsToWorkOn({ settings, campaign }: Worker): Promise<readonly string[]> {
  if (campaign !== undefined) return [campaign];
  const rows = await settings.store.ask(
    `SELECT name FROM {schema}.campaign
     WHERE state <> 'paused' AND rests_until <= {now} ORDER BY name`,
  );
  return rows.map(({ name }) => String(name));
}

async function takeOf(worker: Worker, name: string, places: number): Promise<HeldOrder[]> {
  const { settings, id } = worker;
  const { taken, ended } = await settings.store.transaction((ask) => takeIn(ask, worker, name, places));
  if (ended > 0) tell(settings, { type: 'leases-ended', workerId: id, campaign: name, orders: ended });
  return taken;
}

interface Taken {
  readonly taken: HeldOrder[];
  /** Leases of others that had ended. */
  readonly ended: number;
}

async function takeIn(ask: Ask, worker: Worker, name: string, wanted: number): Promise<Taken> {
  await limitLocks(ask);
  // Whoever pauses the campaign waits here, or has paused it already. An open transaction that enqueues holds up neither.
  const [row] = await ask(
    `SELECT *, {now} AS now FROM {schema}.campaign
     WHERE name = $1 AND state <> 'paused' AND rests_until <= {now} FOR NO KEY UPDATE`,
    name,
  );
  if (!row) return { taken: [], ended: 0 };
  const { ladder, monotonicNow } = worker.settings;
  const ended = await endLeases(ask, name, ladder);
  const rate = numberOf(row['rate_per_second']);
  const pace = placesOf({ rate, until: Number(row['paced_until']), now: Number(row['now']) }, wanted);
  const rows = pace.places > 0 ? await lease(ask, worker, row, pace.places) : [];
  const pacedUntil = pace.untilAfter(rows.length);
  if (rows.length > 0 && (pacedUntil !== undefined || numberOf(row['started_at']) === undefined))
    await note(ask, name, pacedUntil);
  const startedAt = monotonicNow();
  return { taken: rows.map((one) => heldOf(one, row, startedAt)), ended };
}

/**
 * What may have been sent comes first: it is settled before anything new is begun. The limits are the same number everywhere, and the
 * rows that are changed are named by an array: so the database knows that they are few, however many there are in the table, and never
 * reads all of it. `first` is read only as far as `taken` needs, so no other row is locked.
 */
const LEASE = `WITH again AS (
    SELECT biz_no FROM {schema}.orders
    WHERE campaign = $1 AND state = 'unknown' AND due_at <= {now}
    ORDER BY due_at LIMIT $2::integer FOR UPDATE SKIP LOCKED
  ), first AS (
    SELECT biz_no FROM {schema}.orders
    WHERE campaign = $1 AND state = 'waiting' AND due_at <= {now} AND $5::integer = 1
    ORDER BY due_at LIMIT $2::integer FOR UPDATE SKIP LOCKED
  ), taken AS (
    SELECT * FROM again UNION ALL SELECT * FROM first LIMIT $2::integer
  )
  UPDATE {schema}.orders SET state = 'sending', attempts = attempts + 1, holder = $3,
    due_at = {now} + $4::bigint, sent_at = coalesce(sent_at, {now})
  WHERE biz_no = ANY (ARRAY(SELECT biz_no FROM taken))
  RETURNING biz_no, body, attempts, rung, biz_no IN (SELECT biz_no FROM again) AS sent_before`;

function lease(ask: Ask, worker: Worker, campaign: SqlRow, places: number): Promise<readonly SqlRow[]> {
  const { id, settings } = worker;
  const name = String(campaign['name']);
  return ask(LEASE, name, places, id, settings.leaseMilliseconds, beginsOrders(campaign) ? 1 : 0);
}

/** Whether orders are sent for the first time: in the period of a campaign that is not cancelled. */
function beginsOrders(campaign: SqlRow): boolean {
  const now = Number(campaign['now']);
  const startsAt = numberOf(campaign['starts_at']) ?? now;
  const endsAt = numberOf(campaign['ends_at']) ?? Number.POSITIVE_INFINITY;
  return campaign['state'] === 'running' && startsAt <= now && now < endsAt;
}

async function note(ask: Ask, name: string, pacedUntil: number | undefined): Promise<void> {
  await ask(
    `UPDATE {schema}.campaign SET started_at = coalesce(started_at, {now}), paced_until = coalesce($2, paced_until)
     WHERE name = $1`,
    name,
    pacedUntil,
  );
}

function heldOf(row: SqlRow, campaign: SqlRow, startedAt: number): HeldOrder {
  return {
    campaign: String(campaign['name']),
    bizNo: String(row['biz_no']),
    body: String(row['body']),
    attempt: Number(row['attempts']),
    rung: Number(row['rung']),
    sentBefore: row['sent_before'] === true,
    afterRest: Number(campaign['rests']) > 0,
    startedAt,
  };
}
