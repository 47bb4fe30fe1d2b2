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
    [heading, ...Object.keys(PROPERTIES).map((property) => `no ${property}`), 'states', '--trace'],
    ...runs.map(({ title, cells, name }) => [`  ${title}`, ...cells.map(cellText), statesText(cells), name]),
    ['', '', '', '', '', ''],
  ]);
  const reached = possible.map(
    ({ what, found }) => `  ${what}: ${found.held ? 'IMPOSSIBLE' : stepsText(found)}`,
  );
  return [
    formatTable(rows),
    'What has to be possible',
    ...reached,
    '',
    'held: true in every state. caught: broken, with the number of steps of the shortest run; --trace NAME prints the first one.',
  ].join('\n');
}

function cellText({ found, asExpected }: Cell): string {
  const text = found.held ? 'held' : `caught, ${stepsText(found)}`;
  return asExpected ? text : `${text} (UNEXPECTED)`;
}

function stepsText(found: Found): string {
  return found.held ? '' : `${found.trace.length} steps`;
}

/** How many states SPIN visited, where it had to visit all of them. */
function statesText(cells: readonly Cell[]): string {
  const states = cells.flatMap(({ found }) => (found.held ? found.states : []));
  return states.length > 0 ? String(Math.max(...states)) : '';
}

/** What a machine reads. */
export function reportJson(sections: readonly Section[], possible: readonly CheckedPossibility[]): string {
  return JSON.stringify({
    ...countsOf(sections, possible),
    runs: sections.flatMap(({ heading, runs }) => runs.map((run) => ({ section: heading, ...run }))),
    possible,
  });
}
