import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { safeLine, safeLines } from '../dist/terminal/safe-text.js';
import { styleFor } from '../dist/terminal/style.js';
import { table } from '../dist/terminal/table.js';
import { widthOf, wrap } from '../dist/terminal/width.js';
import { onTerminal } from './support/run-apoint.js';

const ESCAPE = String.fromCharCode(0x1b);
const RED = `${ESCAPE}[31mno${ESCAPE}[39m`;

describe('colour', () => {
  it.each([
    ['a terminal', true, {}, RED],
    ['a file or a pipe', false, {}, 'no'],
    ['NO_COLOR', true, { NO_COLOR: '1' }, 'no'],
    ['an empty NO_COLOR', true, { NO_COLOR: '' }, RED],
    ['FORCE_COLOR on a pipe', false, { FORCE_COLOR: '1' }, RED],
    ['FORCE_COLOR=0 on a terminal', true, { FORCE_COLOR: '0' }, 'no'],
    ['FORCE_COLOR and NO_COLOR', false, { FORCE_COLOR: '1', NO_COLOR: '1' }, RED],
    ['a CI job', true, { CI: 'true' }, 'no'],
    ['CI=false', true, { CI: 'false' }, RED],
    ['a dumb terminal', true, { TERM: 'dumb' }, 'no'],
  ])('%s', (_, isTTY, env, expected) => {
    expect(styleFor({ isTTY }, env).red('no')).toBe(expected);
  });
});

describe('texts of others', () => {
  it('cannot move the cursor, colour, or begin a line', () => {
    expect(safeLine(`a${ESCAPE}[2Jb\r\nc\u202ed`)).toBe('a\\u{1b}[2Jb\\u{d}\\u{a}c\\u{202e}d');
    expect(safeLines(`a${ESCAPE}[2J\nb\r\n`)).toBe('a\\u{1b}[2J\nb\\u{d}\n');
  });

  it('are cut between characters, with the length of the rest', () => {
    expect(safeLine('🧧🧧🧧', 2)).toBe('🧧🧧… (2 more characters)');
  });
});

describe('columns', () => {
  it('counts what a terminal shows', () => {
    expect(widthOf('香港')).toBe(4);
    expect(widthOf(RED)).toBe(2);
    expect(widthOf('é'.normalize('NFD'))).toBe(1);
  });

  it('begins the cells of a table in the same columns', () => {
    expect(
      table([
        ['a', 'b'],
        ['香港', 'c'],
        [RED, 'd'],
      ]).split('\n'),
    ).toEqual(['a     b', '香港  c', `${RED}    d`]);
  });

  it('breaks lines between words', () => {
    expect(wrap('one two three', 9, '  ')).toBe('  one two\n  three');
    expect(wrap('a-very-long-word b', 5)).toBe('a-very-long-word\nb');
  });
});

describe('progress', () => {
  const PROGRAM = fileURLToPath(new URL('./support/work-with-progress.mjs', import.meta.url));
  const CLEAR = `\r${ESCAPE}[2K`;

  it('is shown on a terminal, with the time, and is gone in the end', async () => {
    const { stdout } = await onTerminal([PROGRAM]);
    expect(stdout.startsWith(`${CLEAR}| Working: 3 of 4 `)).toBe(true);
    expect(stdout.endsWith(`${CLEAR}done\r\n`)).toBe(true);
  });

  it('is not shown elsewhere', async () => {
    const { stdout, stderr } = spawnSync(process.execPath, [PROGRAM], { encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: 'done\n', stderr: '' });
  });
});
