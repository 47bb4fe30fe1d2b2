// All tests and all vectors, on both halves of the cryptography.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readOptions, refuse } from './options.mjs';
import { runBuild } from './run-build.mjs';

const USAGE = `Usage: pnpm test [PATH...]
builds what has changed, and runs all tests and all conformance vectors; with paths only the tests under them.`;
const VECTORS = ['conformance/dist/main.js', '--all'];

const { words } = readOptions(USAGE, {}, { words: true });
const missing = words.find((word) => !existsSync(word));
if (missing !== undefined) refuse(USAGE, `There is no file or folder ${missing}.`);

const commands = [['node_modules/vitest/vitest.mjs', 'run', ...words]];
if (words.length === 0) commands.push(VECTORS, ['--conditions=apoint-portable', ...VECTORS]);
process.exitCode = await runBuild();
for (const command of commands) if (process.exitCode === 0) process.exitCode = run(command);

function run(command) {
  return spawnSync(process.execPath, command, { stdio: 'inherit' }).status ?? 1;
}
