import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, packages, ROOT } from '../dist/source.js';

const NOTES = 'site/content/audit';
const LINK = /\]\(([^)]+)\)/g;
const SECTIONS = ['What it guarantees', 'On what it relies', 'Look here first', 'Reading order'];
/** The command, the sandbox and the vectors are tools beside the layers. */
const NO_LAYERS = ['cli', 'sandbox', 'vectors'];

const layers = packages().map(({ directory }) => directory);
const noted = filesUnder(join(ROOT, NOTES), '.md')
  .filter((name) => name !== 'index.md')
  .map((name) => name.replace(/\.md$/, ''));

/** The files and folders that a part of a note leads to, by their paths from the root. */
function leadsTo(text: string): string[] {
  return [...text.matchAll(LINK)]
    .map(([, target = '']) => posix.join(NOTES, target.split('#')[0] ?? ''))
    .filter((path) => path.startsWith('packages/'));
}

/** The sources of a layer that no file of the list is, and that are in no folder of it. */
function leftOut(layer: string, named: readonly string[]): string[] {
  const files = filesUnder(join(ROOT, 'packages', layer, 'src'), '.ts').map(
    (file) => `packages/${layer}/src/${file}`,
  );
  return files.filter((file) => !named.some((path) => path === file || file.startsWith(`${path}/`)));
}

it('every layer has a note, and the overview leads to it', () => {
  expect([...noted].sort()).toEqual(layers.filter((name) => !NO_LAYERS.includes(name)).sort());
  const overview = readFileSync(join(ROOT, NOTES, 'index.md'), 'utf8');
  expect(noted.filter((name) => !overview.includes(`(${name}.md)`))).toEqual([]);
});

describe.each(noted)('the note of %s', (layer) => {
  const text = readFileSync(join(ROOT, NOTES, `${layer}.md`), 'utf8');
  const parts = text.split(/^## /m);

  it('says what a reviewer wants to know, in this order', () => {
    expect(parts.slice(1).map((part) => part.split('\n')[0])).toEqual(SECTIONS);
  });

  it('names files that there are', () => {
    expect(leadsTo(text).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('leaves no source out of its reading order, and names none twice', () => {
    const named = leadsTo(parts.at(-1) ?? '');
    expect(leftOut(layer, named)).toEqual([]);
    expect(named.filter((path, index) => named.indexOf(path) !== index)).toEqual([]);
  });
});

it('a source that is left out is found', () => {
  expect(leftOut('canonical-request', ['packages/canonical-request/src/time.ts'])).toContain(
    'packages/canonical-request/src/freshness.ts',
  );
  expect(leftOut('canonical-request', ['packages/canonical-request/src'])).toEqual([]);
});
