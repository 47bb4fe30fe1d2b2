import { codeLink } from './code-link.js';
import { markdownTable } from './markdown-table.js';
import { plotOf } from './plot.js';

interface Parser {
  readonly name: string;
  readonly slowestMilliseconds: number;
  readonly endings: Readonly<Record<string, number>>;
  readonly failure?: string;
}

/** What `pnpm fuzz --json` tells. */
export interface FuzzResult {
  readonly runs: number;
  readonly seed: number;
  readonly passed: number;
  readonly failed: number;
  readonly results: readonly Parser[];
}

export function fuzz({ runs, seed, passed, failed, results }: FuzzResult): string {
  const inputs = whole(runs * results.length);
  const bars = results.map(({ name, endings }) => ({
    label: name,
    value: (endings['accepted'] ?? 0) / runs,
    told: percent((endings['accepted'] ?? 0) / runs),
  }));
  const rows = results.map(({ name, endings, slowestMilliseconds, failure }) => [
    name,
    whole(endings['accepted'] ?? 0),
    refusalsOf(endings),
    slowestMilliseconds.toFixed(0),
    failure === undefined ? 'no' : 'yes',
  ]);
  return [
    `${inputs} inputs, ${whole(runs)} for each of ${results.length} parsers, by seed ${seed}: ${passed} parsers passed, ${failed} failed. An input is any text or bytes, or good ones with a few edits. It has to end in a value or in an error with a code, within a second of computing time. [What is made up, and how](/trials.md#made-up-inputs).`,
    '## How much ended in a value',
    'A parser that refuses everything would pass as well. Where a bar is empty, several texts were edited at once, or a signature would have had to be guessed.',
    plotOf(
      'Bars of the part of the inputs that each parser took; the table below has the numbers.',
      bars,
      (value) => value,
    ),
    '## What became of the rest',
    markdownTable(['parser', 'a value', 'refused by', 'slowest, ms', 'a rule broken'], rows),
    ...results.flatMap(({ name, failure }) => (failure === undefined ? [] : [`- ${name}: ${failure}`])),
  ].join('\n\n');
}

function refusalsOf(endings: Parser['endings']): string {
  return Object.entries(endings)
    .filter(([ending]) => ending !== 'accepted')
    .sort(([, a], [, b]) => b - a)
    .map(([ending, count]) => `${codeLink(ending)} ${whole(count)}`)
    .join(', ');
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}

function whole(value: number): string {
  return value.toLocaleString('en');
}
