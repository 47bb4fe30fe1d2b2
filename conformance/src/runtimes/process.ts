import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs a program to its end, with text for its standard input. */
export async function runProgram(
  file: string,
  words: readonly string[],
  { cwd, input = '' }: { cwd?: string; input?: string } = {},
): Promise<string> {
  const started = run(file, words, { cwd, maxBuffer: 2 ** 28, timeout: 600_000 });
  started.child.stdin?.end(input);
  return (await started).stdout;
}

/** A program that runs until it is stopped. */
export interface Running {
  /** The last lines that it wrote. */
  output(): string;
  /** Rejects when it ends by itself. */
  readonly ended: Promise<never>;
  stop(): void;
}

const LAST = 4000;

export function startProgram(
  file: string,
  words: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Running {
  // A process group of its own, as browsers start processes that outlive their parent.
  const child = spawn(file, words, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  const keep = (chunk: Buffer): void => {
    text = (text + chunk).slice(-LAST);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`it ended with ${signal ?? code}: ${text.trim()}`)),
    );
  });
  ended.catch(() => undefined);
  return { output: () => text, ended, stop: () => stopGroup(child) };
}

function stopGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
