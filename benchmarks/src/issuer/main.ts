import { generateKeyPair } from '@apoint/keys';
import { commandLine, refuse, wholeOf } from '@apoint/tools/command-line';
import { formatTable } from '@apoint/tools/format-table';
import { bareExchange } from '../layers/bare-exchange.js';
import { layerTable } from '../layers/layer-table.js';
import { measure, type Ratio } from '../measure.js';
import { type Enqueuing, measureEnqueue } from './enqueue.js';
import { inPglite, onServer, type Place } from './places.js';
import { type Ends, workerAgainstSignatures } from './worker.js';

const USAGE = `Usage: pnpm bench:issuer [--rows N] [--rounds N] [--database URL] [--json]
measures one worker of the issuer against bare signatures, in 9 rounds, and enqueues N rows (100000): in PGlite, and in a PostgreSQL
if its URL is given.`;

const values = commandLine(USAGE, {
  rows: { type: 'string', default: '100000' },
  rounds: { type: 'string', default: '9' },
  database: { type: 'string' },
  json: { type: 'boolean', default: false },
});
const { database: url } = values;
if (url !== undefined && !/^postgres(ql)?:\/\/./.test(url))
  refuse(USAGE, 'The database is not the URL of a PostgreSQL: postgres://USER@HOST:PORT/NAME.');
const rounds = wholeOf(USAGE, values.rounds, 1);
const count = wholeOf(USAGE, values.rows, 1);
const ratios: Ratio[] = [];
const enqueuings: Enqueuing[] = [];

const [own, platform] = [await generateKeyPair(), await generateKeyPair()];
const ends = { own, platform, reference: await bareExchange(own, platform) };
await measureIn(await inPglite(), ends);
if (url === undefined) console.error('Without --database there are no figures of a PostgreSQL server.');
else await measureIn(await onServer(url), ends);
if (values.json) console.log(JSON.stringify({ node: process.version, rounds, ratios, enqueuings }, null, 2));
else printText();

async function measureIn(place: Place, { reference, ...keys }: Ends): Promise<void> {
  try {
    console.error(`${place.name}: a worker`);
    const comparison = await workerAgainstSignatures(place, { reference, ...keys }, rounds);
    ratios.push(await measure(comparison, rounds));
    console.error(`${place.name}: ${count} rows`);
    enqueuings.push(await measureEnqueue(place, count, reference));
  } finally {
    await place.remove();
  }
}

function printText(): void {
  console.log(`One process with one worker, Node ${process.version}, ${rounds} rounds`);
  console.log('Speed in units of the base, measured in turn in this run: 1 is equal, more is faster.\n');
  console.log(layerTable(ratios));
  console.log(
    '\nRows in the time of the base, and the highest memory in units of that after a tenth of the rows.\n',
  );
  const head = ['what', 'rows', 'rows per base', 'memory'];
  const lines = enqueuings.map(({ what, rows, rowsAnExchange, memory }) => [
    what,
    String(rows),
    rowsAnExchange.toFixed(1),
    memory.toFixed(2),
  ]);
  console.log(formatTable([head, ...lines]));
}
