import { ANY_SEED, commandLine, refuse, wholeOf } from '@apoint/tools/command-line';
import { type FuzzResult, fuzzTarget } from './fuzz-target.js';
import { targets } from './targets.js';

/** What became of the inputs of one parser. */
interface FuzzedParser extends Omit<FuzzResult, 'endings'> {
  readonly name: string;
  readonly seconds: number;
  readonly endings: Readonly<Record<string, number>>;
}

const USAGE = `Usage: pnpm fuzz [--runs N] [--seed N] [--only NAME] [--json]
N inputs (1000000) for each parser, or for those with NAME in their name: each must end in a value or a coded error, and soon.`;

const values = commandLine(USAGE, {
  runs: { type: 'string', default: '1000000' },
  seed: { type: 'string', default: ANY_SEED },
  only: { type: 'string', default: '' },
  json: { type: 'boolean', default: false },
});
const runs = wholeOf(USAGE, values.runs);
const seed = wholeOf(USAGE, values.seed);
const chosen = (await targets()).filter(({ name }) => name.includes(values.only));
if (chosen.length === 0) refuse(USAGE, `No parser has ${values.only} in its name.`);

tell(`${runs} inputs for each of ${chosen.length} parsers; seed ${seed} (repeat with --seed ${seed})`);
const results: FuzzedParser[] = [];
for (const target of chosen) {
  const start = performance.now();
  const { endings, ...result } = await fuzzTarget(target, runs, seed);
  const seconds = Number(((performance.now() - start) / 1000).toFixed(1));
  const parser = { name: target.name, seconds, ...result, endings: Object.fromEntries(endings) };
  results.push(parser);
  tellOf(parser);
}
const failed = results.filter(({ failure }) => failure !== undefined).length;
if (values.json)
  console.log(JSON.stringify({ runs, seed, passed: results.length - failed, failed, results }));
else tell(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function tellOf({ name, seconds, slowestMilliseconds, endings, failure }: FuzzedParser): void {
  tell(`${failure ? 'FAILED' : 'ok'} ${name}: ${seconds} s, slowest ${slowestMilliseconds.toFixed(1)} ms`);
  tell(
    `   ${Object.entries(endings)
      .map(([ending, count]) => `${ending} ${count}`)
      .join(', ')}`,
  );
  if (failure) tell(failure);
}

/** With --json, stdout has one line for machines. */
function tell(line: string): void {
  if (values.json) console.error(line);
  else console.log(line);
}
