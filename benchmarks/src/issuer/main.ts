import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyPair } from '@apoint/keys';
import { commandLine, refuse, wholeOf } from '@apoint/tools/command-line';
import { bareExchange } from '../layers/bare-exchange.js';
import { measure } from '../measure.js';
import { measureClaim } from './claim.js';
import { measureEnqueue } from './enqueue.js';
import { measureIssue } from './issue.js';
import { inPglite, onServer, opened, type Place } from './places.js';
import { type Figures, printFigures } from './print-figures.js';
import { measureProcesses } from './processes.js';
import { notingProcessorTime } from './processor-time.js';
import { workerAgainstSignatures } from './worker.js';

const USAGE = `Usage: pnpm bench:issuer [--rows N] [--rounds N] [--issue] [--processes N] [--claim N] [--database URL] [--json]
measures one worker of the issuer against bare signatures, in 9 rounds, and the command that enqueues a file of N rows (100000): in PGlite,
and in a PostgreSQL if its URL is given. All it makes there is a database, which is removed.
  --issue          issues these rows as well, by the command, with a sandbox beside it
  --processes N    on PostgreSQL: compares 1 to N worker processes
  --claim N        on PostgreSQL, and nothing else: the claim in a table of N orders, with the plans of all statements of a worker`;

const values = commandLine(USAGE, {
  rows: { type: 'string', default: '100000' },
  rounds: { type: 'string', default: '9' },
  issue: { type: 'boolean', default: false },
  processes: { type: 'string', default: '1' },
  claim: { type: 'string' },
  database: { type: 'string' },
  json: { type: 'boolean', default: false },
});
const { database: url, issue } = values;
if (url !== undefined && !/^postgres(ql)?:\/\/./.test(url))
  refuse(USAGE, 'The database is not the URL of a PostgreSQL: postgres://USER@HOST:PORT/NAME.');
const rounds = wholeOf(USAGE, values.rounds, 1);
const count = wholeOf(USAGE, values.rows, 1);
const processes = wholeOf(USAGE, values.processes, 1);
const claimed = values.claim === undefined ? undefined : wholeOf(USAGE, values.claim, 1);
if (url === undefined && (claimed !== undefined || processes > 1))
  refuse(USAGE, 'A claim among many orders and several processes need the URL of a PostgreSQL server.');
const figures: Figures = {
  ratios: [],
  processorTimes: [],
  enqueuings: [],
  issuings: [],
  together: [],
  claimings: [],
};
const ORDERS_TOGETHER = 6000;

if (claimed !== undefined) figures.claimings.push(await measureClaim(url ?? '', claimed));
else {
  await measureIn(await inPglite());
  if (url === undefined) console.error('Without --database there are no figures of a PostgreSQL server.');
  else await measureIn(await onServer(url));
}
if (values.json) console.log(JSON.stringify({ node: process.version, rounds, ...figures }, null, 2));
else printFigures(figures, rounds);

async function measureIn(place: Place): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'apoint-bench-'));
  const [own, platform] = [await generateKeyPair(), await generateKeyPair()];
  const ends = { own, platform, reference: await bareExchange(own, platform) };
  try {
    console.error(`${place.name}: a worker`);
    await opened(place, async (database) => {
      const { comparison, spent } = notingProcessorTime(
        await workerAgainstSignatures(place.name, database, ends, rounds),
      );
      figures.ratios.push(await measure(comparison, rounds));
      figures.processorTimes.push(spent());
    });
    if (processes > 1 && place.name === 'PostgreSQL') {
      console.error(`${place.name}: 1 to ${processes} processes`);
      figures.together.push(...(await measureProcesses(place, processes, ORDERS_TOGETHER)));
    }
    console.error(`${place.name}: ${count} rows`);
    figures.enqueuings.push(await measureEnqueue(place, directory, count));
    if (!issue) return;
    console.error(`${place.name}: ${count} orders`);
    figures.issuings.push(await measureIssue(place, directory));
  } finally {
    await place.remove();
    await rm(directory, { recursive: true });
  }
}
