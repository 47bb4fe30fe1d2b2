import type { Ratio } from './measure.js';

/** The rows of one runtime. */
export interface Section {
  readonly runtime: string;
  readonly ratios: readonly Ratio[];
}

/** A table for people: one line for each row, with aligned columns. */
export function tableOf(sections: readonly Section[]): string {
  const head = ['where', 'what', 'against', 'ratio', 'quartiles', 'aimed at', 'µs', 'reference µs'];
  const rows = sections.flatMap(({ runtime, ratios }) => ratios.map((ratio) => rowOf(runtime, ratio)));
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

function rowOf(runtime: string, ratio: Ratio): string[] {
  const { what, against, median, lowerQuartile, upperQuartile, target } = ratio;
  return [
    runtime,
    what,
    against,
    median.toFixed(2),
    `${lowerQuartile.toFixed(2)} to ${upperQuartile.toFixed(2)}`,
    target === undefined ? '' : `${target}${median >= target ? '' : ' (missed)'}`,
    ratio.subjectMicroseconds.toFixed(1),
    ratio.referenceMicroseconds.toFixed(1),
  ];
}
