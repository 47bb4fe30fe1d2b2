import { markdownTable } from './markdown-table.js';

/** What `pnpm chaos --json` tells. */
export interface ChaosResult {
  readonly clean: boolean;
  readonly seconds: number;
  readonly seed: number;
  readonly settled: number;
  readonly issues: number;
  readonly refusals: number;
  readonly points: number;
  readonly faults: number;
  readonly serverKills: number;
  readonly clientKills: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly verdict: Readonly<Record<string, readonly string[]>>;
}

export function chaos({ clean, seconds, seed, counts, verdict, ...result }: ChaosResult): string {
  const { settled, issues, refusals, points, faults, serverKills, clientKills } = result;
  return [
    `${clean ? 'Clean' : 'Not clean'}: ${settled} orders were driven to an outcome in ${seconds} seconds, with ${faults} faults on the line, while the sandbox was killed ${serverKills} times and clients ${clientKills} times (seed ${seed}). The ledger has ${issues} issues, ${refusals} refusals and ${points} points. [What such a run does](/trials.md#the-chaos-run).`,
    `## What was held against the ledger\n\n${markdownTable(
      ['fault', 'found'],
      Object.entries(verdict).map(([name, found]) => [name, found.length]),
    )}`,
    `## What happened on the line\n\n${markdownTable(['fault', 'times'], Object.entries(counts))}`,
  ].join('\n\n');
}
