import type { Comparison, WidestPair } from './compare.js';

/** The results for one half of the cryptography. */
export interface HalfReport {
  readonly half: string;
  /** The number of measurements of each kind. */
  readonly measurements: number;
  readonly comparisons: readonly Comparison[];
  readonly widest: WidestPair;
}

/** The limit from which dudect sees a difference. */
const EVIDENCE = 4.5;

/** A table for people. */
export function formatReport({ half, measurements, comparisons, widest }: HalfReport): string {
  return [
    `\nThe ${half} half, ${measurements} measurements of each kind, ${2 * measurements} in each comparison:\n`,
    '| kind | a difference tells what is | t | t, cropped | median µs | its difference ns | of the first decile |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: |',
    ...comparisons.map(row),
    `\nOf all pairs that differ in secrets, the widest apart (cropped): t ${widest.cropped.toFixed(1)}`,
    `${widest.kinds.join(' / ')}`,
  ].join('\n');
}

function row(comparison: Comparison): string {
  const { kind, meaning, raw, cropped, medianMicroseconds } = comparison;
  const seen = Math.abs(cropped) < EVIDENCE ? '' : ' (seen)';
  const differences = `${comparison.medianDifference.toFixed(0)} | ${comparison.decileDifference.toFixed(0)}`;
  const t = `${raw.toFixed(1)} | ${cropped.toFixed(1)}${seen}`;
  return `| ${kind} | ${meaning} | ${t} | ${medianMicroseconds.toFixed(1)} | ${differences} |`;
}
