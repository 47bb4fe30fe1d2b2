import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../dist/security-sentences.js';
import { ROOT } from '../dist/source.js';
import { STATEMENTS } from './support/security-statements.js';

const PAGE = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');

it('every sentence of SECURITY.md is in the table, and every entry of the table on the page', () => {
  expect(STATEMENTS.map(([sentence]) => sentence)).toEqual(sentencesOf(PAGE));
});

it('a way to report is named, with times', () => {
  const report = PAGE.slice(PAGE.indexOf('## Report'), PAGE.indexOf('## Assumptions'));
  expect(report).toContain('private vulnerability report');
  expect(report.match(/\d+ (?:working )?days/g)?.length).toBeGreaterThanOrEqual(3);
});

describe('what can be checked holds', () => {
  const checked = STATEMENTS.flatMap(([sentence, evidence]) =>
    'is' in evidence ? [] : [[sentence, evidence] as const],
  );

  it('is most of it', () => {
    expect(checked.length).toBeGreaterThan(STATEMENTS.length / 2);
    expect(checked.filter(([, looks]) => looks.length === 0)).toEqual([]);
  });

  it.each(checked)('%s', async (_, looks) => {
    const faults = await Promise.all(looks.map((look) => look()));
    expect(faults.flat()).toEqual([]);
  });
});

it('takes a page apart into its sentences', () => {
  const page = `# Title

One sentence. Another, with \`code.\` in it.
Over two
lines: a third.

- **An item.** Its text, e.g. this.
- [A link](https://a.example/x.y) too.

| package | says |
| ------- | ---- |
| \`keys\`  | One; two |
`;
  expect(sentencesOf(page)).toEqual([
    'One sentence.',
    'Another, with `code.` in it.',
    'Over two lines: a third.',
    'An item.',
    'Its text, e.g. this.',
    'A link too.',
    '`keys` — One',
    '`keys` — two',
  ]);
});
