import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandLineWithWords, refuse } from '@apoint/tools/command-line';
import { isKnown } from '../run-file.js';
import type { SuiteInput } from '../suite/input.js';
import { parseVectorFile } from '../vector-file.js';
import { makeApplication } from './application.js';
import { BROWSER_CELLS } from './browser-cells.js';
import { bundle, bundleByVite } from './bundle.js';
import { COMMAND_LINE_CELLS } from './command-line-cells.js';
import { ControlServer } from './control-server.js';
import { OtherHalf } from './other-half.js';
import { type CellResult, type Matrix, runCell } from './run-cell.js';
import { makeSamples } from './samples.js';
import { accessTo, startSandboxes } from './sandboxes.js';
import { summarize, tableOf } from './summary.js';
import { WORKERD_CELLS } from './workerd-cells.js';

const USAGE = `Usage: pnpm test:runtimes [--json] [NAME...]    all cells, or those whose name has one of the words`;
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const CELLS = [...COMMAND_LINE_CELLS, ...WORKERD_CELLS, ...BROWSER_CELLS];

const { values, words } = commandLineWithWords(USAGE, { json: { type: 'boolean', default: false } });
const cells = CELLS.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word.toLowerCase())),
);
if (cells.length === 0)
  refuse(
    USAGE,
    `No cell has ${words.join(' or ')} in its name. There are ${CELLS.map(({ name }) => name).join(', ')}.`,
  );
await main();

async function main(): Promise<void> {
  const samples = await makeSamples();
  tell('packing the packages and installing the tarballs');
  const application = await makeApplication();
  const control = await ControlServer.start();
  const pages = {
    '/esbuild': { contentType: HTML, body: pageOf('/esbuild.js') },
    '/esbuild.js': { contentType: SCRIPT, body: await bundle(application, 'page', ['browser']) },
    '/vite': { contentType: HTML, body: pageOf('/vite.js') },
    '/vite.js': { contentType: SCRIPT, body: await bundleByVite(application) },
  };
  const sandboxes = await startSandboxes(pages);
  try {
    const input = { vectors: vectorFiles(), ...samples, sandboxes: await accessTo(sandboxes) };
    const halves = {
      'node:crypto': new OtherHalf(application, 'node:crypto'),
      portable: new OtherHalf(application, 'portable'),
    };
    report(await runCells({ application, control, origin: sandboxes.own.url, input, halves }));
  } finally {
    control.close();
    for (const sandbox of Object.values(sandboxes)) await sandbox.close();
    application.remove();
  }
}

function pageOf(script: string): string {
  return `<!doctype html><meta charset="utf-8"><title>apoint</title><script type="module" src="${script}"></script>`;
}

async function runCells(matrix: Matrix): Promise<CellResult[]> {
  const results: CellResult[] = [];
  for (const cell of cells) {
    tell(`${cell.name}: running`);
    const result = await runCell(cell, matrix);
    results.push(result);
    for (const { name, reason } of result.failed) tell(`  FAILED ${name}: ${reason}`);
    tell(
      `${cell.name}: ${result.missing ?? `${result.cases} cases, ${result.failed.length} failed, ${result.seconds} s`}`,
    );
  }
  return results;
}

function report(results: readonly CellResult[]): void {
  const { passed, failed, notes } = summarize(results);
  if (values.json) console.log(JSON.stringify({ passed, failed, notes, cells: results }, null, 2));
  else {
    console.log(`\n${tableOf(results)}\n`);
    for (const note of notes) console.log(note);
    console.log(`${passed} passed, ${failed} failed`);
  }
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

function vectorFiles(): SuiteInput['vectors'] {
  const shared = join(ROOT, '..', 'shared', 'vectors');
  if (!existsSync(shared)) tell('../shared/vectors is not here, so only the own vectors run');
  const own = [join(ROOT, 'packages', 'vectors', 'vectors'), join(ROOT, 'conformance', 'vectors')];
  const files = [...own, shared].flatMap((folder) => (existsSync(folder) ? jsonFilesIn(folder) : []));
  return files.filter(({ file }) => file.cases.some(isKnown));
}

function jsonFilesIn(folder: string): SuiteInput['vectors'] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => ({
    name: basename(name, '.json'),
    file: parseVectorFile(readFileSync(join(folder, name), 'utf8')),
  }));
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
