import { codeLink } from './code-link.js';
import { markdownTable } from './markdown-table.js';
import { plotOf } from './plot.js';

interface Row {
  readonly id: string;
  readonly attack: string;
  readonly where: string;
  readonly ending: string;
  readonly runs: number;
  readonly failed: number;
}

/** What `pnpm attacks --json` tells. */
export interface AttacksResult {
  readonly passed: number;
  readonly failed: number;
  readonly rows: readonly Row[];
}

export function attacks({ passed, failed, rows }: AttacksResult): string {
  const runs = rows.reduce((sum, row) => sum + row.runs, 0);
  const cells = rows.map(({ id, attack, where, ending, runs: times, failed: bad }) => [
    `[${id}](/security.md#${id.toLowerCase()})`,
    attack,
    where,
    codeLink(ending),
    times,
    bad,
  ]);
  return [
    `${passed} attacks ended as [the matrix](/security.md#the-matrix) says, ${failed} did not. They were made ${runs} times, as many of them are made on requests and on responses, plain and sealed. What ends without a code is accepted; the matrix says why.`,
    '## What they end with',
    plotOf(
      'Bars of how many attacks end with which code; the table below has each attack.',
      bars(rows),
      (value) => value / rows.length,
    ),
    '## Each attack',
    markdownTable(['id', 'attack', 'where', 'ends with', 'made', 'failed'], cells),
  ].join('\n\n');
}

function bars(rows: readonly Row[]): { label: string; value: number; told: string }[] {
  const counts = new Map<string, number>();
  for (const { ending } of rows) counts.set(ending, (counts.get(ending) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([label, value]) => ({ label, value, told: `${value}` }));
}
