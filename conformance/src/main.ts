import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandLineWithWords, fileOf, refuse } from '@apoint/tools/command-line';
import { WORKSPACE } from './library.js';
import { isKnown, runFile } from './run-file.js';
import { parseVectorFile, type VectorCase, type VectorFile } from './vector-file.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OWN_VECTORS = [join(ROOT, 'packages', 'vectors', 'vectors'), join(ROOT, 'conformance', 'vectors')];
const SHARED_VECTORS = join(ROOT, '..', 'shared', 'vectors');
const USAGE = `Usage: pnpm conformance [--json] FILE...
       pnpm conformance [--json] --all    the project's own vectors, and ../shared/vectors where it exists`;

/** What became of the cases of one file; `accepted` and `refused` are how many have to be. */
interface RunFile {
  readonly path: string;
  readonly description: string;
  readonly accepted: number;
  readonly refused: number;
  readonly passed: number;
  readonly failed: readonly { readonly id: string; readonly reason: string }[];
}

const { values, words } = commandLineWithWords(USAGE, {
  all: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
});
const named = words.map((path) => fileOf(USAGE, path));
const files = values.all ? [...named, ...allFiles()] : named;
if (files.length === 0) refuse(USAGE, 'Name the files to run, or give --all.');
await runAll(files);

async function runAll(paths: readonly string[]): Promise<void> {
  const results: RunFile[] = [];
  for (const path of paths) results.push(await runPath(path));
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed.length, 0);
  if (values.json) console.log(JSON.stringify({ passed, failed, files: results }));
  else console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

async function runPath(path: string): Promise<RunFile> {
  const file = read(path);
  const { passed, failed } = await runFile(file, WORKSPACE);
  for (const { vector, reason } of failed) {
    tell(
      `  FAILED ${vector.id}: ${reason} (expects ${expectationOf(vector)}: ${vector.note ?? vector.why ?? vector['title'] ?? 'no note'})`,
    );
  }
  const shown = relative(process.cwd(), path);
  tell(`${shown}: ${passed} passed, ${failed.length} failed`);
  const accepted = file.cases.filter(({ expect }) => expect === 'accept').length;
  const refused = file.cases.filter(({ expect }) => expect === 'reject').length;
  return {
    path: shown,
    description: file.description,
    accepted,
    refused,
    passed,
    failed: failed.map(({ vector, reason }) => ({ id: vector.id, reason })),
  };
}

/** With --json, stdout has one line for machines. */
function tell(line: string): void {
  if (values.json) console.error(line);
  else console.log(line);
}

function expectationOf({ expect }: VectorCase): string {
  return typeof expect === 'string' ? expect : (expect?.cause ?? expect?.verdict ?? 'nothing that is known');
}

/** The files of the kinds that there is code for; a file of another kind is told of, and fails where it is named. */
function allFiles(): string[] {
  if (!existsSync(SHARED_VECTORS))
    tell('conformance: ../shared/vectors is not here, so only the own vectors run');
  return [...OWN_VECTORS, SHARED_VECTORS].flatMap(jsonFilesIn).filter((path) => {
    const known = read(path).cases.some(isKnown);
    if (!known) tell(`conformance: ${relative(process.cwd(), path)} is of a kind that is not built yet`);
    return known;
  });
}

function jsonFilesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => join(folder, name));
}

/** A file without vectors counts as a failed case: it must not look like a pass. */
function read(path: string): VectorFile {
  try {
    return parseVectorFile(readFileSync(path, 'utf8'));
  } catch (error) {
    const vector = {
      id: path,
      expect: 'accept',
      note: `not a vector file: ${(error as Error).message}`,
    } as const;
    return { description: '', cases: [vector] };
  }
}
