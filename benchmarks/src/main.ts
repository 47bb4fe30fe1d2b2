import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { commandLine, wholeOf } from '@apoint/tools/command-line';
import { measureInChromium } from './browser/in-chromium.js';
import { measure, type Ratio } from './measure.js';
import { measureColdStart } from './node/cold-start.js';
import { nodeComparisons } from './node/comparisons.js';
import { type Section, tableOf } from './table.js';

const USAGE =
  'Usage: pnpm bench [--rounds N] [--json]    measures against bare operations and peers; 15 rounds';
const RESULTS = fileURLToPath(new URL('../results/', import.meta.url));

const values = commandLine(USAGE, {
  rounds: { type: 'string', default: '15' },
  json: { type: 'boolean', default: false },
});
const rounds = wholeOf(USAGE, values.rounds, 1);
await main();

async function main(): Promise<void> {
  const sections: Section[] = [{ runtime: 'Node', ratios: await measureOnNode() }];
  const chromium = await measureInChromium(rounds, (line) => tell(`Chromium: ${line}`));
  if (chromium) sections.push({ runtime: 'Chromium', ratios: chromium.ratios });
  else tell('Chromium is not installed, so its rows are missing');
  report(sections, chromium?.version);
}

async function measureOnNode(): Promise<Ratio[]> {
  const ratios: Ratio[] = [];
  for (const comparison of await nodeComparisons()) {
    tell(`Node: ${comparison.what}`);
    ratios.push(await measure(comparison, rounds));
  }
  tell('Node: cold start');
  return [...ratios, ...(await measureColdStart(rounds))];
}

function report(sections: readonly Section[], chromium: string | undefined): void {
  const machine = {
    node: process.version,
    openssl: process.versions.openssl,
    chromium,
    cores: availableParallelism(),
    processor: cpus()[0]?.model,
    threadPool: process.env['UV_THREADPOOL_SIZE'] ?? '4 (default)',
  };
  const written = JSON.stringify({ machine, rounds, sections }, null, 2);
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(`${RESULTS}ratios.json`, `${written}\n`);
  if (values.json) {
    console.log(written);
    return;
  }
  const browser = chromium ? `, Chromium ${chromium}` : '';
  console.log(
    `\nNode ${machine.node}, OpenSSL ${machine.openssl}${browser}, ${machine.cores} cores, ${rounds} rounds`,
  );
  console.log('Speed in units of the reference, measured in turn in this run; 1 is equal, more is faster.\n');
  console.log(tableOf(sections));
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
