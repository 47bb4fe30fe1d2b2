import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('dist/main.js', import.meta.resolve('@apoint/cli/package.json')));

/** The command, while it serves. */
export interface ServingCommand {
  readonly url: string;
  /** Ends it as a supervisor does, by SIGTERM. @returns its exit code */
  stop(): Promise<number | null>;
}

/** Runs `apoint` as a user would, until it listens. */
export async function startApoint(...words: readonly string[]): Promise<ServingCommand> {
  const all = [...words, '--listen', '0', '--admin', 'off', '--json'];
  const child = spawn(process.execPath, [MAIN, ...all], { stdio: ['ignore', 'pipe', 'inherit'] });
  // Nothing outlives an example that fails.
  const kill = (): unknown => child.kill();
  process.once('exit', kill);
  const ended = once(child, 'exit');
  void ended.then(() => process.off('exit', kill));
  const lines = createInterface({ input: child.stdout });
  const [first] = (await Promise.race([once(lines, 'line'), ended])) as [string | number | null];
  if (typeof first !== 'string') throw new Error('apoint did not start; what it said is above.');
  return {
    url: (JSON.parse(first) as { readonly url: string }).url,
    stop: async () => {
      child.kill('SIGTERM');
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}
