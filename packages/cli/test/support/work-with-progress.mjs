// Works until its progress is shown: a test waits for no time, and a machine may be slow.
import { withProgress } from '../../dist/terminal/progress.js';

const write = process.stderr.write.bind(process.stderr);

await withProgress('Working', (tell) => {
  tell('3 of 4');
  if (!process.stderr.isTTY) return Promise.resolve();
  return new Promise((resolve) => {
    process.stderr.write = (text) => {
      if (String(text).includes('Working')) resolve(undefined);
      return write(text);
    };
  });
});
process.stdout.write('done\n');
