import { expect, it } from 'vitest';
import { publicDoors } from '../../dist/api/doors.js';

const FILES = [
  './dist/index.d.ts',
  './dist/operations/a.d.ts',
  './dist/operations/a.js',
  './dist/operations/b.d.ts',
];
const to = (name: string) => ({ types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` });

it('public doors are those with declarations, sorted, and not those for our own packages', () => {
  const exports = {
    './errors': to('errors'),
    '.': to('index'),
    './internal/*': to('internal/*'),
    './internal/options': to('internal/options'),
    './openapi.json': './openapi.json',
    './package.json': './package.json',
    './closed': null,
  };
  expect(publicDoors(exports, FILES)).toEqual([
    { path: '.', types: './dist/index.d.ts' },
    { path: './errors', types: './dist/errors.d.ts' },
  ]);
});

it('a star stands for every file that has declarations', () => {
  expect(publicDoors({ './operations/*': to('operations/*') }, FILES)).toEqual([
    { path: './operations/a', types: './dist/operations/a.d.ts' },
    { path: './operations/b', types: './dist/operations/b.d.ts' },
  ]);
});

it('declarations may be under a condition', () => {
  const exports = { '.': { browser: { types: './dist/web.d.ts' }, default: './dist/index.js' } };
  expect(publicDoors(exports, FILES)).toEqual([{ path: '.', types: './dist/web.d.ts' }]);
});
