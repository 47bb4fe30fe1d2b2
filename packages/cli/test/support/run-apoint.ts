import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** What a command has printed, and its exit code. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a command is run. */
export interface RunOptions {
  readonly folder?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Sees what comes on stdout, as it comes. */
  readonly onOutput?: (text: string) => void;
}

/** Runs the command as a user would, in a process of its own. Settings of this machine do not count. */
export function apoint(args: readonly string[], { folder, input, env }: RunOptions = {}): Promise<Ran> {
  return collect(
    spawn(process.execPath, [MAIN, ...args], {
      env: { ...cleanEnvironment(), ...env },
      ...(folder === undefined ? {} : { cwd: folder }),
    }),
    input,
  );
}

/** The same on a terminal with this many columns; stdout and stderr come together. */
export function apointOnTerminal(
  args: readonly string[],
  options: RunOptions & { readonly columns?: number } = {},
): Promise<Ran> {
  return onTerminal([MAIN, ...args], options);
}

/** Runs a program of Node on a terminal. */
export function onTerminal(
  args: readonly string[],
  { folder, env, onOutput, columns = 100 }: RunOptions & { readonly columns?: number } = {},
): Promise<Ran> {
  return collect(
    spawn('script', terminalOptions(args, columns), {
      env: { ...cleanEnvironment(), TERM: 'xterm-256color', ...env },
      ...(folder === undefined ? {} : { cwd: folder }),
    }),
    '',
    onOutput,
  );
}

/** What `script` is given so that it runs a program of Node on a terminal with this many columns. */
export function terminalOptions(args: readonly string[], columns: number): string[] {
  const words = [process.execPath, ...args].map((word) => `'${word.replaceAll("'", `'\\''`)}'`);
  const command = `stty cols ${columns} rows 40; exec ${words.join(' ')}`;
  // The same program with other options: that of BSD takes the file first, and then the command.
  return process.platform === 'linux'
    ? ['--quiet', '--return', '--command', command, '/dev/null']
    : ['-q', '/dev/null', 'sh', '-c', command];
}

/** Without what decides on colours, and without the settings of the command itself. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const mine = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('APOINT_') && !['NO_COLOR', 'FORCE_COLOR', 'CI'].includes(name),
  );
  return Object.fromEntries(mine);
}

function collect(
  child: ReturnType<typeof spawn>,
  input?: string | Uint8Array,
  onOutput: (text: string) => void = () => undefined,
): Promise<Ran> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout.push(chunk);
    onOutput(Buffer.concat(stdout).toString());
  });
  child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
  // A command that refuses its options does not read its input.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({
        code,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      }),
    );
  });
}
