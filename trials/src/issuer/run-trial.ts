import { createIssuer, type IssuerDatabase, type OrderCounts, type ReportRow } from '@apoint/issuer';
import { ApointError } from '@apoint/primitives/errors';
import { untilSettled } from '../chaos/deadline.js';
import type { FaultCounts } from '../chaos/fault-proxy.js';
import { type LedgerPlace, placeLedger } from '../chaos/ledger-place.js';
import { type Platform, startPlatform } from '../chaos/platform.js';
import { type Processes, startProcesses } from '../chaos/processes.js';
import { seeded } from '../chaos/random.js';
import type { Guard } from './broken.js';
import { readHistory, writeHistory } from './history.js';
import type { IssuerMessage, IssuerTask } from './issuer-process.js';
import { CAMPAIGNS, type CampaignName, rowsOf, type TrialPlan } from './plan.js';
import { openStore } from './store.js';
import { placeStore, type StorePlace } from './store-place.js';
import { judgeTrial, type StoredOrder, type TrialEvidence, type TrialVerdict } from './verdict.js';

export interface TrialOptions {
  readonly plan: TrialPlan;
  /** The directory of keys, ledger and orders. */
  readonly directory: string;
  /** The URL of a PostgreSQL server, or `own`. Default: PGlite in the directory. */
  readonly database?: string | undefined;
  readonly broken?: Guard | undefined;
  readonly onProgress: (progress: TrialProgress) => void;
}

/** The progress of a trial. */
export interface TrialProgress {
  readonly ended: number;
  readonly faults: number;
  readonly serverKills: number;
  readonly workerKills: number;
  readonly cuts: number;
  readonly restarts: number;
  readonly clockSteps: number;
  /** Workers that kept an answer until others had brought its order to an end. */
  readonly hangs: number;
}

export interface TrialResult {
  readonly end: 'settled' | 'deadline';
  readonly progress: TrialProgress;
  readonly counts: FaultCounts;
  readonly cuts: StorePlace['cuts'];
  readonly orders: OrderCounts;
  readonly points: number;
  readonly totalBudget: number;
  readonly verdict: TrialVerdict;
}

/** Everything that runs during a trial. */
interface Stage {
  readonly platform: Platform;
  readonly store: StorePlace;
  readonly workers: Processes;
  readonly ended: ReadonlySet<string>;
  readonly clockSteps: () => number;
  readonly hangs: () => number;
}

/** Starts workers and sandboxes as processes, with a bad line on both sides of the workers, kills all of them, then judges. */
export async function runTrial(options: TrialOptions): Promise<TrialResult> {
  const { plan, directory, database } = options;
  const random = seeded(plan.seed);
  const ledger = await placeLedger(directory, 'kept', database === 'own' ? undefined : database);
  try {
    const store = await placeStore(directory, database, { random, ...plan });
    try {
      await prepare(options, store);
      const platform = await startPlatform({
        ...plan,
        directory,
        place: ledger,
        idempotency: 'kept',
        random,
      });
      const stage = startWorkers(options, store, platform);
      const end = await untilSettled(stage.workers.done, plan.deadlineMilliseconds).finally(() =>
        takeDown(stage),
      );
      return { end, ...(await resultOf(options, ledger, stage)) };
    } finally {
      await store.remove();
    }
  } finally {
    await ledger.remove();
  }
}

async function prepare({ plan, broken }: TrialOptions, { direct, schema }: StorePlace): Promise<void> {
  const { database, close } = await openStore(direct);
  const issuer = createIssuer({ database, schema });
  await issuer.migrate();
  await writeHistory(database, schema);
  for (const name of CAMPAIGNS) {
    const rows = rowsOf(plan, name).length;
    // Without the number, the limit would be another guard.
    const limits = broken === 'number' ? {} : { maximumOrders: rows, maximumPoints: rows };
    await issuer.createCampaign({ name, ...limits });
  }
  await close();
}

function startWorkers(options: TrialOptions, store: StorePlace, platform: Platform): Stage {
  const { plan, onProgress } = options;
  const ended = new Set<string>();
  let clockSteps = 0;
  let hangs = 0;
  const workers = startProcesses<IssuerTask, IssuerMessage>({
    script: new URL('issuer-process.js', import.meta.url),
    tasks: tasksOf(options, store, platform),
    random: seeded(plan.seed + 1),
    onMessage: (message) => {
      if ('stepped' in message) clockSteps++;
      else if ('hangs' in message) hangs++;
      else ended.add(message.ended);
      harmOnSchedule(plan, stage);
      onProgress(progressOf(stage));
    },
  });
  const stage = { platform, store, workers, ended, clockSteps: () => clockSteps, hangs: () => hangs };
  return stage;
}

