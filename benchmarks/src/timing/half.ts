import { compare, widestPair } from './compare.js';
import { kindsFor } from './kinds.js';
import { measure, type Sample } from './measure.js';
import type { HalfReport } from './report.js';
import { workbench } from './workbench.js';

/*
 * Measures the half of the cryptography that this process was started with: `half.js NAME MEASUREMENTS SEED`. The
 * report goes to standard output as JSON.
 */
const [half = '', count = '', seed = ''] = process.argv.slice(2);
const measurements = Number(count);
const bench = await workbench();
const { recipient } = bench;

const samples = await measure({
  kinds: kindsFor(bench),
  recipient,
  measurements,
  seed: Number(seed),
  onProgress,
});
const report: HalfReport = {
  half,
  measurements,
  comparisons: compare(samples as [Sample, ...Sample[]]),
  widest: widestPair(samples),
};
process.stdout.write(JSON.stringify(report));

function onProgress(round: number): void {
  if (round >= 0 && round % Math.ceil(measurements / 20) === 0)
    process.stderr.write(`${half}: ${Math.round((100 * round) / measurements)} %\n`);
}
