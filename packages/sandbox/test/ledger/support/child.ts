import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const CWD = new URL('../../..', import.meta.url);

/** What a process printed, and the signal that ended it. */
export interface Ended {
  readonly stdout: string;
  readonly signal: string | undefined;
}

/** Runs a module with `input` as its `INPUT`. It ends by itself, or by a signal. */
export async function runModule(
  script: string,
  input: object,
  words: readonly string[] = [],
): Promise<Ended> {
  const text = `const INPUT = ${JSON.stringify(input)};\n${script}`;
  const run = promisify(execFile)(process.execPath, [...words, '--input-type=module', '--eval', text], {
    cwd: CWD,
  });
  return run.then(
    ({ stdout }) => ({ stdout, signal: undefined }),
    (error: { stdout: string; signal: string | null; stderr: string }) => {
      if (!error.signal) throw new Error(error.stderr, { cause: error });
      return { stdout: error.stdout, signal: error.signal };
    },
  );
}
