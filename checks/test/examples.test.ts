import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { publicExamples } from '../dist/examples/documented-examples.js';
import { typeFaultsOf } from '../dist/examples/type-faults.js';
import { ROOT } from '../dist/source.js';
import { Sources } from '../dist/throw-sites/sources.js';

const { examples, without } = publicExamples(new Sources());
const PRINTED = /console\.log\(.*\)+; \/\/ (.*)/g;

it('every public function and class shows an example', () => {
  expect(examples.length).toBeGreaterThan(60);
  expect(without).toEqual([]);
});

it('notices an example that the compiler refuses', () => {
  const program = "import { toHex } from '@apoint/primitives/hex';\nconsole.log(toHex(1)); // 01\n";
  expect(typeFaultsOf([{ name: 'toHex', folder: 'packages/primitives/', program }])).toEqual([
    "toHex: line 2: Argument of type 'number' is not assignable to parameter of type 'Uint8Array<ArrayBufferLike>'.",
  ]);
});

it('the compiler accepts every example', () => {
  expect(typeFaultsOf(examples)).toEqual([]);
});

/** Each in a process of its own, so that an example that leaves something open would not end. */
describe.concurrent('examples', () => {
  it.each(examples)('$name runs, and prints what it says', async ({ folder, program }) => {
    const said = [...program.matchAll(PRINTED)].map(([, line]) => line);
    const script = ts.transpile(program, { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 });
    const words = ['--input-type=module', '--eval', script];
    const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: join(ROOT, folder) });
    expect(said).not.toEqual([]);
    expect(stdout.split('\n').slice(0, -1)).toEqual(said);
  });
});
