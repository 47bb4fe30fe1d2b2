// Runs each example in its own process. An example fails by its exit status.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const examples = readdirSync(folder).filter((name) => name.endsWith('.js') && name !== 'run-all.js');

let failed = 0;
for (const name of examples) {
  console.log(`\n# ${name.replace('.js', '')}`);
  const { status } = spawnSync(process.execPath, [`${folder}${name}`], {
    stdio: 'inherit',
    timeout: 600_000,
  });
  if (status !== 0) failed++;
}
console.log(`\n${examples.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
