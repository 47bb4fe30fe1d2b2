import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packages, ROOT } from '../dist/source.js';

const SCRIPTS: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
).scripts;
/** The build before a command is no part of it. */
const BUILD = 'pnpm --silent build && ';
const OURS =
  /^node ((?:--\S+ )?(?:benchmarks|checks|conformance|examples|model|packages|site|tools|trials)\/\S+\.m?js)$/;

/** Programs of others, which answer in their own words. */
const OTHERS = ['format', 'knip', 'lint', 'reference', 'types'];

const commands = Object.keys(SCRIPTS).filter((name) => !OTHERS.includes(name));

function run(name: string, ...options: readonly string[]) {
  const words = OURS.exec((SCRIPTS[name] ?? '').replace(BUILD, ''))?.[1]?.split(' ') ?? [];
  expect(words, `the script ${name} is not one of ours`).not.toEqual([]);
  return spawnSync(process.execPath, [...words, ...options], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 50_000,
  });
}

function runOther(name: string, option: string) {
  const [program = '', ...words] = (SCRIPTS[name] ?? '').replace(BUILD, '').split(' ').filter(isNoVariable);
  const bin = join(ROOT, 'node_modules', '.bin', program);
  return spawnSync(bin, [...words, option], { cwd: ROOT, encoding: 'utf8', timeout: 50_000 });
}

function isNoVariable(word: string): boolean {
  return !/^[A-Z_]+=/.test(word);
}

it('finds the commands', () => {
  expect(commands.length).toBeGreaterThan(15);
  expect(Object.keys(SCRIPTS)).toEqual(expect.arrayContaining(OTHERS));
});

describe.each(commands)('pnpm %s', { timeout: 60_000 }, (name) => {
  it('says how it is used, and does nothing else', () => {
    const { status, stdout, stderr } = run(name, '--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: pnpm /);
    expect(stdout.split(/\s/), 'the usage names the command').toContain(usageName(name));
  });

  it('refuses an option that it does not know, in words', () => {
    const { status, stdout, stderr } = run(name, '--no-such-option');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Unknown option '--no-such-option'.*\nUsage: pnpm /);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});

/** Two scripts run one program on the other half of the cryptography. */
function usageName(name: string): string {
  return name === 'conformance:portable' ? 'conformance' : name;
}

describe.each(OTHERS)('pnpm %s', { timeout: 60_000 }, (name) => {
  it('says how it is used', () => {
    const { status, stdout } = runOther(name, '--help');
    expect(status).toBe(0);
    expect(stdout).not.toBe('');
  });

  it('refuses an option that it does not know, in words', () => {
    const { status, stdout, stderr } = runOther(name, '--no-such-option');
    expect(status).not.toBe(0);
    expect(stdout + stderr).toContain('--no-such-option');
    expect(stderr).not.toMatch(/^ +at /m);
  });
});

const LAYERS = packages()
  .filter(({ manifest }) => manifest.scripts?.['bench'])
  .map(({ directory }) => directory);

it.each(LAYERS)(
  'pnpm --filter @apoint/%s bench explains itself, and refuses what it does not know',
  (layer) => {
    const script = join(ROOT, 'benchmarks', 'dist', 'layers', `${layer}.js`);
    const [help, unknown] = ['--help', '--no-such-option'].map((option) =>
      spawnSync(process.execPath, [script, option], { encoding: 'utf8', timeout: 50_000 }),
    );
    expect(help).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^Usage: pnpm /) });
    expect(unknown).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^Unknown option/),
    });
  },
);

it('every command of the root is on the page of commands', () => {
  const page = readFileSync(join(ROOT, 'docs', 'commands.md'), 'utf8');
  const told = Object.keys(SCRIPTS).filter((name) => !new RegExp(`\\b${name}\\b`).test(page));
  expect(told).toEqual([]);
});

it('ends in words when something fails later', { timeout: 60_000 }, () => {
  const { status, stderr } = run('chaos', '--issues', '1', '--database', 'postgres://127.0.0.1:1/none');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^STORE_UNAVAILABLE: /m);
  expect(stderr).toMatch(/^ {2}cause: /m);
  expect(stderr).not.toMatch(/^ +at /m);
});

it.each([
  ['conformance', [], 'Name the files to run, or give --all.'],
  ['conformance', ['no-such.json'], 'There is no file no-such.json.'],
  ['conformance', ['--all', 'docs'], 'docs is not a file.'],
  ['conformance:portable', ['no-such.json'], 'There is no file no-such.json.'],
  ['test', ['packages/none'], 'There is no file or folder packages/none.'],
  ['build', ['packages/keys'], "Unexpected argument 'packages/keys'."],
  ['quickstart', ['a-word'], "Unexpected argument 'a-word'."],
  ['campaign', ['a-word'], "Unexpected argument 'a-word'."],
  ['openapi', ['a-word'], "Unexpected argument 'a-word'."],
  ['examples', ['none'], 'There is no example none. There are '],
  ['chaos', ['--database', '/no/such/folder'], 'The database is not the URL of a PostgreSQL: '],
  ['trial:issuer', ['--database', '/no/such/folder'], 'The database is not the URL of a PostgreSQL'],
  ['trial:issuer', ['--broken', 'none'], 'There is no guard none; there are lease, number, body.'],
  ['trial:issuer', ['--orders', '0'], '0 is not a whole number of at least 1.'],
  ['test:runtimes', ['no-such-cell'], 'No cell has no-such-cell in its name.'],
  ['conformance:vectors', ['a-word'], "Unexpected argument 'a-word'."],
  ['fuzz', ['--runs', '1e3'], '1e3 is not a whole number.'],
  ['fuzz:http', ['--server', 'none'], 'No server has none in its name.'],
  ['chaos', ['--issues', '9007199254740993'], '9007199254740993 is not a whole number.'],
  ['load', ['--rounds', '0'], '0 is not a whole number of at least 1.'],
  ['bench', ['--rounds', '-1'], "Option '--rounds' argument is ambiguous."],
  ['bench:issuer', ['--rows', '0'], '0 is not a whole number of at least 1.'],
  ['bench:issuer', ['--database', 'none'], 'The database is not the URL of a PostgreSQL: '],
  [
    'bench:issuer',
    ['--claim', '9'],
    'A claim among many orders and several processes need the URL of a Postg',
  ],
  ['timing', ['--half', 'both'], 'There is no half both.'],
  ['site', ['--base', 'docs'], 'docs is not a path that begins and ends with /.'],
  ['site:open', ['--port', 'x'], 'x is not a whole number.'],
  ['model', ['--trace', 'no-such-guard'], 'There is no run no-such-guard.'],
] as const)('pnpm %s refuses %j', { timeout: 60_000 }, (name, words, message) => {
  const { status, stdout, stderr } = run(name, ...words);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr.startsWith(message)).toBe(true);
  expect(stderr).toContain('\nUsage: pnpm ');
});
