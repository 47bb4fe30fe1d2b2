import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { formatReport, type HalfReport } from './report.js';

type Half = 'node' | 'portable';

const FLAGS: Readonly<Record<Half, string[]>> = { node: [], portable: ['--conditions=apoint-portable'] };
/** Of each kind of envelope; a comparison of two kinds has twice as many. */
const MEASUREMENTS: Readonly<Record<Half, string>> = { node: '50000', portable: '10000' };

const { values } = parseArgs({
  options: {
    measurements: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    half: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const { seed, half } = values;
const halves = (['node', 'portable'] as const).filter((name) => name === (half ?? name));

process.stderr.write(`seed ${seed}: --seed ${seed} repeats the order of kinds; keys and envelopes are new\n`);
const reports = halves.map(measureHalf);
const machine = { node: process.version, v8: process.versions.v8, openssl: process.versions.openssl };
console.log(values.json ? JSON.stringify({ machine, seed, reports }, null, 2) : forPeople());

/** In a process of its own, so that one half does not shape what the engine makes of the other. */
function measureHalf(name: Half): HalfReport {
  const script = fileURLToPath(new URL('half.js', import.meta.url));
  const args = [...FLAGS[name], script, name, values.measurements ?? MEASUREMENTS[name], seed];
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
