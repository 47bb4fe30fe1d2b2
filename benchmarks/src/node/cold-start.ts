import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Ratio, ratioOf } from '../measure.js';

const run = promisify(execFile);
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** The time of an import in a new Node process, each in its own process. */
export async function measureColdStart(rounds: number): Promise<Ratio> {
  const subject: number[] = [];
  const reference: number[] = [];
  // The first round only fills the caches of the file system.
  for (let round = 0; round <= rounds; round++) {
    const times = [await importTime('alipay-sdk'), await importTime('@apoint/client')] as const;
    if (round === 0) continue;
    reference.push(times[0]);
    subject.push(times[1]);
  }
  const row = { what: 'cold start: import of client', against: 'import of alipay-sdk', target: 2.5 };
  return ratioOf(row, subject, reference);
}

/** The time in microseconds. */
async function importTime(specifier: string): Promise<number> {
  const program = `const start = performance.now();
    await import('${specifier}');
    console.log(performance.now() - start);
    process.exit();`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], { cwd: HERE });
  return Number(stdout) * 1000;
}
