import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { styled } from '../quickstart/colours.js';

const MAIN = fileURLToPath(new URL('dist/main.js', import.meta.resolve('@apoint/cli/package.json')));
const COLUMNS = 80;
const INDENT = '    ';

/** How a command ended: its exit code, or the signal that ended it. */
export type Ended = number | NodeJS.Signals;

/** The commands of `apoint` in one folder, shown as somebody would type them, with what they print. */
export class Apoint {
  readonly #folder: string;
  #running: ChildProcessByStdio<null, Readable, null> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
    // Nothing outlives an example that fails.
    process.once('exit', () => this.kill());
  }

  /** Runs a command to its end. */
  async run(...words: readonly string[]): Promise<Ended> {
    showCommand(words);
    const child = spawn(process.execPath, [MAIN, ...words], {
      cwd: this.#folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#running = child;
    createInterface(child.stdout).on('line', (text) => console.log(INDENT + text));
    await once(child, 'close');
    this.#running = undefined;
    // A process has one of them.
    return (child.exitCode ?? child.signalCode) as Ended;
  }

  /** Ends the command that runs as `kill -9` does. */
  kill(): void {
    this.#running?.kill('SIGKILL');
  }
}

/** An option and its value stay on one line. */
function showCommand(words: readonly string[]): void {
  const parts = ['apoint', ...words].reduce<string[]>((all, word) => {
    const last = all.at(-1);
    if (last?.startsWith('--') && !last.includes(' ') && !word.startsWith('--'))
      all[all.length - 1] = `${last} ${word}`;
    else all.push(word);
    return all;
  }, []);
  let line = `  ${styled('bold', '$')}`;
  let width = 3;
  for (const part of parts) {
    if (width + part.length > COLUMNS) {
      console.log(`${line} \\`);
      line = INDENT;
      width = INDENT.length;
    }
    line += ` ${part}`;
    width += 1 + part.length;
  }
  console.log(line);
}
