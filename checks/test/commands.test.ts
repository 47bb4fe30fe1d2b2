import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../dist/source.js';

const COMMAND =
  /^pnpm --silent build && node (.*\b(?:benchmarks|checks|conformance|model|trials)\/dist\/\S+\.js)$/;

/** The commands of the repository that read what stands behind them, and the words that start them. */
const commands: [string, readonly string[]][] = Object.entries<string>(
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts,
).flatMap(([name, script]) => {
  const words = COMMAND.exec(script)?.[1]?.split(' ');
  return words ? [[name, words]] : [];
});

function run(name: string, ...options: readonly string[]) {
  const words = commands.find(([command]) => command === name)?.[1] ?? [];
  return spawnSync(process.execPath, [...words, ...options], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 50_000,
  });
}

it('finds the commands', () => {
  expect(commands.map(([name]) => name).sort()).toEqual([
    'api',
    'bench',
    'chaos',
    'codes',
    'conformance',
    'conformance:portable',
    'conformance:vectors',
    'fuzz',
    'fuzz:http',
    'load',
    'model',
    'package-check',
    'sizes',
    'test:runtimes',
    'timing',
    'ways',
  ]);
});

describe.each(commands)('pnpm %s', { timeout: 60_000 }, (name) => {
  it('says how it is used, and does nothing else', () => {
    const { status, stdout, stderr } = run(name, '--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: pnpm /);
  });

  it('refuses an option that it does not know, in words', () => {
    const { status, stdout, stderr } = run(name, '--no-such-option');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Unknown option '--no-such-option'.*\nUsage: pnpm /);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});

it.each([
  ['conformance', [], 'Name the files to run, or give --all.'],
  ['test:runtimes', ['no-such-cell'], 'No cell has no-such-cell in its name.'],
  ['conformance:vectors', ['a-word'], "Unexpected argument 'a-word'."],
  ['fuzz', ['--runs', '1e3'], '1e3 is not a whole number.'],
  ['fuzz:http', ['--server', 'none'], 'No server has none in its name.'],
  ['chaos', ['--issues', '9007199254740993'], '9007199254740993 is not a whole number.'],
  ['load', ['--rounds', '0'], '0 is not a whole number of at least 1.'],
  ['bench', ['--rounds', '-1'], "Option '--rounds' argument is ambiguous."],
  ['timing', ['--half', 'both'], 'There is no half both.'],
  ['model', ['--trace', 'no-such-guard'], 'There is no run no-such-guard.'],
] as const)('pnpm %s refuses %j', { timeout: 60_000 }, (name, words, message) => {
  const { status, stdout, stderr } = run(name, ...words);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr.startsWith(message)).toBe(true);
  expect(stderr).toContain('\nUsage: pnpm ');
});
