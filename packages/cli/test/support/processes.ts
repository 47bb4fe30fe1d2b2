import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { MAIN, terminalOptions } from './run-apoint.js';

export const ROOT: string = fileURLToPath(new URL('../../../../', import.meta.url));

/** A command that runs until it is told to end. */
export interface Running {
  /** The next line of its stdout that matches; fails with its stderr if it ends before. */
  line(pattern: RegExp): Promise<string>;
  /** Waits until what it has printed on stdout matches, also within a line. */
  shows(pattern: RegExp): Promise<void>;
  /** Types on its terminal. */
  type(text: string): void;
  /** All that it has printed on stdout. */
  readonly output: string;
  /** How it ends by itself. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** All lines so far. */
  readonly lines: readonly string[];
  /** Sends a signal, and resolves to how the process ended. */
  end(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals>;
  readonly process: ChildProcess;
}

const running = new Set<Running>();

/** Starts `apoint` with these words, for commands that run until a signal. */
export function start(words: readonly string[], folder?: string): Running {
  const child = spawn(process.execPath, [MAIN, ...words], {
    ...(folder === undefined ? {} : { cwd: folder }),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: bare(),
  });
  return watched(child, (signal) => child.kill(signal));
}

/** The same on a terminal with this many columns, where Ctrl-C ends it. */
export function startOnTerminal(words: readonly string[], columns: number, folder?: string): Running {
  const child = spawn('script', terminalOptions([MAIN, ...words], columns), {
    ...(folder === undefined ? {} : { cwd: folder }),
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...bare(), TERM: 'xterm-256color' },
  });
  return watched(child, (signal) =>
    signal === 'SIGKILL' ? child.kill(signal) : child.stdin.write('\u0003'),
  );
}

function watched(
  child: ChildProcessByStdio<Writable | null, Readable, Readable>,
  kill: (signal: NodeJS.Signals) => unknown,
): Running {
  const complaint = text(child.stderr);
  const lines: string[] = [];
  const reader: Interface = createInterface(child.stdout);
  reader.on('line', (line) => lines.push(line));
  const exited = once(child, 'close');
  const howEnded = exited.then(() => (child.exitCode ?? child.signalCode) as number | NodeJS.Signals);
  let taken = 0;
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  const one: Running = {
    lines,
    process: child,
    ended: howEnded,
    get output() {
      return output;
    },
    type: (keys) => void child.stdin?.write(keys),
    async shows(pattern) {
      for (let isOver = false; !pattern.test(output); ) {
        if (isOver) throw new Error(`it never shows ${pattern}: ${output}\n${await complaint}`);
        isOver = await Promise.race([once(child.stdout, 'data').then(() => false), exited.then(() => true)]);
      }
    },
    async line(pattern) {
      for (;;) {
        while (taken < lines.length) {
          const line = lines[taken++] ?? '';
          if (pattern.test(line)) return line;
        }
        const ended = await Promise.race([once(reader, 'line').then(() => false), exited.then(() => true)]);
        if (ended && taken >= lines.length)
          throw new Error(`no line ${pattern}: ${lines.join('\n')}\n${await complaint}`);
      }
    },
    async end(signal = 'SIGTERM') {
      running.delete(one);
      if (child.exitCode === null && child.signalCode === null) kill(signal);
      return howEnded;
    },
  };
  running.add(one);
  return one;
}

/** Ends what a test has left running. */
export async function endAll(): Promise<void> {
  for (const one of [...running]) await one.end('SIGKILL');
}

/** The environment without what decides of colours, and without settings of the command. */
function bare(): NodeJS.ProcessEnv {
  const hidden = /^(APOINT_|NO_COLOR$|FORCE_COLOR$|CI$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !hidden.test(name)));
}
