import { createIssuer, type NewOrder } from '@apoint/issuer';
import type { Run } from '../measure.js';
import type { Place } from './places.js';
import { rows } from './rows.js';

/** What it took to enqueue many rows at once. */
export interface Enqueuing {
  readonly what: string;
  readonly rows: number;
  /** How many rows are enqueued in the time of the signatures of one order. */
  readonly rowsAnExchange: number;
  /** The memory of the process at its highest, in units of its highest before a tenth of the rows was read: 1 is flat. */
  readonly memory: number;
}

const CAMPAIGN = 'many';
const EXCHANGES = 400;
const ROWS_A_LOOK = 500;

export async function measureEnqueue(place: Place, count: number, reference: Run): Promise<Enqueuing> {
  const { name, database, schema } = place;
  const issuer = createIssuer({ database, schema });
  await issuer.migrate();
  await issuer.createCampaign({ name: CAMPAIGN });
  const exchangeBefore = await timeOf(() => reference(EXCHANGES));
  const memory = { first: process.memoryUsage.rss(), highest: 0 };
  const time = await timeOf(async () => {
    const { added } = await issuer.enqueue({ campaign: CAMPAIGN, orders: watched(count, memory) });
    if (added !== count) throw new Error(`${added} of ${count} rows were added.`);
  });
  // Around what is measured, so that a machine that changes its speed affects both.
  const exchange = (exchangeBefore + (await timeOf(() => reference(EXCHANGES)))) / 2 / EXCHANGES;
  return {
    what: `enqueue, ${name}`,
    rows: count,
    rowsAnExchange: exchange / (time / count),
    memory: Math.max(memory.highest, memory.first) / memory.first,
  };
}

function* watched(
  count: number,
  memory: { first: number; highest: number },
): Generator<NewOrder, void, undefined> {
  let read = 0;
  for (const row of rows(count)) {
    if (read++ % ROWS_A_LOOK === 0) look(memory, read <= count / 10);
    yield row;
  }
  look(memory, false);
}

function look(memory: { first: number; highest: number }, isEarly: boolean): void {
  const now = process.memoryUsage.rss();
  if (isEarly) memory.first = Math.max(memory.first, now);
  else memory.highest = Math.max(memory.highest, now);
}

async function timeOf(action: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}
