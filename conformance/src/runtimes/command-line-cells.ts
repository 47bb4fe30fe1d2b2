import { runProgram, startProgram } from '@apoint/tools/process';
import { NPM_SPECIFIERS } from './application.js';
import type { Cell, Half } from './cell.js';
import { fetchRuntime } from './fetch-runtime.js';
import type { RuntimeName } from './versions.js';

const ENTRY = ['suite/suite/entry-process.js'];
/** The same, but all packages are loaded by `require()`. */
const REQUIRED = [
  '--no-warnings',
  '--input-type=commonjs',
  '--eval',
  `const [inputUrl, reportUrl] = process.argv.slice(-2);
   require('./suite/suite/cell.js').runCell(inputUrl)
     .then((output) => fetch(reportUrl, { method: 'POST', body: JSON.stringify(output) }));`,
];
const PORTABLE = '--conditions=apoint-portable';

/** Runtimes with a command line run the suite as the installed modules, unbundled. */
export const COMMAND_LINE_CELLS: readonly Cell[] = [
  cell('Node 20', 'node-20', 'node:crypto'),
  cell('Node 22', 'node-22', 'node:crypto'),
  cell('Node 24', 'node-24', 'node:crypto'),
  cell('Node 26', 'node-26', 'node:crypto'),
  cell('Node 20, require()', 'node-20', 'node:crypto', REQUIRED),
  cell('Node 26, require()', 'node-26', 'node:crypto', REQUIRED),
  cell('Node 20, portable', 'node-20', 'portable', [PORTABLE, ...ENTRY]),
  cell('Node 26, portable', 'node-26', 'portable', [PORTABLE, ...ENTRY]),
  cell('Deno', 'deno', 'node:crypto', [
    'run',
    '--node-modules-dir=manual',
    `--import-map=${NPM_SPECIFIERS}`,
    '--allow-net=127.0.0.1',
    '--allow-env',
    '--allow-read',
    '--no-prompt',
    ...ENTRY,
  ]),
  cell('Bun', 'bun', 'node:crypto', ['run', ...ENTRY]),
];

function cell(name: string, runtime: RuntimeName, half: Half, words: readonly string[] = ENTRY): Cell {
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
          const running = startProgram(program, [...words, inputUrl, reportUrl], { cwd: folder });
          try {
            return await Promise.race([output, running.ended]);
          } finally {
            await running.stop();
          }
        },
      };
    },
  };
}
