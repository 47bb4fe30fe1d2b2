import { expect, it } from 'vitest';
import { compare } from '../../dist/api/compare.js';
import { lineDifferences } from '../../dist/line-differences.js';

it('snapshots are compared line by line, and a missing one differs as a whole', () => {
  const written = new Map(Object.entries({ same: 'a', changed: 'a\nb', gone: 'a' }));
  const current = new Map(Object.entries({ same: 'a', changed: 'a\nc', added: 'a' }));
  expect(compare(written, current)).toEqual([
    { file: 'added', lines: ['+ a door without a snapshot'] },
    { file: 'changed', lines: ['- b', '+ c'] },
    { file: 'gone', lines: ['- a snapshot without a door'] },
  ]);
});

it('a line is found where it changed, even if there is another one like it', () => {
  expect(lineDifferences('a {\n x\n}\nb {\n}', 'a {\n x\n}\nb {\n x\n}')).toEqual(['+  x']);
  expect(lineDifferences('x\na\nb', 'a\nb\nx')).toEqual(['- x', '+ x']);
  expect(lineDifferences('', 'a')).toEqual(['- ', '+ a']);
  expect(lineDifferences('a\nb', 'a\nb')).toEqual([]);
});
