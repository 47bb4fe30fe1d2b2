import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ISSUER } from '../dist/issuer.js';
import { PROTOCOL } from '../dist/protocol.js';
import { runsOf } from '../dist/runs.js';

const DOCS = new URL('../../docs/', import.meta.url);
const PAGE = readFileSync(new URL('security.md', DOCS), 'utf8');

describe.each([
  { name: 'protocol', model: PROTOCOL, mark: 'model' },
  { name: 'issuer', model: ISSUER, mark: 'issuer' },
])('the model of the $name', ({ model, mark }) => {
  const text = readFileSync(new URL(`../${model.file}`, import.meta.url), 'utf8');
  const all = runsOf(model);
  /** The numbers of the properties on the page, in the order of its list. */
  const numbers = new Map(Object.keys(model.properties).map((name, index) => [name, index + 1]));

  const rows = (PAGE.split(`<!-- ${mark} -->`)[1] ?? '')
    .split(`<!-- /${mark} -->`)[0]
    ?.split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => /^`.*`$/.test(cells[3] ?? ''));

  it('has a row on the page for each guard, with what its removal breaks', () => {
    expect(rows?.map((cells) => [cells[3]?.slice(1, -1), cells[2]])).toEqual(
      model.guards.map(({ name, breaks }) => [
        name,
        breaks.map((property) => numbers.get(property)).join(', '),
      ]),
    );
  });

  it('has each guard in a file that exists', () => {
    for (const cells of rows ?? []) {
      const files = [...(cells[4] ?? '').matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path);
      expect(files.length, cells[1]).toBeGreaterThan(0);
      for (const file of files) expect(existsSync(fileURLToPath(new URL(file, DOCS))), file).toBe(true);
    }
  });

  it('has its properties on the page, in their order', () => {
    for (const [name, number] of numbers) expect(PAGE).toContain(`${number}. **${name}**: `);
  });

  it('has each assumption on the page', () => {
    for (const { name } of model.assumptions) expect(PAGE).toContain(`| \`${name}\``);
  });

  const asked = new Set(
    [...text.matchAll(/^#(?:ifn?def |(?:el)?if defined\()(\w+)/gm)].map(([, name = '']) => name),
  );
  const sizes = [...text.matchAll(/^#ifndef (\w+)\n#define \1\b/gm)].map(([, name = '']) => name);

  it('has the switches of its runs, and no other', () => {
    const switches = [...asked].filter((name) => !sizes.includes(name));
    expect([...new Set(all.flatMap((run) => run.switches))].sort()).toEqual(switches.sort());
  });

  it('has the sizes of its runs', () => {
    for (const size of all.flatMap((run) => run.sizes)) expect(sizes).toContain(size.split('=')[0]);
  });

  it('explains its switches at its top', () => {
    for (const name of all.flatMap((run) => run.switches))
      expect(text).toMatch(new RegExp(`^ \\* ${name} +\\w`, 'm'));
  });

  it('breaks something without each guard, and nothing with all', () => {
    for (const run of [...model.guards, ...model.assumptions]) expect(run.breaks, run.name).not.toEqual([]);
    for (const run of model.held) expect(run.breaks, run.name).toEqual([]);
    for (const property of all.flatMap((run) => run.breaks))
      expect(numbers.has(property), property).toBe(true);
  });

  it('asks for each thing that has to be possible', () => {
    const asks = [...text.matchAll(/^.* IS_POSSIBLE\((\d+),/gm)].map(([, number]) => Number(number));
    expect(asks.sort()).toEqual(model.possible.map((_, index) => index + 1));
  });
});

it('every run has a name of its own', () => {
  const names = [PROTOCOL, ISSUER].flatMap(runsOf).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe('the steps of the issuer on the page', () => {
  const section = PAGE.split('| step of the model')[1]?.split('\n\n')[0] ?? '';
  const text = readFileSync(new URL(`../${ISSUER.file}`, import.meta.url), 'utf8');
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));

  it('are steps of the model', () => {
    const steps = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
    );
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) expect(text, step).toContain(`inline ${step}(`);
  });

  it('are in files that exist', () => {
    for (const row of rows)
      for (const [, file = ''] of row.matchAll(/\]\(([^)]+)\)/g))
        expect(existsSync(fileURLToPath(new URL(file, DOCS))), file).toBe(true);
  });
});
