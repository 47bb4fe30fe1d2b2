import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ANY_SEED, commandLine, refuse, wholeOf } from '@apoint/tools/command-line';
import { planFor } from './plan.js';
import { type ChaosResult, type Progress, runChaos } from './run-chaos.js';
import { isClean } from './verdict.js';

const USAGE = `Usage: pnpm chaos [--issues N] [--seed N] [--database URL] [--broken-idempotency] [--json]
drives N bizNos (20000) to an outcome while connections fail and processes are killed, and compares the outcomes with the ledger:
in a directory of its own, or in a PostgreSQL by its URL. With idempotency broken it has to find doubles.`;

const values = commandLine(USAGE, {
  issues: { type: 'string', default: '20000' },
  seed: { type: 'string', default: ANY_SEED },
  database: { type: 'string' },
  'broken-idempotency': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
});
if (values.database !== undefined && !/^postgres(ql)?:\/\/./.test(values.database))
  refuse(USAGE, 'The database is not the URL of a PostgreSQL: postgres://USER@HOST:PORT/NAME.');
const PROGRESS_STEPS = 20;
const SHOWN = 5;

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const plan = planFor(wholeOf(USAGE, values.issues), wholeOf(USAGE, values.seed));
const idempotency = values['broken-idempotency'] ? 'broken' : 'kept';
const directory = await mkdtemp(join(tmpdir(), 'apoint-chaos-'));
const startedAt = performance.now();
let shown = 0;

say(
  `${plan.issues} bizNos, ${plan.clients} clients, ${plan.totalBudget} points; seed ${plan.seed} (repeat with --seed ${plan.seed})`,
);
const result = await runChaos({
  plan,
  directory,
  idempotency,
  ...(values.database === undefined ? {} : { database: values.database }),
  onProgress,
});
const seconds = Math.round((performance.now() - startedAt) / 1000);
const clean = result.ended === 'settled' && isClean(result.verdict);
if (values.json) console.log(JSON.stringify({ clean, seconds, seed: plan.seed, ...result }));
else print(result);
if (clean || idempotency === 'broken') await rm(directory, { recursive: true });
else say(`What is left of it is in ${directory}`);
process.exitCode = clean ? 0 : 1;

function onProgress(progress: Progress): void {
  const step = Math.floor((progress.settled / plan.issues) * PROGRESS_STEPS);
  if (step <= shown) return;
  shown = step;
  const { settled, faults, serverKills, clientKills } = progress;
  say(
    `${settled} settled, ${faults} faults, sandbox killed ${serverKills} times, clients ${clientKills} times`,
  );
}

function print({ counts, verdict, ...result }: ChaosResult): void {
  for (const [fault, count] of Object.entries(counts)) say(`  ${fault}: ${count}`);
  for (const [what, list] of Object.entries(verdict))
    if (list.length > 0) say(`  ${what}: ${list.length}, such as ${list.slice(0, SHOWN).join(', ')}`);
  const { settled, issues, refusals, points, totalBudget, faults, serverKills, clientKills, ended } = result;
  const { duplicates, lost, contradicted } = verdict;
  say(
    `${clean ? 'CLEAN' : 'NOT CLEAN'}: ${settled} settled (${ended}), ${issues} issued, ${refusals} refused, ${points} of ${totalBudget} points; ` +
      `${duplicates.length} double, ${lost.length} lost, ${contradicted.length} contradicted; ` +
      `${faults} faults, ${serverKills} + ${clientKills} kills, ${seconds} s, seed ${plan.seed}`,
  );
}

/** With --json, stdout has one line for machines. */
function say(line: string): void {
  if (values.json) console.error(line);
  else console.log(line);
}
