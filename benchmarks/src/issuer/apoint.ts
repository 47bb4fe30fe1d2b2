import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('dist/main.js', import.meta.resolve('@apoint/cli/package.json')));
const USAGE_AT_EXIT = new URL('usage-at-exit.js', import.meta.url).href;
const KILOBYTES = 1024;
/** Enough for everything. */
const BUDGET = '1000000000';

/** A command that has ended. */
export interface Ran {
  readonly output: string;
  readonly seconds: number;
  /** Of all its threads, with the database if that is in the process. */
  readonly processorMicroseconds: number;
  /** The memory of its process at its highest, with the database if that is in the process. */
  readonly peakMegabytes: number;
}

/** Runs the command `apoint` to its end. */
export async function apoint(...words: readonly string[]): Promise<Ran> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', USAGE_AT_EXIT, COMMAND, ...words], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  // The options above ask for pipes, but the type is that of any descriptor.
  const read = child.stdio.slice(1).map((stream) => text(stream as Readable));
  const [code] = await once(child, 'close');
  const seconds = (performance.now() - start) / 1000;
  const [output = '', complaints, usage = ''] = await Promise.all(read);
  if (code !== 0) throw new Error(`apoint ${words.join(' ')} ended with ${code}: ${complaints}`);
  const { processor, memory } = JSON.parse(usage);
  return { output, seconds, processorMicroseconds: processor, peakMegabytes: memory / KILOBYTES };
}

/** Runs something while a sandbox listens, whose keys are in the directory. */
export async function besideSandbox<Result>(keys: string, run: () => Promise<Result>): Promise<Result> {
  const words = ['sandbox', '--quiet', '--json', '--keys', keys, '--total-budget', BUDGET];
  const child = spawn(process.execPath, [COMMAND, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  try {
    // It says in its first line where it listens.
    await Promise.race([once(child.stdout, 'data'), ended]);
    child.stdout.resume();
    return await run();
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}
