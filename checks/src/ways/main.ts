import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commandLine } from '@apoint/tools/command-line';
import { lineDifferences } from '../line-differences.js';
import { documentOf } from './document.js';
import { type MeasuredWay, measureWays } from './measure-ways.js';
import { jsonOf, listOf, summaryOf } from './print.js';

const USAGE = `Usage: pnpm ways [--list | --json | --check | --write]

Runs one issue through both ends and prints what it goes through.

  --list    every function, in the order in which it began to run
  --json    everything, for programs
  --check   fails if docs/ways.md is not current
  --write   writes docs/ways.md`;
const DOCUMENT = fileURLToPath(new URL('../../../docs/ways.md', import.meta.url));

const flag = { type: 'boolean', default: false } as const;
const options = commandLine(USAGE, { list: flag, json: flag, check: flag, write: flag });
const ways = await measureWays();
if (options.write) writeFileSync(DOCUMENT, documentOf(ways));
if (options.check) check();
else if (options.json) console.log(jsonOf(ways));
else printText(ways);

function check(): void {
  const against = lineDifferences(readDocument(), documentOf(ways));
  if (against.length > 0) {
    console.error(`docs/ways.md is not current. Run: pnpm ways --write\n\n${against.join('\n')}`);
    process.exitCode = 1;
  }
  console.log(against.length > 0 ? '0 passed, 1 failed' : '1 passed, 0 failed');
}

function readDocument(): string {
  try {
    return readFileSync(DOCUMENT, 'utf8');
  } catch {
    return '';
  }
}

function printText(ways: readonly MeasuredWay[]): void {
  if (options.list) for (const way of ways) console.log(`${listOf(way)}\n`);
  console.log(summaryOf(ways));
  if (!options.list) console.log('\npnpm ways --list shows the functions one by one.');
}
