import { commandLine, refuse } from '@apoint/tools/command-line';
import { type CheckedPossibility, checkPossible, checkRun, traceOf } from './check.js';
import { inPairs } from './in-pairs.js';
import { countsOf, reportJson, reportText, type Section } from './report.js';
import { ASSUMPTIONS, GUARDS, HELD, POSSIBLE, type Run } from './runs.js';
import { missingTools } from './spin.js';

const ALL = [...HELD, ...GUARDS, ...ASSUMPTIONS];

const USAGE = `Usage: pnpm model [--trace NAME] [--json]
visits every state of the model of the protocol in model/protocol.pml: with all guards, with each guard removed, and with each
assumption given up. It needs SPIN and gcc. --trace prints the shortest run that breaks a property; its names are
${ALL.map(({ name }) => name).join(', ')}.`;

const { trace, json } = commandLine(USAGE, {
  trace: { type: 'string' },
  json: { type: 'boolean', default: false },
});
const traced = trace === undefined ? undefined : runNamed(trace);

const missing = missingTools();
if (missing.length > 0) {
  console.error(`The model needs ${missing.join(' and ')}: on Debian, apt-get install spin gcc libc6-dev.`);
  process.exit(1);
}
if (traced) await printTrace(traced);
else await checkAll();

function runNamed(name: string): Run {
  return ALL.find((run) => run.name === name) ?? refuse(USAGE, `There is no run ${name}.`);
}

async function printTrace(run: Run): Promise<void> {
  const found = await traceOf(run);
  if (json) console.log(JSON.stringify({ ...run, found }));
  else if (found.held) console.log(`${run.title}: every property holds in all ${found.states} states.`);
  else {
    console.log(`${run.title}: the shortest run that breaks a property, by the second of the clock`);
    for (const step of found.trace) console.log(`  ${step}`);
  }
}

async function checkAll(): Promise<void> {
  const checked = await inPairs(ALL, checkRun);
  const found = new Map(checked.map((run) => [run.name, run]));
  const section = (heading: string, runs: readonly Run[]): Section => ({
    heading,
    runs: runs.flatMap(({ name }) => found.get(name) ?? []),
  });
  const sections = [
    section('All that it takes', HELD),
    section('A guard removed', GUARDS),
    section('An assumption given up', ASSUMPTIONS),
  ];
  const possible: CheckedPossibility[] = await inPairs([...POSSIBLE.keys()], checkPossible);
  const { passed, failed } = countsOf(sections, possible);
  console.log(
    json
      ? reportJson(sections, possible)
      : `${reportText(sections, possible)}\n\n${passed} passed, ${failed} failed`,
  );
  if (failed > 0) process.exitCode = 1;
}
