import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { comparisons } from './comparisons.js';
import { measure, type Ratio } from './measure.js';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 15);
const RESULTS = fileURLToPath(new URL('../results/', import.meta.url));
const json = process.argv.includes('--json');

const ratios: Ratio[] = [];
for (const comparison of await comparisons()) {
  if (!json) process.stderr.write(`measuring: ${comparison.what}\n`);
  ratios.push(await measure(comparison, ROUNDS));
}

const machine = {
  node: process.version,
  openssl: process.versions.openssl,
  cores: availableParallelism(),
  processor: cpus()[0]?.model,
  threadPool: process.env['UV_THREADPOOL_SIZE'] ?? '4 (default)',
};
mkdirSync(RESULTS, { recursive: true });
const report = JSON.stringify({ machine, rounds: ROUNDS, ratios }, null, 2);
writeFileSync(`${RESULTS}node.json`, `${report}\n`);
if (json) console.log(report);
else printTable();

function printTable(): void {
  console.log(`\nNode ${machine.node}, OpenSSL ${machine.openssl}, ${machine.cores} cores, ${ROUNDS} rounds`);
  console.log('Speed in units of the reference, measured in turn in this run; 1 is equal, more is faster.\n');
  console.log('| what | against | ratio | quartiles | aimed at | µs | reference µs |');
  console.log('|---|---|---|---|---|---|---|');
  for (const row of ratios) console.log(tableRow(row));
}

function tableRow(row: Ratio): string {
  const quartiles = `${row.lowerQuartile.toFixed(2)} to ${row.upperQuartile.toFixed(2)}`;
  const met = row.median >= row.target ? '' : ' (missed)';
  const times = `${row.subjectMicroseconds.toFixed(1)} | ${row.referenceMicroseconds.toFixed(1)}`;
  return `| ${row.what} | ${row.against} | ${row.median.toFixed(2)} | ${quartiles} | ${row.target}${met} | ${times} |`;
}
