import type { CellResult } from './run-cell.js';

/** The sums over all cells, in the form that `.ci/run` counts. */
export interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly notes: readonly string[];
}

/**
 * A cell without a report has failed. So has a cell with another number of cases than the first: every cell
 * runs the same suite.
 */
export function summarize(results: readonly CellResult[]): Summary {
  const present = results.filter(({ missing }) => missing === undefined);
  const expected = Math.max(0, ...present.map(({ cases }) => cases));
  const unequal = present.filter(({ cases, failed }) => cases !== expected && failed.length === 0);
  const failures = present.reduce((sum, { failed }) => sum + failed.length, unequal.length);
  const passes = present.reduce((sum, { cases, failed }) => sum + Math.max(0, cases - failed.length), 0);
  return {
    passed: passes,
    failed: failures + (present.length === 0 ? 1 : 0),
    notes: [
      ...results.flatMap(({ missing }) => (missing === undefined ? [] : [`not found: ${missing}`])),
      ...unequal.map(({ name, cases }) => `${name} ran ${cases} cases in place of ${expected}`),
    ],
  };
}

/** A table for people. */
export function tableOf(results: readonly CellResult[]): string {
  const rows = results.map(({ name, version, half, cases, failed, seconds, missing }) =>
    missing === undefined
      ? [name, version, half, String(cases), String(failed.length), seconds.toFixed(1)]
      : [name, 'not found', half, '-', '-', '-'],
  );
  const head = ['cell', 'version', 'half', 'cases', 'failed', 'seconds'];
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((text, i) => text.padEnd(widths[i] ?? 0)).join('  ');
  return [head, ...rows].map(line).join('\n');
}
