import { expect, it } from 'vitest';
import { cyclesOf, type ModuleGraph, moduleGraph } from './support/module-graph.js';

const CONDITIONS: readonly (readonly [half: string, conditions: readonly string[]])[] = [
  ['node', ['node', 'import']],
  ['portable', ['browser', 'import']],
];

it.each(CONDITIONS)('no module of the %s half imports itself through others', (_, conditions) => {
  const graph = moduleGraph(conditions);
  expect(graph.size, 'run `pnpm build` first').toBeGreaterThan(150);
  expect(cyclesOf(graph)).toEqual([]);
});

it('follows the import map into the half that is meant', () => {
  const importer = 'packages/keys/dist/rsa256/rsa-public.js';
  for (const [half, conditions] of CONDITIONS)
    expect(moduleGraph(conditions).get(importer)).toContain(`packages/keys/dist/rsa256/${half}.js`);
});

it('follows the doors of other packages, those of a pattern too', () => {
  const imports = moduleGraph(['node']).get('packages/keys/dist/key-ring.js');
  expect(imports).toContain('packages/primitives/dist/internal/options.js');
});

it('finds a cycle that is put in, through the import map too', () => {
  const graph = moduleGraph(['node']);
  const half = 'packages/keys/dist/rsa256/node.js';
  const broken: ModuleGraph = new Map([
    ...graph,
    [half, [...(graph.get(half) ?? []), 'packages/keys/dist/rsa256/rsa-public.js']],
  ]);
  expect(cyclesOf(broken)).toEqual([[half, 'packages/keys/dist/rsa256/rsa-public.js']]);
  expect(cyclesOf(new Map([['a', ['a']]]))).toEqual([['a']]);
  const two = { a: ['b', 'c'], b: ['a'], c: ['d'], d: ['c'] };
  expect(cyclesOf(new Map(Object.entries(two)))).toEqual([
    ['c', 'd'],
    ['a', 'b'],
  ]);
});
