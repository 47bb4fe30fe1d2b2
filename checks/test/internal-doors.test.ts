import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { doorsProgram } from '../dist/declarations/doors-program.js';
import { unexportedTypes } from '../dist/declarations/unexported-types.js';
import { filesUnder, packages, ROOT } from '../dist/source.js';

/** Who imports from the inside of a package, though no part of one, and why. */
const ALLOWED: Readonly<Record<string, string>> = {
  'packages/keys/test/hostile-input.test.ts':
    'the readers of headers get the same hostile inputs as those of keys',
  'packages/rsa-aes-envelope/test/support/seam.ts':
    'tests of one half of the cryptography need what is in a key',
  'trials/src/fuzz/targets.ts': 'every parser is fed with made-up inputs, those that two packages share too',
};

const INTERNAL = /^@apoint\/[\w-]+\/internal\//;
const FOLDERS = [
  'benchmarks',
  'checks',
  'conformance',
  'examples',
  ...packages().map(({ directory }) => `packages/${directory}/test`),
  'tools',
  'trials',
];

/** The sources of this repository that are no part of a package. */
const files = FOLDERS.flatMap((folder) =>
  filesUnder(join(ROOT, folder), '.ts', '.js', '.mjs', '.html')
    .filter((file) => !/(^|\/)(node_modules|dist)\//.test(file))
    .map((file) => `${folder}/${file}`),
);
const documents = ['README.md', ...packages().map(({ directory }) => `packages/${directory}/README.md`)];

it('no one outside of the packages imports from the inside of one, but for what is on the list', () => {
  expect(files.length).toBeGreaterThan(100);
  const importing = files.filter((file) =>
    importsOf(file).some((from) => INTERNAL.test(from) && !isOwn(file, from)),
  );
  expect(importing).toEqual(Object.keys(ALLOWED));
});

it('no README and no example names an internal door', () => {
  const examples = files.filter((file) => file.startsWith('examples/'));
  expect(examples.length).toBeGreaterThan(5);
  const naming = [...documents, ...examples].filter((file) => /@apoint\/[\w-]+\/internal\b/.test(read(file)));
  expect(naming).toEqual([]);
});

it('every type in a public declaration has a name that users can import', () => {
  expect(unexportedTypes(doorsProgram(packages()))).toEqual([]);
});

/** Tests of a package may look inside of it. */
function isOwn(file: string, from: string): boolean {
  const [, directory] = from.split('/');
  return file.startsWith(`packages/${directory}/`);
}

function importsOf(file: string): string[] {
  return ts.preProcessFile(read(file), true, true).importedFiles.map(({ fileName }) => fileName);
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}
