import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import ts from 'typescript';
import { expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const packages = readdirSync(new URL('packages/', ROOT)).map((name) => `packages/${name}/`);

/** The README of the root and of each package, and the guides, with the folder that their programs run in. */
const documents = [
  ...['', ...packages].map((folder) => ({ document: `${folder}README.md`, folder })),
  { document: 'docs/after-a-crash.md', folder: 'packages/client/' },
];

/** Every block of TypeScript in a document that imports something is a program, and must run. */
const examples = documents.flatMap(({ document, folder }) => {
  const text = readFileSync(new URL(document, ROOT), 'utf8');
  const blocks = [...text.matchAll(/```(?:ts|js)\n([\s\S]*?)```/g)].map(([, block = '']) => block);
  const programs = blocks.filter((block) => block.includes('import '));
  return programs.map((program, i) => ({ name: `${document}, example ${i + 1}`, folder, program }));
});

it('the project and each package show an example', () => {
  const folders = new Set(examples.map(({ folder }) => folder));
  // The examples of the command are transcripts, which its own tests run.
  const libraries = packages.filter((folder) => folder !== 'packages/cli/');
  expect([...folders].sort()).toEqual(['', ...libraries].sort());
});

it.each(examples)('$name runs, and prints what it says', async ({ folder, program }) => {
  // The root of the workspace depends on none of its packages; this one does on those that the README of the root shows.
  const cwd = new URL(folder || 'checks/', ROOT);
  const script = ts.transpile(program, { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 });
  const words = ['--input-type=module', '--eval', script];
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd });
  const said = [...program.matchAll(/console\.log\(.*\)+; \/\/ (.*)/g)].map(([, line]) => line);
  expect(stdout.split('\n').filter((line) => said.includes(line))).toEqual(said);
});
