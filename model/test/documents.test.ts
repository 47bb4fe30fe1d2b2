import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ASSUMPTIONS, GUARDS, HELD, POSSIBLE, PROPERTIES, type Property } from '../dist/runs.js';

const DOCS = new URL('../../docs/', import.meta.url);
const PAGE = readFileSync(new URL('security.md', DOCS), 'utf8');
const MODEL = readFileSync(new URL('../protocol.pml', import.meta.url), 'utf8');
const ALL = [...HELD, ...GUARDS, ...ASSUMPTIONS];

/** The numbers of the properties on the page, in the order of its list. */
const NUMBERS = new Map(Object.keys(PROPERTIES).map((name, index) => [name as Property, index + 1]));

const rows = (PAGE.split('<!-- model -->')[1] ?? '')
  .split('<!-- /model -->')[0]
  ?.split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => /^`.*`$/.test(cells[3] ?? ''));

it('the page has a row for each guard, with what its removal breaks', () => {
  expect(rows?.map((cells) => [cells[3]?.slice(1, -1), cells[2]])).toEqual(
    GUARDS.map(({ name, breaks }) => [name, breaks.map((property) => NUMBERS.get(property)).join(', ')]),
  );
});

it('each guard is in a file that exists', () => {
  for (const cells of rows ?? []) {
    const files = [...(cells[4] ?? '').matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path);
    expect(files.length, cells[1]).toBeGreaterThan(0);
    for (const file of files) expect(existsSync(fileURLToPath(new URL(file, DOCS))), file).toBe(true);
  }
});

it('the page names each assumption', () => {
  for (const { name } of ASSUMPTIONS) expect(PAGE).toContain(`| \`${name}\``);
});

describe('the switches', () => {
  const asked = new Set([...MODEL.matchAll(/^#ifn?def (\w+)/gm)].map(([, name = '']) => name));
  const sizes = [...MODEL.matchAll(/^#ifndef (\w+)\n#define \1\b/gm)].map(([, name = '']) => name);

  it('of all runs are those of the model', () => {
    const switches = [...asked].filter((name) => !sizes.includes(name));
    expect([...new Set(ALL.flatMap((run) => run.switches))].sort()).toEqual(switches.sort());
  });

  it('are explained at the top of the model', () => {
    for (const run of ALL)
      for (const name of run.switches) expect(MODEL).toMatch(new RegExp(`^ \\* ${name} +\\w`, 'm'));
  });
});

it('every run has a name of its own, and every guard breaks something', () => {
  expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
  for (const run of [...GUARDS, ...ASSUMPTIONS]) expect(run.breaks, run.name).not.toEqual([]);
  for (const run of HELD) expect(run.breaks, run.name).toEqual([]);
});

it('the model asks for each thing that has to be possible', () => {
  const numbers = [...MODEL.matchAll(/^.* IS_POSSIBLE\((\d+),/gm)].map(([, number]) => Number(number));
  expect(numbers.sort()).toEqual(POSSIBLE.map((_, index) => index + 1));
});
