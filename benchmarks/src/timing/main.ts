import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ANY_SEED, commandLine, refuse, wholeOf } from '@apoint/tools/command-line';
import { formatReport, type HalfReport } from './report.js';

type Half = 'node' | 'portable';

const USAGE = `Usage: pnpm timing [--measurements N] [--seed N] [--half node|portable] [--json]
compares how long envelopes take that must not be told apart; N of each kind (50000 on node, 10000 portable).`;

const FLAGS: Readonly<Record<Half, string[]>> = { node: [], portable: ['--conditions=apoint-portable'] };
/** Measurements of each kind of envelope; a comparison of two kinds has twice as many. */
const MEASUREMENTS: Readonly<Record<Half, string>> = { node: '50000', portable: '10000' };

const values = commandLine(USAGE, {
  measurements: { type: 'string' },
  seed: { type: 'string', default: ANY_SEED },
  half: { type: 'string' },
  json: { type: 'boolean', default: false },
});
const seed = wholeOf(USAGE, values.seed);
const { measurements } = values;
if (measurements !== undefined) wholeOf(USAGE, measurements, 1);
const halves = (['node', 'portable'] as const).filter((name) => name === (values.half ?? name));
if (halves.length === 0) refuse(USAGE, `There is no half ${values.half}.`);

process.stderr.write(`seed ${seed}: --seed ${seed} repeats the order of kinds; keys and envelopes are new\n`);
const reports = halves.map(measureHalf);
const machine = { node: process.version, v8: process.versions.v8, openssl: process.versions.openssl };
console.log(values.json ? JSON.stringify({ machine, seed, reports }, null, 2) : forPeople());

/** In a separate process, so that one half does not influence how the engine compiles the other. */
function measureHalf(name: Half): HalfReport {
  const script = fileURLToPath(new URL('half.js', import.meta.url));
  const args = [...FLAGS[name], script, name, measurements ?? MEASUREMENTS[name], String(seed)];
  const output = execFileSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(output.toString()) as HalfReport;
}

function forPeople(): string {
  return [
    `Node ${machine.node}, V8 ${machine.v8}, OpenSSL ${machine.openssl}, seed ${seed}`,
    'Each kind against right padding around a key of 32 bytes whose body does not open. |t| under 4.5 is no evidence',
    'of a difference; it is no proof that there is none. This is a report: nothing passes or fails.',
    ...reports.map(formatReport),
  ].join('\n');
}
