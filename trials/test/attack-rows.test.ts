import { expect, it } from 'vitest';
import { judge, rowsOf } from '../dist/attacks/rows.js';

const MATRIX = `| id  | attack | where | what happens | code | test |
| --- | --- | --- | --- | --- | --- |
| A1  | no \`Signature\` | both  | nobody's | \`HEADER_MISSING\` | \`headers\` |
| A2  | a second one | gateway | held | accepted | \`headers\` |
`;

it('reads the rows of the matrix', () => {
  expect(rowsOf(MATRIX)).toEqual([
    { id: 'A1', attack: 'no Signature', where: 'both', ending: 'HEADER_MISSING' },
    { id: 'A2', attack: 'a second one', where: 'gateway', ending: 'accepted' },
  ]);
});

it('counts the tests of a row, and a row without any as failed', () => {
  const tests = [
    { title: 'A1 no Signature: HEADER_MISSING', passed: true },
    { title: 'A1 no Signature: HEADER_MISSING', passed: false },
    { title: 'A10 another', passed: true },
    { title: 'untouched messages pass', passed: true },
  ];
  expect(judge(rowsOf(MATRIX), tests).map(({ id, runs, failed }) => [id, runs, failed])).toEqual([
    ['A1', 2, 1],
    ['A2', 0, 1],
  ]);
});
