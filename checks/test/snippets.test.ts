import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import {
  documentSnippets,
  documentsWithOtherScripts,
  includedFiles,
  saidBy,
} from '../dist/examples/document-snippets.js';
import { typeFaultsOf } from '../dist/examples/type-faults.js';
import { packages, ROOT } from '../dist/source.js';

const snippets = documentSnippets();
const running = snippets.filter(({ runs }) => runs);

it('the project and each package show a program', () => {
  const shown = new Set(snippets.map(({ document }) => document));
  // The examples of the command are transcripts, which its own tests run.
  const libraries = packages().filter(({ directory }) => directory !== 'cli');
  const readmes = libraries.map(({ directory }) => `packages/${directory}/README.md`);
  expect(['README.md', ...readmes].filter((readme) => !shown.has(readme))).toEqual([]);
});

it('the compiler accepts every program of a document', () => {
  expect(snippets.length).toBeGreaterThan(40);
  expect(typeFaultsOf(snippets)).toEqual([]);
});

it('a program that only compiles needs what only its reader has', () => {
  const needy = /readFile|process\.env|openPostgres/;
  expect(snippets.filter(({ runs, program }) => !runs && !needy.test(program))).toEqual([]);
});

it('no document shows a script that is not looked at', () => {
  // It is for nginx, and the example beside it runs it there.
  expect(documentsWithOtherScripts()).toEqual(['examples/auth-request.md']);
});

it('the files that documents show are those of the examples', () => {
  const files = includedFiles();
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => !/^examples\/src\/.+\.ts$/.test(file))).toEqual([]);
});

it('takes what is said behind a call, under it, and under its loop', () => {
  const program = `console.log(a); // 1
console.log(b);
// 2
// 3

// a comment
for (;;) {
  console.log(c);
}
// 4
`;
  expect(saidBy(program)).toEqual(['1', '2', '3', '4']);
});

/** Each in a process of its own, so that one that leaves something open would not end. */
describe.concurrent('programs', () => {
  it.each(running)('$name runs, and prints what it says', async ({ folder, program }) => {
    const script = ts.transpile(program, { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 });
    const words = ['--input-type=module', '--eval', script];
    const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: join(ROOT, folder) });
    const said = saidBy(program);
    expect(stdout.split('\n').filter((line) => said.includes(line))).toEqual(said);
  });
});
