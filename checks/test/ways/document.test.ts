import { describe, expect, it } from 'vitest';
import { lineDifferences } from '../../dist/line-differences.js';
import { documentOf } from '../../dist/ways/document.js';
import { jsonOf, listOf, summaryOf } from '../../dist/ways/print.js';

const way = {
  number: 1,
  from: 'issueBenefit',
  to: 'fetch',
  aim: { functions: 55, files: 22 },
  functions: [
    { file: 'client/src/call.ts', line: 9, name: 'call', runs: 1 },
    { file: 'message/src/send.ts', line: 30, name: 'send', runs: 3 },
    { file: 'client/src/call.ts', line: 120, name: 'call > then(…)', runs: 1 },
  ],
} as const;

describe('the ways in print', () => {
  it('count functions, files and packages beside what is aimed at', () => {
    expect(summaryOf([way]).split('\n')).toEqual([
      'way                      functions  aimed at  files  aimed at  packages',
      '1. issueBenefit → fetch          3        55      2        22         2',
    ]);
  });

  it('list each function under its file, in the order of running, and how often it ran', () => {
    expect(listOf(way).split('\n')).toEqual([
      '1. issueBenefit → fetch',
      '',
      'packages/client/src/call.ts',
      '     9  call',
      '',
      'packages/message/src/send.ts',
      '    30  send  ×3',
      '',
      'packages/client/src/call.ts',
      '   120  call > then(…)',
    ]);
  });

  it('are JSON for programs', () => {
    const [first] = JSON.parse(jsonOf([way])).ways;
    expect(first).toMatchObject({ way: 1, functions: 3, files: 2, packages: 2, ran: way.functions });
  });
});

describe('the document', () => {
  it('has each file once, with its functions', () => {
    const lines = documentOf([way]).split('\n');
    expect(lines.filter((line) => line.startsWith('- '))).toEqual([
      '- [client/src/call.ts](../packages/client/src/call.ts): `call`, `call > then(…)`',
      '- [message/src/send.ts](../packages/message/src/send.ts): `send`',
    ]);
  });

  it('is current whatever the lines and the counts of runs', () => {
    const moved = way.functions.map((one) => ({ ...one, line: one.line + 1, runs: one.runs + 1 }));
    expect(documentOf([{ ...way, functions: moved }])).toBe(documentOf([way]));
  });

  it('is not current when a function is gone, or in another turn', () => {
    const less = documentOf([{ ...way, functions: way.functions.slice(0, 2) }]);
    const list = '- [client/src/call.ts](../packages/client/src/call.ts): `call`';
    expect(lineDifferences(documentOf([way]), less)).toContain(`+ ${list}`);
    const turned = documentOf([{ ...way, functions: way.functions.toReversed() }]);
    expect(turned).not.toBe(documentOf([way]));
  });
});
