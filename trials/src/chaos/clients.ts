import type { ClientProgress, ClientTask } from './client-process.js';
import { type Processes, startProcesses } from './processes.js';
import type { Random } from './random.js';

/** Client processes. */
export interface Clients extends Processes {
  /** How many bizNos are settled. */
  settled(): number;
}

export function startClients(tasks: readonly ClientTask[], random: Random, onProgress: () => void): Clients {
  const settled = new Map<ClientTask, number>();
  const processes = startProcesses<ClientTask, ClientProgress>({
    script: new URL('client-process.js', import.meta.url),
    tasks,
    random,
    onMessage: (message, task) => {
      settled.set(task, message.settled);
      onProgress();
    },
  });
  return { ...processes, settled: () => [...settled.values()].reduce((sum, one) => sum + one, 0) };
}
