import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../dist/source.js';

const QUICKSTART = 'examples/dist/quickstart.js';
const ESCAPE = String.fromCharCode(27);
const STYLES = new RegExp(`${ESCAPE}\\[[0-9;]*m`, 'g');

interface Said {
  readonly status: number | null;
  readonly text: string;
  readonly lines: readonly string[];
}

function run(env: NodeJS.ProcessEnv, ...words: readonly string[]): Said {
  return said(
    spawnSync(process.execPath, [QUICKSTART, ...words], { cwd: ROOT, encoding: 'utf8', env: clean(env) }),
  );
}

/** On a terminal with this many columns. */
function runOnTerminal(columns: number, env: NodeJS.ProcessEnv = {}): Said {
  const command = `stty cols ${columns} rows 40; exec '${process.execPath}' ${QUICKSTART}`;
  const options = { cwd: ROOT, encoding: 'utf8', env: { ...clean(env), TERM: 'xterm-256color' } } as const;
  // The same program with other options: that of BSD takes the file first, and then the command.
  const words =
    process.platform === 'linux'
      ? ['--quiet', '--return', '--command', command, '/dev/null']
      : ['-q', '/dev/null', 'sh', '-c', command];
  return said(spawnSync('script', words, options));
}

/** Without what decides on colours: where `CI` is set, Node takes a terminal for one without. */
function clean(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { NO_COLOR: _, FORCE_COLOR: __, CI: ___, ...others } = process.env;
  return { ...others, ...env };
}

function said({ status, stdout }: { status: number | null; stdout: string }): Said {
  const text = stdout.replaceAll('\r', '');
  return { status, text, lines: text.replace(STYLES, '').trimEnd().split('\n') };
}

function longest({ lines }: Said): number {
  return Math.max(...lines.map((line) => [...line].length));
}

describe('the quickstart', () => {
  const piped = run({});

  it('tells requests from answers, and ends by what to do next', () => {
    expect(piped.status).toBe(0);
    expect(piped.lines.filter((line) => line.startsWith('  → request  POST /'))).toHaveLength(4);
    expect(piped.lines.filter((line) => line.startsWith('  ← answer  HTTP 200'))).toHaveLength(3);
    expect(piped.lines.filter((line) => line.startsWith('  ← answer  none: '))).toHaveLength(1);
    expect(piped.lines.at(-1)).toMatch(/^Next: \S/);
    expect(piped.lines.join('\n')).not.toContain('✗');
  });

  it('fits into 100 columns where there is no terminal, without colours', () => {
    expect(longest(piped)).toBeLessThanOrEqual(100);
    expect(piped.text).not.toContain(ESCAPE);
  });

  it('shows whole values with --full', () => {
    const { lines } = run({}, '--full');
    expect(
      lines.filter((line) => /Signature {8,}algorithm=\S+,signature=[\w%]{340,}$/.test(line)),
    ).toHaveLength(7);
    expect(lines.filter((line) => / characters\)$/.test(line))).toEqual([]);
  });

  it.each([
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '0' }, false],
    [{ NO_COLOR: '1' }, false],
    [{ FORCE_COLOR: '0', NO_COLOR: '1' }, false],
  ])('without a terminal, %o', (env, coloured) => {
    expect(run(env).text.includes(ESCAPE)).toBe(coloured);
  });

  it.each([
    [100, 100],
    [80, 80],
    [200, 100],
  ])('on a terminal of %i columns it is coloured, and %i wide', (columns, most) => {
    const shown = runOnTerminal(columns);
    expect(shown.status).toBe(0);
    expect(longest(shown)).toBeLessThanOrEqual(most);
    expect(longest(shown)).toBeGreaterThan(most - 5);
    expect(shown.text).toContain(ESCAPE);
    expect(shown.lines.at(-1)).toMatch(/^Next: /);
  });

  it('on a terminal, NO_COLOR takes the colours away', () => {
    expect(runOnTerminal(100, { NO_COLOR: '1' }).text).not.toContain(ESCAPE);
  });
});

describe('the build before a command', () => {
  const LINES = [
    '• Running build in 3 packages',
    'a:build: cache hit, suppressing logs 1',
    'b:build: cache miss, executing 2',
  ];

  it('shows each package that it builds, on stderr', () => {
    const { status, stdout, stderr } = buildBy([...LINES, 'c:build: cache miss, executing 3'], 0);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(/^building 2 of 3: b\nbuilding 3 of 3: c\nbuilt 2 of 3 packages in \d+ s\n$/);
  });

  it('says nothing where nothing has changed', () => {
    expect(buildBy(LINES.slice(0, 2), 0)).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('shows why it failed', () => {
    const { status, stdout, stderr } = buildBy([...LINES, 'b:build: src/x.ts(1,1): error TS1: no'], 1);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('the build failed\n');
    expect(stderr).toContain('b:build: src/x.ts(1,1): error TS1: no\n');
    expect(stderr).not.toContain('cache hit');
  });
});

/** The build with a turbo that only prints these lines. */
function buildBy(lines: readonly string[], status: number) {
  const folder = mkdtempSync(join(tmpdir(), 'apoint-turbo-'));
  try {
    const turbo = join(folder, 'turbo');
    writeFileSync(turbo, `#!/bin/sh\ncat <<'END'\n${lines.join('\n')}\nEND\nexit ${status}\n`);
    chmodSync(turbo, 0o755);
    const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH']}` };
    return spawnSync(process.execPath, ['tools/build.mjs'], { cwd: ROOT, encoding: 'utf8', env });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
