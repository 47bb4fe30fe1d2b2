import { codeIn, codeLink } from './code-link.js';
import { markdownTable } from './markdown-table.js';
import { type Bar, plotOf } from './plot.js';

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

/** More bars than these are no picture any more. */
const MOST_BARS = 20;
const NO_CODE = 'no code';

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
  const bars = barsOf(rows);
  return [
    `${passed} attacks ended as [the matrix](/security.md#the-matrix) says, ${failed} did not. They were made ${runs} times, since some are made on requests, on responses, and at several ends. What does not end with a code is held or refused in another way; the matrix says why.`,
    '## What they end with',
    plotOf(
      'Bars of how many attacks end with which code; the table below has each attack.',
      bars,
      (value) => value / (bars[0]?.value ?? 1),
    ),
    '## Each attack',
    markdownTable(['id', 'attack', 'where', 'ends with', 'made', 'failed'], cells),
  ].join('\n\n');
}

/** The codes that most attacks end with, and all others together. */
function barsOf(rows: readonly Row[]): Bar[] {
  const counts = new Map<string, number>();
  for (const { ending } of rows) {
    const name = codeIn(ending) ?? NO_CODE;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const inOrder = [...counts].sort(([, a], [, b]) => b - a);
  const shown = inOrder.slice(0, MOST_BARS);
  const rest = inOrder.slice(MOST_BARS);
  const others = rest.reduce((sum, [, count]) => sum + count, 0);
  const all = others === 0 ? shown : [...shown, [`${rest.length} other codes`, others] as const];
  return all.map(([label, value]) => ({ label, value, told: `${value}` }));
}
