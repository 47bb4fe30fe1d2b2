import { formatTable } from '@apoint/tools/format-table';
import type { Ratio } from '../measure.js';

/** A table for people: one line for each ratio, with its reference at the end. */
export function layerTable(ratios: readonly Ratio[]): string {
  const head = ['what', 'ratio', 'quartiles', 'µs', 'base µs'];
  const columns = formatTable([head, ...ratios.map(rowOf)]).split('\n');
  return [`${columns[0]}  base`, ...ratios.map(({ against }, i) => `${columns[i + 1]}  ${against}`)].join(
    '\n',
  );
}

function rowOf(ratio: Ratio): string[] {
  const { what, median, lowerQuartile, upperQuartile, subjectMicroseconds, referenceMicroseconds } = ratio;
  return [
    what,
    median.toFixed(2),
    `${lowerQuartile.toFixed(2)}–${upperQuartile.toFixed(2)}`,
    microseconds(subjectMicroseconds),
    microseconds(referenceMicroseconds),
  ];
}

function microseconds(time: number): string {
  return time.toFixed(time < 10 ? 2 : 0);
}
