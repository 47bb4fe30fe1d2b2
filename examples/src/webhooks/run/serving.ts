import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** A program that answers at an address of this machine. */
export interface Serving {
  readonly url: string;
  stop(): Promise<void>;
}

/** How Node, Deno and `workerd` tell the port. */
const PORT = /(?:port"?: ?|127\.0\.0\.1:)(\d+)/;

/** Starts a program, and waits until it says at which port it listens. */
export async function startServing(
  file: string,
  words: readonly string[],
  options: Pick<SpawnOptions, 'cwd' | 'env'>,
): Promise<Serving> {
  const child = spawn(file, words, { ...options, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  // Nothing outlives an example that fails.
  const kill = (): unknown => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(child, 'exit').finally(() => process.off('exit', kill));
  const said: string[] = [];
  const port = await new Promise<string>((resolve, reject) => {
    for (const stream of child.stdio.slice(1) as Readable[])
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        const found = PORT.exec(line)?.[1];
        if (found !== undefined) resolve(found);
      });
    ended.then(() => reject(new Error(`${file} ended before it listened:\n${said.join('\n')}`)), reject);
  });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      kill();
      await ended;
    },
  };
}
