import { commandLine, refuse } from '@apoint/tools/command-line';
import { type CheckedModel, checkModel, traceOf } from './check.js';
import { inPairs } from './in-pairs.js';
import { ISSUER } from './issuer.js';
import { PROTOCOL } from './protocol.js';
import { countsOf, reportJson, reportText } from './report.js';
import { type Model, type Run, runsOf } from './runs.js';
import { missingTools } from './spin.js';

const MODELS = [PROTOCOL, ISSUER];
const ALL = MODELS.flatMap((model) => runsOf(model).map((run) => ({ model, run })));

const USAGE = `Usage: pnpm model [--trace NAME] [--json]
visits every state of the models of the protocol and of the issuer, in model/: with all guards, with each guard removed, and with each
assumption given up. It needs SPIN and gcc. --trace prints the shortest run that breaks a property; its names are
${ALL.map(({ run }) => run.name).join(', ')}.`;

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

function runNamed(name: string): { readonly model: Model; readonly run: Run } {
  return ALL.find(({ run }) => run.name === name) ?? refuse(USAGE, `There is no run ${name}.`);
}

async function printTrace({ model, run }: { readonly model: Model; readonly run: Run }): Promise<void> {
  const found = await traceOf(model, run);
  if (json) console.log(JSON.stringify({ ...run, found }));
  else if (found.held) console.log(`${run.title}: every property holds in all ${found.states} states.`);
  else {
    console.log(`${run.title}: the shortest run that breaks a property, step by step`);
    for (const step of found.trace) console.log(`  ${step}`);
  }
}

async function checkAll(): Promise<void> {
  const checked: CheckedModel[] = [];
  for (const model of MODELS) checked.push(await checkModel(model, inPairs));
  const { passed, failed } = countsOf(checked);
  console.log(json ? reportJson(checked) : `${reportText(checked)}\n\n${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}
