import { ANY_SEED, commandLine, refuse, wholeOf } from '@apoint/tools/command-line';
import { fuzzTarget } from './fuzz-target.js';
import { targets } from './targets.js';

const USAGE = `Usage: pnpm fuzz [--runs N] [--seed N] [--only NAME]
N inputs (1000000) for each parser, or for those with NAME in their name: each must end in a value or a coded error, and soon.`;

const values = commandLine(USAGE, {
  runs: { type: 'string', default: '1000000' },
  seed: { type: 'string', default: ANY_SEED },
  only: { type: 'string', default: '' },
});
const runs = wholeOf(USAGE, values.runs);
const seed = wholeOf(USAGE, values.seed);
const chosen = (await targets()).filter(({ name }) => name.includes(values.only));
if (chosen.length === 0) refuse(USAGE, `No parser has ${values.only} in its name.`);

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
