// Runs each example in its own process. An example fails by its exit status.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commandLineWithWords, refuse } from '@apoint/tools/command-line';

const USAGE = `Usage: pnpm examples [NAME...]
runs every example, or those that are named, each in its own process.`;

const folder = fileURLToPath(new URL('.', import.meta.url));
const { words } = commandLineWithWords(USAGE, {});
const all = readdirSync(folder)
  .filter((name) => name.endsWith('.js') && name !== 'run-all.js')
  .map((name) => name.replace('.js', ''));
const unknown = words.find((word) => !all.includes(word));
if (unknown !== undefined) refuse(USAGE, `There is no example ${unknown}. There are ${all.join(', ')}.`);
const examples = words.length === 0 ? all : words;

let failed = 0;
for (const name of examples) {
  console.log(`\n# ${name}`);
  const { status } = spawnSync(process.execPath, [`${folder}${name}.js`], {
    stdio: 'inherit',
    timeout: 600_000,
  });
  if (status !== 0) failed++;
}
console.log(`\n${examples.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
