import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

const LAST = 4000;
/** Only for hangs; fetching a browser's package over a slow line takes minutes. */
const LIMIT_MILLISECONDS = 1_800_000;

/** Runs a program to its end, with a text as its standard input. */
export async function runProgram(
  file: string,
  words: readonly string[],
  { cwd, input }: { cwd?: string; input?: string } = {},
): Promise<string> {
  const stdin = input === undefined ? 'ignore' : 'pipe';
  const signal = AbortSignal.timeout(LIMIT_MILLISECONDS);
  const child = spawn(file, words, { cwd, stdio: [stdin, 'pipe', 'pipe'], signal });
  const said = textOf(child.stdout);
  const complaints = textOf(child.stderr);
  // A program may end before it has read its input. Its exit status says more than the broken pipe.
  child.stdin?.on('error', () => undefined).end(input);
  const [code, killedBy] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  if (code === 0) return said();
  throw new Error(
    `${file} ${words.join(' ')} ended with ${killedBy ?? code}: ${complaints().slice(-LAST).trim()}`,
  );
}

/** A program that runs until it is stopped. */
export interface Running {
  /** The last lines of its output. */
  output(): string;
  /** Its output on descriptor 3. */
  readonly control: Readable;
  /** Rejects if it ends without being stopped. */
  readonly ended: Promise<never>;
  /** Resolves when it has ended. */
  stop(): Promise<void>;
}

export function startProgram(
  file: string,
  words: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Running {
  // Its own process group, because browsers start processes that outlive their parent.
  const child = spawn(file, words, {
    ...options,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let text = '';
  const keep = (chunk: Buffer): void => {
    text = (text + chunk).slice(-LAST);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  // The options above ask for a pipe, but the type is that of any descriptor.
  const control = child.stdio[3] as Readable;
  control.on('error', () => undefined);
  const gone = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`it ended with ${signal ?? code}`));
  });
  const ended = gone.then((how): never => {
    throw new Error(`${how}: ${text.trim()}`);
  });
  ended.catch(() => undefined);
  const stop = async (): Promise<void> => {
    stopGroup(child);
    await gone;
    // Otherwise the pipe of a process that could not start would stay open.
    control.destroy();
  };
  return { output: () => text, control, ended, stop };
}

function textOf(stream: Readable | null): () => string {
  const chunks: Buffer[] = [];
  stream?.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', () => undefined);
  return () => Buffer.concat(chunks).toString();
}

function stopGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // The process has already ended.
  }
}