/** With a single process, it has two issuers, so that there are always several workers. */
function tasksOf({ plan, broken }: TrialOptions, store: StorePlace, { partner }: Platform): IssuerTask[] {
  const { processes, schema, forWorkers } = store;
  return Array.from({ length: processes }, (_, share) => ({
    partner,
    store: forWorkers,
    schema,
    plan,
    share,
    issuers: processes === 1 ? 2 : 1,
    ...(broken ? { broken } : {}),
  }));
}

/** By the number of ended orders and not by the time, so a slow machine gets the same number of kills. */
function harmOnSchedule({ orders, kills }: TrialPlan, { platform, store, workers, ended }: Stage): void {
  const due = Math.floor((ended.size / orders) * (kills + 1));
  if (workers.kills() >= Math.min(due, kills)) return;
  workers.killOne();
  platform.servers.killOne().catch(workers.stop);
  if (workers.kills() % 2 === 0) store.restart().catch(workers.stop);
}

async function takeDown({ platform, workers }: Stage): Promise<void> {
  workers.stop();
  await platform.stop();
}

async function resultOf(
  options: TrialOptions,
  ledger: LedgerPlace,
  stage: Stage,
): Promise<Omit<TrialResult, 'end'>> {
  const { database, close } = await openStore(stage.store.direct);
  const stored = await readStore(options, database, stage.store).finally(close);
  const evidence = await ledger.read(async (book, issued) => ({
    ...stored,
    entries: await book.entries(),
    totalBudget: (await book.budgets()).totalBudget,
    issued,
  }));
  const { totalBudget, issued } = evidence;
  return {
    progress: progressOf(stage),
    counts: stage.platform.proxy.counts,
    cuts: stage.store.cuts,
    orders: countsOf(evidence.orders),
    points: issued,
    totalBudget,
    verdict: judgeTrial(evidence),
  };
}

type Stored = Pick<TrialEvidence, 'plan' | 'orders' | 'history' | 'overLimit'>;

async function readStore(
  { plan, broken }: TrialOptions,
  database: IssuerDatabase,
  { schema }: StorePlace,
): Promise<Stored> {
  const issuer = createIssuer({ database, schema });
  const { rows } = await database.query(`SELECT biz_no, body FROM ${schema}.orders`, []);
  const bodies = new Map(rows.map((row) => [String(row['biz_no']), String(row['body'])]));
  const orders: StoredOrder[] = [];
  const overLimit: string[] = [];
  for (const name of CAMPAIGNS) {
    for await (const row of issuer.report(name)) orders.push(storedOf(row, bodies));
    if (broken !== 'number' && (await takesMore(database, schema, name))) overLimit.push(name);
  }
  return { plan, orders, history: await readHistory(database, schema), overLimit };
}

function storedOf(row: ReportRow, bodies: ReadonlyMap<string, string>): StoredOrder {
  return { ...row, body: bodies.get(row.bizNo) ?? '' };
}

/** One more row must be refused: by the limits, or because the campaign is cancelled. */
async function takesMore(database: IssuerDatabase, schema: string, campaign: CampaignName): Promise<boolean> {
  const [extra] = rowsOf({ orders: CAMPAIGNS.length, seed: 0 }, campaign);
  if (!extra) return false;
  try {
    await createIssuer({ database, schema }).enqueue({
      campaign,
      orders: [{ ...extra, key: 'one too many' }],
    });
    return true;
  } catch (error) {
    if (ApointError.is(error) && ['CAMPAIGN_LIMIT', 'CAMPAIGN_CANCELLED'].includes(error.code)) return false;
    throw error;
  }
}

function countsOf(orders: readonly StoredOrder[]): OrderCounts {
  const count = (state: StoredOrder['state']) => orders.filter((one) => one.state === state).length;
  return {
    waiting: count('waiting'),
    sending: count('sending'),
    unknown: count('unknown'),
    parked: count('parked'),
    issued: count('issued'),
    rejected: count('rejected'),
    cancelled: count('cancelled'),
  };
}

function progressOf({ platform, store, workers, ended, clockSteps, hangs }: Stage): TrialProgress {
  return {
    ended: ended.size,
    faults: sumOf(platform.proxy.counts),
    serverKills: platform.servers.kills(),
    workerKills: workers.kills(),
    cuts: sumOf(store.cuts),
    restarts: store.restarts(),
    clockSteps: clockSteps(),
    hangs: hangs(),
  };
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, one) => sum + one, 0);
}
