import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ClientProgress, ClientTask } from './client-process.js';
import { owned } from './owned.js';
import { below, type Random } from './random.js';

const SCRIPT = fileURLToPath(new URL('client-process.js', import.meta.url));

/** Client processes. Killed ones are started again. */
export interface Clients {
  /** How many bizNos are settled. */
  settled(): number;
  kills(): number;
  killOne(): void;
  /** Resolves when all are settled; rejects if a client fails without being killed. */
  readonly done: Promise<void>;
  /** Ends the processes that still run. */
  stop(): void;
}

export function startClients(tasks: readonly ClientTask[], random: Random, onProgress: () => void): Clients {
  const running = new Map<ClientTask, ChildProcess>();
  const settled = new Map<ClientTask, number>();
  let kills = 0;
  let stopped = false;

  const run = (task: ClientTask): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = owned(fork(SCRIPT, [JSON.stringify(task)]));
      running.set(task, child);
      child.on('message', (message) => {
        settled.set(task, (message as ClientProgress).settled);
        onProgress();
      });
      child.once('error', reject);
      child.once('exit', (code, signal) => {
        running.delete(task);
        if (code === 0 || stopped) resolve();
        else if (signal === 'SIGKILL') resolve(run(task));
        else reject(new Error(`A client process ended with ${code ?? signal}.`));
      });
    });
  return {
    settled: () => [...settled.values()].reduce((sum, one) => sum + one, 0),
    kills: () => kills,
    killOne: () => {
      const all = [...running.values()];
      if (all[below(random, all.length)]?.kill('SIGKILL')) kills += 1;
    },
    done: Promise.all(tasks.map(run)).then(() => undefined),
    stop: () => {
      stopped = true;
      for (const child of running.values()) child.kill('SIGKILL');
    },
  };
}
