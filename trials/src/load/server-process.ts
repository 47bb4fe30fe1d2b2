import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Commands } from './commands.js';

const PROGRAM = fileURLToPath(new URL('server.js', import.meta.url));
const WORDS = ['--expose-gc', PROGRAM];

/** The servers in a separate process, on one core if asked for and if the system can pin it. */
export class ServerProcess {
  readonly pinned: boolean;
  readonly #child: ChildProcess;

  /** @param pin - whether it may use only one core. */
  constructor(pin: boolean) {
    this.pinned = pin && availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;
    this.#child = this.pinned
      ? start('taskset', ['--cpu-list', '0', process.execPath, ...WORDS])
      : start(process.execPath, WORDS);
  }

  async ask<Name extends keyof Commands>(
    name: Name,
    given: Commands[Name]['given'],
  ): Promise<Commands[Name]['answer']> {
    const answer = once(this.#child, 'message');
    this.#child.send({ name, given });
    return (await answer)[0];
  }

  stop(): void {
    this.#child.kill();
  }
}

function start(file: string, words: readonly string[]): ChildProcess {
  return spawn(file, words, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}
