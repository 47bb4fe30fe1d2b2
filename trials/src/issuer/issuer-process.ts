// Whoever runs campaigns: enqueues the rows, works, and decides what a person decides. It can be killed and started again at any
// moment. The database is its only memory.
import { setTimeout as wait } from 'node:timers/promises';
import { createIssuer, type Issuer, type IssuerEvent, orderNumber } from '@apoint/issuer';
import { ApointError } from '@apoint/primitives/errors';
import { type PartnerTask, partnerClient } from '../chaos/partner.js';
import { seeded } from '../chaos/random.js';
import { type Guard, withoutBody, withoutLease, withoutNumber } from './broken.js';
import { CAMPAIGNS, type CampaignName, rowsOf, type TrialPlan } from './plan.js';
import { steppingClock } from './stepping-clock.js';
import { openStore, type StoreAddress } from './store.js';
import { failingSigner, hangingOn } from './worker-faults.js';

/** The settings of a process, as JSON in its first argument. */
export interface IssuerTask {
  readonly partner: PartnerTask;
  readonly store: StoreAddress;
  readonly schema: string;
  readonly plan: TrialPlan;
  readonly share: number;
  /** Issuers in this process, each with its own worker and clock. */
  readonly issuers: number;
  readonly broken?: Guard;
}

/** Its message: an order has reached a final state or was parked, a clock was stepped, or a worker hangs. */
export type IssuerMessage =
  | { readonly ended: string }
  | { readonly stepped: number }
  | { readonly hangs: string };

const LEASE_SECONDS = 2;
const SOON_MILLISECONDS = 50;
const ROWS_AT_ONCE = 200;
/** Long enough that an order is only parked if nobody answers for a minute. */
const LADDER_SECONDS = [0.05, 0.1, 0.2, 0.5, ...Array<number>(60).fill(1)];

const task: IssuerTask = JSON.parse(process.argv[2] ?? '{}');
const HANGS_ON = orderNumber('spring', rowsOf(task.plan, 'spring')[0]?.key ?? '');
const store = await openStore(task.store);
await Promise.all(Array.from({ length: task.issuers }, (_, number) => run(number)));
await store.close();
process.disconnect();

async function run(number: number): Promise<void> {
  const { plan, share, issuers, schema, broken, partner } = task;
  const random = seeded(plan.seed + share * issuers + number);
  const client = await partnerClient(partner, {
    retry: { maximumAttempts: 4, baseDelayMilliseconds: 20, maximumDelayMilliseconds: 200 },
    attemptTimeoutMilliseconds: 2_000,
  });
  const sending = failingSigner(broken === 'body' ? withoutBody(client) : client, random);
  const worker = hangingOn(HANGS_ON, sending, untilOver);
  const issuer = createIssuer({
    database: broken === 'lease' ? withoutLease(store.database) : store.database,
    client: worker,
    schema,
    ladderSeconds: LADDER_SECONDS,
    leaseSeconds: LEASE_SECONDS,
    pollMilliseconds: SOON_MILLISECONDS,
    now: steppingClock(random, (stepped) => tell({ stepped })),
    onEvent: (event) => {
      worker.onEvent(event);
      tellEnd(event);
    },
  });
  await bringToEnd(issuer);
}

async function untilOver(): Promise<void> {
  tell({ hangs: HANGS_ON });
  while (!(await isOver())) await wait(SOON_MILLISECONDS);
}

/** Also if nobody may work on it until a person has decided. */
async function isOver(): Promise<boolean> {
  const text = `SELECT 1 FROM ${task.schema}.orders AS one JOIN ${task.schema}.campaign AS campaign ON name = campaign
    WHERE biz_no = $1 AND (one.state NOT IN ('waiting', 'sending', 'unknown') OR campaign.state <> 'running')`;
  // A database that is away says nothing about the order.
  return store.database.query(text, [HANGS_ON]).then(
    ({ rows }) => rows.length > 0,
    () => false,
  );
}

/** Enqueues while it works, until nothing is left to do. */
async function bringToEnd(issuer: Issuer): Promise<void> {
  let enqueued = false;
  const enqueuing = Promise.all(CAMPAIGNS.map((name) => enqueueAll(issuer, name))).then(() => {
    enqueued = true;
  });
  for (let open = true; open; ) {
    const mayEnd = enqueued;
    await patiently(() => issuer.work({ until: 'settled', concurrency: task.plan.concurrency }));
    const decided = await decide(issuer);
    open = !mayEnd || decided;
    if (!mayEnd) await Promise.race([enqueuing, wait(SOON_MILLISECONDS)]);
  }
}

/**
 * In pieces, as from a long file. A process that is started again enqueues nothing if everything is there; without the number it does so
 * all the same, because then it matters that the file is enqueued twice.
 */
async function enqueueAll(issuer: Issuer, campaign: CampaignName): Promise<void> {
  const rows = rowsOf(task.plan, campaign);
  if (task.broken !== 'number' && (await patiently(() => isAllThere(issuer, campaign)))) return;
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const some = rows.slice(at, at + ROWS_AT_ONCE);
    const orders = task.broken === 'number' ? withoutNumber(some) : some;
    await patiently(() => issuer.enqueue({ campaign, orders })).catch(ignoreCancelled);
  }
}

/** Another process has cancelled it, which it only does when all rows are there. */
function ignoreCancelled(error: unknown): void {
  if (!(error instanceof ApointError && error.code === 'CAMPAIGN_CANCELLED')) throw error;
}

async function isAllThere(issuer: Issuer, campaign: CampaignName): Promise<boolean> {
  const { orders } = await issuer.status(campaign);
  const there = Object.values(orders).reduce((sum, one) => sum + one, 0);
  return there >= rowsOf(task.plan, campaign).length;
}

/**
 * The budget is gone, and both campaigns are paused. Returns whether there is more to do. Each step is repeated by itself: a decision that
 * was made stays made when the next step fails, so that whoever resumed a campaign does not leave it to others, who rely on it.
 */
async function decide(issuer: Issuer): Promise<boolean> {
  let decided = false;
  for (const campaign of CAMPAIGNS) {
    const { state, open } = await patiently(() => issuer.status(campaign));
    if (state !== 'paused' || open === 0 || !(await patiently(() => isAllThere(issuer, campaign)))) continue;
    decided = true;
    await patiently<unknown>(() =>
      campaign === 'spring' ? issuer.resume(campaign) : issuer.cancel(campaign),
    );
  }
  return decided;
}

/** Repeats what the database did not answer: the same call again continues. */
async function patiently<Result>(action: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await action();
    } catch (error) {
      if (!(error instanceof ApointError && error.code === 'STORE_UNAVAILABLE')) throw error;
      await wait(SOON_MILLISECONDS);
    }
  }
}

function tellEnd(event: IssuerEvent): void {
  if (event.type === 'order-finished' && ['issued', 'rejected', 'parked'].includes(event.state))
    tell({ ended: event.bizNo });
}

function tell(message: IssuerMessage): void {
  process.send?.(message);
}
