import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { owned } from './owned.js';
import { below, type Random } from './random.js';

export interface ProcessesOptions<Task extends object, Message> {
  /** The module that each process runs, with its task as JSON in the first argument. */
  readonly script: URL;
  readonly tasks: readonly Task[];
  readonly random: Random;
  readonly onMessage: (message: Message, task: Task) => void;
}

/** Processes that bring their tasks to an end. Killed ones are started again. */
export interface Processes {
  kills(): number;
  killOne(): void;
  /** Resolves when all tasks are done; rejects if a process fails without being killed. */
  readonly done: Promise<void>;
  /** Ends the processes that still run. */
  stop(): void;
}

export function startProcesses<Task extends object, Message>(
  options: ProcessesOptions<Task, Message>,
): Processes {
  const { script, tasks, random, onMessage } = options;
  const running = new Set<ChildProcess>();
  let kills = 0;
  let stopped = false;

  const run = (task: Task): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = owned(fork(fileURLToPath(script), [JSON.stringify(task)]));
      running.add(child);
      child.on('message', (message) => onMessage(message as Message, task));
      child.once('error', reject);
      child.once('exit', (code, signal) => {
        running.delete(child);
        if (code === 0 || stopped) resolve();
        else if (signal === 'SIGKILL') resolve(run(task));
        else reject(new Error(`A process of the run ended with ${code ?? signal}.`));
      });
    });
  return {
    kills: () => kills,
    killOne: () => {
      const all = [...running];
      if (all[below(random, all.length)]?.kill('SIGKILL')) kills += 1;
    },
    done: Promise.all(tasks.map(run)).then(() => undefined),
    stop: () => {
      stopped = true;
      for (const child of running) child.kill('SIGKILL');
    },
  };
}
