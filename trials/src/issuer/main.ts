import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ANY_SEED, commandLine, refuse, wholeOf } from '@apoint/tools/command-line';
import { isClean } from '../chaos/verdict.js';
import { GUARDS, type Guard } from './broken.js';
import { planFor } from './plan.js';
import { runTrial, type TrialProgress, type TrialResult } from './run-trial.js';

const USAGE = `Usage: pnpm trial:issuer [--orders N] [--seed N] [--database URL|own] [--broken GUARD] [--json]
drives N orders (20000) of two campaigns to their end while lines break, clocks are stepped, and workers, sandboxes and the database
are killed, and compares them with the ledger. The orders are in PGlite, in a PostgreSQL by its URL, or in a server of its own, which
is restarted. Without a guard (${GUARDS.join(', ')}) it has to find the harm.`;

const values = commandLine(USAGE, {
  orders: { type: 'string', default: '20000' },
  seed: { type: 'string', default: ANY_SEED },
  database: { type: 'string' },
  broken: { type: 'string' },
  json: { type: 'boolean', default: false },
});
if (values.database !== undefined && !/^(own$|postgres(ql)?:\/\/.)/.test(values.database))
  refuse(USAGE, 'The database is not the URL of a PostgreSQL, postgres://USER@HOST:PORT/NAME, and not own.');
const broken = guardOf(values.broken);
const PROGRESS_STEPS = 20;
const SHOWN = 5;

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const plan = planFor(wholeOf(USAGE, values.orders, 1), wholeOf(USAGE, values.seed), broken);
const directory = await mkdtemp(join(tmpdir(), 'apoint-trial-'));
const startedAt = performance.now();
let shown = 0;

say(
  `${plan.orders} orders, ${plan.totalBudget} points; seed ${plan.seed} (repeat with --seed ${plan.seed})` +
    (broken ? `; without the ${broken}` : ''),
);
const result = await runTrial({ plan, directory, database: values.database, broken, onProgress });
const seconds = Math.round((performance.now() - startedAt) / 1000);
const clean = result.end === 'settled' && isClean(result.verdict);
if (values.json) console.log(JSON.stringify({ clean, seconds, seed: plan.seed, ...result }));
else print(result);
if (clean || broken) await rm(directory, { recursive: true });
else say(`What is left of it is in ${directory}`);
process.exitCode = clean ? 0 : 1;

function guardOf(word: string | undefined): Guard | undefined {
  const guard = GUARDS.find((one) => one === word);
  if (word === undefined || guard) return guard;
  return refuse(USAGE, `There is no guard ${word}; there are ${GUARDS.join(', ')}.`);
}

function onProgress(progress: TrialProgress): void {
  const step = Math.floor((progress.ended / plan.orders) * PROGRESS_STEPS);
  if (step <= shown) return;
  shown = step;
  say(`${progress.ended} ended, ${harmOf(progress)}`);
}

function harmOf({
  faults,
  serverKills,
  workerKills,
  cuts,
  restarts,
  clockSteps,
  hangs,
}: TrialProgress): string {
  return (
    `${faults} faults, ${cuts} cuts, ${serverKills} + ${workerKills} kills, ` +
    `${restarts} restarts, ${clockSteps} clock steps, ${hangs} hangs`
  );
}

function print({ counts, cuts, verdict, orders, points, totalBudget, progress, end }: TrialResult): void {
  for (const [what, count] of Object.entries({ ...counts, ...cuts })) say(`  ${what}: ${count}`);
  for (const [what, list] of Object.entries(verdict))
    if (list.length > 0) say(`  ${what}: ${list.length}, such as ${list.slice(0, SHOWN).join(', ')}`);
  const states = Object.entries(orders)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} ${state}`);
  const { duplicates, doubles, lost, missing, contradicted, content, history } = verdict;
  say(
    `${clean ? 'CLEAN' : 'NOT CLEAN'}: ${states.join(', ')} (${end}), ${points} of ${totalBudget} points; ` +
      `${duplicates.length + doubles.length} double, ${lost.length + missing.length} lost, ` +
      `${contradicted.length + content.length + history.length} contradicted; ` +
      `${harmOf(progress)}, ${seconds} s, seed ${plan.seed}`,
  );
}

/** With --json, stdout has one line for machines. */
function say(line: string): void {
  if (values.json) console.error(line);
  else console.log(line);
}
