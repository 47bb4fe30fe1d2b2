// Computes until a file is there, which a test makes when it has seen the progress.
import { existsSync } from 'node:fs';
import { withBlockingProgress } from '../../dist/terminal/blocking-progress.js';

const [, , file] = process.argv;

await withBlockingProgress('Searching', async () => {
  while (process.stderr.isTTY && !existsSync(String(file)));
});
process.stdout.write('done\n');
