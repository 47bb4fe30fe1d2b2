import { join } from 'node:path';
import type { Cell, Half } from './cell.js';
import { fetchRuntime } from './fetch-runtime.js';
import { runProgram, startProgram } from './process.js';
import type { RuntimeName } from './versions.js';

const PORTABLE = '--conditions=apoint-portable';

/** Runtimes with a command line run the suite as the plain modules that are installed. */
export const COMMAND_LINE_CELLS: readonly Cell[] = [
  cell('Node 20', 'node-20', 'node:crypto'),
  cell('Node 22', 'node-22', 'node:crypto'),
  cell('Node 24', 'node-24', 'node:crypto'),
  cell('Node 26', 'node-26', 'node:crypto'),
  cell('Node 20, portable', 'node-20', 'portable', [PORTABLE]),
  cell('Node 26, portable', 'node-26', 'portable', [PORTABLE]),
  cell('Deno', 'deno', 'node:crypto', [
    'run',
    '--allow-net=127.0.0.1',
    '--allow-env',
    '--allow-read',
    '--no-prompt',
  ]),
  cell('Bun', 'bun', 'node:crypto', ['run']),
];

function cell(name: string, runtime: RuntimeName, half: Half, words: readonly string[] = []): Cell {
  return {
    name,
    half,
    browser: false,
    prepare: async () => {
      const program = await fetchRuntime(runtime);
      const [version = ''] = (await runProgram(program, ['--version'])).split('\n');
      return {
        version: version.replace(/^v|^deno | \(.*/g, ''),
        run: async ({ application: { folder }, inputUrl, reportUrl, output }) => {
          const entry = join(folder, 'suite', 'suite', 'entry-process.js');
          const running = startProgram(program, [...words, entry, inputUrl, reportUrl], { cwd: folder });
          try {
            return await Promise.race([output, running.ended]);
          } finally {
            running.stop();
          }
        },
      };
    },
  };
}
