import { join } from 'node:path';
import type { ClientTask } from './client-process.js';
import { type Clients, startClients } from './clients.js';
import { untilSettled } from './deadline.js';
import type { FaultCounts } from './fault-proxy.js';
import { readJournal } from './journal.js';
import { type LedgerPlace, placeLedger } from './ledger-place.js';
import type { PartnerTask } from './partner.js';
import { bizNosOf, type Plan } from './plan.js';
import { type Platform, startPlatform } from './platform.js';
import { seeded } from './random.js';
import { judge, type Verdict } from './verdict.js';

export interface ChaosOptions {
  readonly plan: Plan;
  /** The directory of keys, journals and the ledger. */
  readonly directory: string;
  readonly idempotency: 'kept' | 'broken';
  /** The URL of a PostgreSQL server. Default: PGlite in the directory. */
  readonly database?: string;
  readonly onProgress: (progress: Progress) => void;
}

/** The progress of a run. */
export interface Progress {
  readonly settled: number;
  readonly faults: number;
  readonly serverKills: number;
  readonly clientKills: number;
}

export interface ChaosResult extends Progress {
  readonly ended: 'settled' | 'deadline';
  readonly counts: FaultCounts;
  readonly issues: number;
  readonly refusals: number;
  readonly points: number;
  readonly totalBudget: number;
  readonly verdict: Verdict;
}

/** Everything that runs during a run. */
interface Stage extends Platform {
  readonly clients: Clients;
}

/** Starts clients and sandboxes as separate processes with a faulty line between them, kills both sides, then judges. */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const { plan, directory, idempotency } = options;
  const place = await placeLedger(directory, idempotency, options.database);
  try {
    const stage = await setUp(options, place);
    const ended = await untilSettled(stage.clients.done, plan.deadlineMilliseconds).finally(() =>
      takeDown(stage),
    );
    const journals = Array.from({ length: plan.clients }, (_, share) =>
      readJournal(journalOf(directory, share)),
    );
    const evidence = await place.read(async (ledger, issued) => ({
      bizNos: bizNosOf(plan),
      entries: await ledger.entries(),
      beliefs: journals.flatMap(({ beliefs }) => beliefs),
      totalBudget: (await ledger.budgets()).totalBudget,
      issued,
      totals: await ledger.totals(),
    }));
    const { totals, totalBudget } = evidence;
    return {
      ...progressOf(stage),
      ended,
      counts: stage.proxy.counts,
      ...totals,
      totalBudget,
      verdict: judge(evidence),
    };
  } finally {
    await place.remove();
  }
}

async function setUp(options: ChaosOptions, place: LedgerPlace): Promise<Stage> {
  const { plan, onProgress } = options;
  const random = seeded(plan.seed);
  const platform = await startPlatform({ ...options, ...plan, place, random });
  const clients = startClients(tasksOf(options, platform.partner), random, () => {
    killOnSchedule(plan, stage);
    onProgress(progressOf(stage));
  });
  const stage = { ...platform, clients };
  return stage;
}

function tasksOf({ plan, directory }: ChaosOptions, partner: PartnerTask): ClientTask[] {
  return Array.from({ length: plan.clients }, (_, share) => ({
    ...partner,
    journal: journalOf(directory, share),
    plan,
    share,
  }));
}

function journalOf(directory: string, share: number): string {
  return join(directory, `journal-${share}`);
}

/** Kills depend on the number of settled bizNos and not on the time, so a slow machine gets the same number of kills. */
function killOnSchedule({ issues, kills }: Plan, { servers, clients }: Stage): void {
  const due = Math.floor((clients.settled() / issues) * (kills + 1));
  if (clients.kills() >= Math.min(due, kills)) return;
  clients.killOne();
  servers.killOne().catch(() => clients.stop());
}

async function takeDown({ clients, stop }: Stage): Promise<void> {
  clients.stop();
  await stop();
}

function progressOf({ servers, proxy, clients }: Stage): Progress {
  return {
    settled: clients.settled(),
    faults: Object.values(proxy.counts).reduce((sum, one) => sum + one, 0),
    serverKills: servers.kills(),
    clientKills: clients.kills(),
  };
}
