import { formatTable } from '@apoint/tools/format-table';
import type { Cell, CheckedPossibility, CheckedRun } from './check.js';
import { PROPERTIES } from './runs.js';
import type { Found } from './spin.js';

/** A heading, and what was checked under it. */
export interface Section {
  readonly heading: string;
  readonly runs: readonly CheckedRun[];
}

/** How many findings are as the list of runs says, and how many are not. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

export function countsOf(sections: readonly Section[], possible: readonly CheckedPossibility[]): Counts {
  const results = [
    ...sections.flatMap(({ runs }) => runs.flatMap(({ cells }) => cells.map(({ asExpected }) => asExpected))),
    ...possible.map(({ found }) => !found.held),
  ];
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

/** The table that a person reads. */
export function reportText(sections: readonly Section[], possible: readonly CheckedPossibility[]): string {
  const rows = sections.flatMap(({ heading, runs }) => [
    [heading, ...Object.keys(PROPERTIES), '--trace'],
    ...runs.map(({ title, cells, name }) => [`  ${title}`, ...cells.map(cellText), name]),
    ['', '', '', '', ''],
  ]);
  const reached = possible.map(
    ({ what, found }) => `  ${what}: ${found.held ? 'IMPOSSIBLE' : stepsText(found)}`,
  );
  return [
    formatTable(rows),
    'What has to be possible',
    ...reached,
    '',
    'held: it never happens. caught: it happens, and the shortest run has that many steps.',
    `With all guards, SPIN visited ${statesOf(sections[0]?.runs[0]?.cells ?? [])} states, which are all there are.`,
  ].join('\n');
}

function cellText({ found, asExpected }: Cell): string {
  const text = found.held ? 'held' : `caught, ${found.trace.length}`;
  return asExpected ? text : `${text} UNEXPECTED`;
}

function stepsText(found: Found): string {
  return found.held ? '' : `${found.trace.length} steps`;
}

/** How many states SPIN visited, where it had to visit all of them. */
function statesOf(cells: readonly Cell[]): number {
  return Math.max(0, ...cells.flatMap(({ found }) => (found.held ? found.states : [])));
}

/** What a machine reads. */
export function reportJson(sections: readonly Section[], possible: readonly CheckedPossibility[]): string {
  return JSON.stringify({
    ...countsOf(sections, possible),
    runs: sections.flatMap(({ heading, runs }) => runs.map((run) => ({ section: heading, ...run }))),
    possible,
  });
}
