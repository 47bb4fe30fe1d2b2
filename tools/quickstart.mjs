// The first thing somebody runs: builds what it needs, and shows that it works on it.
import { spawnSync } from 'node:child_process';
import { readOptions } from './options.mjs';
import { runBuild } from './run-build.mjs';

const USAGE = `Usage: pnpm quickstart [--full]
issues three A.Points over HTTP at a local AlipayHK, and shows every message: plain, encrypted both ways, and with an answer
lost on the way. Long values are shortened; --full shows all of them.`;

const { full } = readOptions(USAGE, { full: { type: 'boolean', default: false } });
process.exitCode = await runBuild(['--filter=@apoint/examples...']);
if (process.exitCode === 0)
  process.exitCode = run(['examples/dist/quickstart.js', ...(full ? ['--full'] : [])]);

function run(command) {
  return spawnSync(process.execPath, command, { stdio: 'inherit' }).status ?? 1;
}
