import { parseArgs } from 'node:util';
import { fuzzTarget } from './fuzz-target.js';
import { targets } from './targets.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    only: { type: 'string' },
  },
});
const runs = Number(values.runs);
const seed = Number(values.seed);
const chosen = (await targets()).filter(({ name }) => !values.only || name.includes(values.only));

console.log(`${runs} inputs for each of ${chosen.length} parsers; seed ${seed} (repeat with --seed ${seed})`);
let failed = 0;
for (const target of chosen) {
  const start = performance.now();
  const { failure, endings, slowestMilliseconds } = await fuzzTarget(target, runs, seed);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${failure ? 'FAILED' : 'ok'} ${target.name}: ${seconds} s, slowest ${slowestMilliseconds.toFixed(1)} ms`,
  );
  console.log(`   ${[...endings].map(([ending, count]) => `${ending} ${count}`).join(', ')}`);
  if (!failure) continue;
  failed++;
  console.log(failure);
}
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
