import { spawn, spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Longer than any run of the model. SPIN says so when it is not, and then the search counts as failed. */
const DEEPEST = 10_000;
const MEMORY_MEGABYTES = 1000;

/** What SPIN found. */
export type Found =
  | { readonly held: true; readonly states: number }
  | {
      readonly held: false;
      /** The shortest run that breaks the property, step by step. */
      readonly trace: readonly string[];
    };

/** The tools of the search that are not on this machine. */
export function missingTools(): string[] {
  return ['spin', 'gcc'].filter((tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error);
}

/** Visits every state, until one breaks a property. For what should hold. */
export function visitAll(file: string, definitions: readonly string[]): Promise<Found> {
  return search(file, definitions, [], []);
}

/** Visits every state, and looks for shorter and shorter runs that break a property. For what should break. */
export function findShortest(file: string, definitions: readonly string[]): Promise<Found> {
  return search(file, definitions, ['-DREACH'], ['-i']);
}

/** Compiles the model with these switches and sizes, and searches it. */
async function search(
  file: string,
  definitions: readonly string[],
  compiled: readonly string[],
  options: readonly string[],
): Promise<Found> {
  const directory = await mkdtemp(join(tmpdir(), 'apoint-model-'));
  const run = (command: string, ...words: string[]) => output(directory, command, words);
  const defined = definitions.map((definition) => `-D${definition}`);
  try {
    await copyFile(fileURLToPath(new URL(`../${file}`, import.meta.url)), join(directory, file));
    await run('spin', '-a', ...defined, file);
    await run(
      'gcc',
      '-w',
      '-O1',
      '-DSAFETY',
      ...compiled,
      `-DMEMLIM=${MEMORY_MEGABYTES}`,
      '-o',
      'pan',
      'pan.c',
    );
    const report = await run('./pan', ...options, '-E', '-n', `-m${DEEPEST}`, '-w22');
    const { errors, states, complete } = readReport(report);
    if (errors === 0 && complete) return { held: true, states };
    if (errors === 0) throw new Error(`SPIN did not visit every state:\n${report}`);
    return { held: false, trace: stepsOf(await run('spin', '-t', '-T', ...defined, file)) };
  } finally {
    await rm(directory, { recursive: true });
  }
}

function readReport(report: string): { errors: number; states: number; complete: boolean } {
  const errors = /errors: (\d+)/.exec(report)?.[1];
  const states = /(\d+) states, stored/.exec(report)?.[1];
  if (errors === undefined || states === undefined) throw new Error(`SPIN gave no result:\n${report}`);
  const complete = !/Search not completed|max search depth too small/.test(report);
  return { errors: Number(errors), states: Number(states), complete };
}

/** The lines that a model prints: a second or who does something, a colon and what happens. */
function stepsOf(replay: string): string[] {
  return replay.split('\n').flatMap((line) => /^\s*((?:\d+|the \w+|worker \d+): .+)$/.exec(line)?.[1] ?? []);
}

function output(cwd: string, command: string, words: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
    child.on('error', reject);
    // pan ends with a status of its own when it finds an error, so only the tools before it are held to 0.
    child.on('close', (status) => {
      if (status === 0 || command === './pan') resolve(text);
      else reject(new Error(`${command} failed:\n${text}`));
    });
  });
}
