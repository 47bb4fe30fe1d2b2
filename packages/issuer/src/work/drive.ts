import { nextDue } from './next-due.js';
import { placesOf } from './pace.js';
import { patiently } from './patience.js';
import { pauseFor } from './pause-for.js';
import type { AttemptResult } from './result.js';
import { ResultWriter } from './result-writer.js';
import { Running } from './running.js';
import { send } from './send.js';
import { takeOrders } from './take-orders.js';
import type { WorkOptions, WorkSummary } from './work-options.js';
import type { HeldOrder, Worker } from './worker.js';
import { writeResults } from './write-results.js';

/** What `work` was told, with its defaults. */
export interface Drive {
  readonly concurrency: number;
  readonly ratePerSecond?: number | undefined;
  readonly until: WorkOptions['until'];
}

type Counts = { -readonly [Name in Exclude<keyof WorkSummary, 'because'>]: number };

/** Takes orders and sends them, until it is stopped or nothing is left. It ends when nothing is being sent any more. */
export async function drive(worker: Worker, told: Drive): Promise<WorkSummary> {
  const counts: Counts = { issued: 0, rejected: 0, unknown: 0, parked: 0, notSent: 0, lost: 0 };
  const running = new Running();
  try {
    const because = await takeAndSend(worker, told, running, finisher(worker, counts));
    await running.untilAtMost(0);
    return { because, ...counts };
  } finally {
    await running.end();
  }
}

async function takeAndSend(
  worker: Worker,
  { concurrency, ratePerSecond, until }: Drive,
  running: Running,
  finish: (order: HeldOrder) => Promise<void>,
): Promise<WorkSummary['because']> {
  const limit = limiter(worker, ratePerSecond);
  for (let turn = 0; !worker.signal.aborted; turn++) {
    // Half of the places at once, so that few orders need few transactions, and the other half is busy meanwhile.
    await running.untilAtMost(Math.floor(concurrency / 2));
    const { places, waitMilliseconds, sent } = limit(concurrency - running.size);
    if (places === 0) {
      await pauseFor(worker, waitMilliseconds);
      continue;
    }
    const taken = (await patiently(worker, () => takeOrders(worker, places, turn))) ?? [];
    sent(taken.length);
    for (const order of taken) running.add(finish(order));
    if (taken.length > 0) continue;
    if (running.size > 0) await running.untilAtMost(running.size - 1);
    else if (await isOver(worker, until)) return until ?? 'stopped';
  }
  return 'stopped';
}

/** Sends an order, writes what came of it, and counts it. */
function finisher(worker: Worker, counts: Counts): (order: HeldOrder) => Promise<void> {
  const writer = new ResultWriter(async (results) => {
    const written = (await patiently(worker, () => writeResults(worker, results))) ?? [];
    for (const index of results.keys()) counts[countOf(written[index])]++;
  });
  return (order) => writer.add(send(worker, order));
}

function countOf(written: AttemptResult | undefined): keyof Counts {
  if (!written) return 'lost';
  const { state, nothingLeft } = written;
  if (state === 'parked') return 'parked';
  return nothingLeft || state === 'waiting' || state === 'cancelled' ? 'notSent' : state;
}

interface Allowed {
  readonly places: number;
  readonly waitMilliseconds: number;
  sent(orders: number): void;
}

/** The limit of this worker alone; that of a campaign is kept where its orders are taken. */
function limiter(worker: Worker, rate: number | undefined): (wanted: number) => Allowed {
  const { monotonicNow } = worker.settings;
  let until = Number.NEGATIVE_INFINITY;
  return (wanted) => {
    const { places, waitMilliseconds, untilAfter } = placesOf({ rate, until, now: monotonicNow() }, wanted);
    const sent = (orders: number): void => {
      until = untilAfter(orders) ?? until;
    };
    return { places, waitMilliseconds, sent };
  };
}

/** Waits for the next order that is due; whether there is none to wait for. */
async function isOver(worker: Worker, until: WorkOptions['until']): Promise<boolean> {
  const { pollMilliseconds } = worker.settings;
  const wait = until && (await patiently(worker, () => nextDue(worker)));
  if (worker.signal.aborted) return false;
  if (until && (wait === undefined || (until === 'idle' && wait > 0))) return true;
  // An order that is due and was not taken is held back by the rate of its campaign, or another worker has just taken it.
  await pauseFor(worker, wait && wait > 0 ? Math.min(wait, pollMilliseconds) : pollMilliseconds);
  return false;
}
