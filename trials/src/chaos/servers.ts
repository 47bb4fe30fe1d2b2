import { setTimeout as wait } from 'node:timers/promises';
import { below, type Random } from './random.js';
import { endProcess, launchSandbox, type SandboxProcess, startSandbox } from './sandbox-process.js';

export interface ServersOptions {
  readonly count: number;
  readonly idempotency: 'kept' | 'broken';
  /** The options of each process. */
  readonly words: readonly string[];
  readonly random: Random;
}

/** Sandbox processes with one ledger. They are killed and started again. */
export interface Servers {
  readonly clientId: string;
  /** The port of a process that is ready. */
  port(): number | undefined;
  kills(): number;
  /** Kills one process, sometimes again while it starts, and starts it again. Kills happen one after another. */
  killOne(): Promise<void>;
  /** Lets the processes finish their requests. */
  stop(): Promise<void>;
}

const LONGEST_START_MILLISECONDS = 1_500;

export async function startServers({ count, idempotency, words, random }: ServersOptions): Promise<Servers> {
  const first = await startSandbox(idempotency, words);
  const rest = Array.from({ length: count - 1 }, () => startSandbox(idempotency, words));
  const running: (SandboxProcess | undefined)[] = [first, ...(await Promise.all(rest))];
  let kills = 0;
  let turn = Promise.resolve();

  const killAndStart = async (): Promise<void> => {
    const at = below(random, count);
    const victim = running[at];
    running[at] = undefined;
    if (victim) await endProcess(victim.child, 'SIGKILL');
    kills += 1;
    if (below(random, 3) === 0) await killWhileStarting();
    running[at] = await startSandbox(idempotency, words);
  };
  const killWhileStarting = async (): Promise<void> => {
    const child = launchSandbox(idempotency, words);
    await wait(below(random, LONGEST_START_MILLISECONDS));
    await endProcess(child, 'SIGKILL');
    kills += 1;
  };
  return {
    clientId: first.clientId,
    port: () => {
      const ready = running.filter((one) => one !== undefined);
      return ready[below(random, ready.length)]?.port;
    },
    kills: () => kills,
    killOne: () => {
      turn = turn.then(killAndStart);
      return turn;
    },
    stop: async () => {
      await turn;
      await Promise.all(running.map((one) => one && endProcess(one.child, 'SIGTERM')));
    },
  };
}
