import { markdownTable } from './markdown-table.js';
import { plotOf } from './plot.js';

interface Ratio {
  readonly what: string;
  readonly against: string;
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly target?: number;
}

/** What `pnpm bench --json` tells. */
export interface BenchResult {
  readonly machine: {
    readonly node: string;
    readonly openssl: string;
    readonly chromium?: string;
    readonly cores: number;
  };
  readonly rounds: number;
  readonly sections: readonly { readonly runtime: string; readonly ratios: readonly Ratio[] }[];
}

const HEAD = ['what', 'against', 'ratio', 'quartiles', 'aimed at'];
const SMALLEST = 0.25;
const LARGEST = 64;

export function ratios({ machine, rounds, sections }: BenchResult): string {
  const { node, openssl, chromium, cores } = machine;
  const browser = chromium === undefined ? '' : `, Chromium ${chromium}`;
  return [
    `Node ${node}, OpenSSL ${openssl}${browser}, ${cores} cores, medians of ${rounds} rounds. Each figure is a ratio of two things that were timed in turn: 1 is as fast as the reference, 2 is twice as fast. The line under a bar is where the middle half of the rounds lies, and the upright one is 1. Each step of the scale that doubles is as long as the next.`,
    ...sections.map(
      ({ runtime, ratios: all }) => `## ${runtime}\n\n${plot(runtime, all)}\n\n${tableOf(all)}`,
    ),
    'What the figures mean, and why some miss their aim, is told under [performance](/performance.md).',
  ].join('\n\n');
}

function plot(runtime: string, all: readonly Ratio[]): string {
  const bars = all.map(({ what, median, lowerQuartile, upperQuartile }) => ({
    label: what,
    value: median,
    told: told(median),
    quartiles: [lowerQuartile, upperQuartile] as const,
  }));
  return plotOf(
    `Bars of the ratios on ${runtime}, with their quartiles; the table below has the figures.`,
    bars,
    place,
    1,
  );
}

function place(value: number): number {
  return Math.log(value / SMALLEST) / Math.log(LARGEST / SMALLEST);
}

function tableOf(all: readonly Ratio[]): string {
  const rows = all.map(({ what, against, median, lowerQuartile, upperQuartile, target }) => [
    what,
    against,
    told(median),
    `${told(lowerQuartile)} to ${told(upperQuartile)}`,
    target ?? '–',
  ]);
  return markdownTable(HEAD, rows);
}

function told(value: number): string {
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
