import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const CWD = new URL('../../..', import.meta.url);

/** What a process printed, and the signal that ended it. */
export interface Ended {
  readonly stdout: string;
  readonly signal: string | undefined;
}

/**
 * Runs a module with `input` as its `INPUT`. It ends by itself, or by a signal.
 *
 * @param before - begins the command line, to run Node somewhere else.
 */
export async function runModule(
  script: string,
  input: object,
  words: readonly string[] = [],
  before: readonly string[] = [],
): Promise<Ended> {
  const text = `const INPUT = ${JSON.stringify(input)};\n${script}`;
  const all = [...before, process.execPath, ...words, '--input-type=module', '--eval', text];
  const [command = '', ...others] = all;
  const run = promisify(execFile)(command, others, { cwd: CWD });
  return run.then(
    ({ stdout }) => ({ stdout, signal: undefined }),
    (error: { stdout: string; signal: string | null; stderr: string }) => {
      if (!error.signal) throw new Error(error.stderr, { cause: error });
      return { stdout: error.stdout, signal: error.signal };
    },
  );
}

/** A module that runs, once it has printed a line. */
export interface Held {
  readonly line: string;
  /** Stops it where it is. */
  suspend(): void;
  /** Kills it, and waits for its end. */
  kill(): Promise<void>;
}

/** Starts a module with `input` as its `INPUT`, and waits for its first line. */
export async function startModule(
  script: string,
  input: object,
  before: readonly string[] = [],
): Promise<Held> {
  const text = `const INPUT = ${JSON.stringify(input)};\n${script}`;
  const [command = '', ...words] = [...before, process.execPath, '--input-type=module', '--eval', text];
  // Its own group, because a killed unshare leaves its child alive.
  const child = spawn(command, words, { cwd: CWD, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const ended = once(child, 'exit');
  const line = once(createInterface(child.stdout), 'line') as Promise<[string]>;
  const [first] = await Promise.race([line, ended.then(() => Promise.reject(new Error('It has ended.')))]);
  const suspend = (): void => void child.kill('SIGSTOP');
  const kill = async (): Promise<void> => {
    const closed = once(child.stdout, 'close');
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
    await Promise.all([ended, closed]);
  };
  return { line: first, suspend, kill };
}
