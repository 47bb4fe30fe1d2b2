import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createIssuer, type IssuerDatabase } from '@apoint/issuer';
import { opened, type Place } from './places.js';
import { rows } from './rows.js';
import { timeOf } from './time-of.js';

/** What several worker processes do together. */
export interface Together {
  readonly processes: number;
  /** Orders in a second, in units of one process. */
  readonly ofOne: number;
}

const WORKER = fileURLToPath(new URL('worker-process.js', import.meta.url));

/** One process, then two, and so on, each time with as many new orders of one campaign. */
export function measureProcesses(place: Place, most: number, orders: number): Promise<readonly Together[]> {
  return opened(place, async (database) => {
    await createIssuer({ database }).migrate();
    const times: number[] = [];
    for (let processes = 1; processes <= most; processes++)
      times.push(await timeTogether(place, database, processes, orders));
    return times.map((time, index) => ({ processes: index + 1, ofOne: (times[0] ?? time) / time }));
  });
}

async function timeTogether(
  { words: [, url] }: Place,
  database: IssuerDatabase,
  processes: number,
  orders: number,
): Promise<number> {
  const issuer = createIssuer({ database });
  const campaign = `together-${processes}`;
  await issuer.createCampaign({ name: campaign });
  await issuer.enqueue({ campaign, orders: rows(orders) });
  const workers = Array.from({ length: processes }, () => fork(WORKER, [url, campaign]));
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  let issued = 0;
  const time = await timeOf(async () => {
    for (const worker of workers) worker.send('go');
    for (const [one] of await Promise.all(workers.map((worker) => once(worker, 'message')))) issued += one;
  });
  if (issued !== orders) throw new Error(`${issued} of ${orders} orders were issued.`);
  return time;
}
