import { formatTable } from '@apoint/tools/format-table';
import type { Cell, CheckedModel, CheckedPossibility, CheckedRun } from './check.js';
import type { Run } from './runs.js';
import type { Found } from './spin.js';

/** How many findings are as the list of runs says, and how many are not. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

export function countsOf(models: readonly CheckedModel[]): Counts {
  const results = models.flatMap(({ runs, possible }) => [
    ...[...runs.values()].flatMap(({ cells }) => cells.map(({ asExpected }) => asExpected)),
    ...possible.map(({ found }) => !found.held),
  ]);
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

/** A heading, and what was checked under it. */
interface Section {
  readonly heading: string;
  readonly runs: readonly CheckedRun[];
}

function sectionsOf({ model, runs }: CheckedModel): readonly Section[] {
  const section = (heading: string, of: readonly Run[]): Section => ({
    heading,
    runs: of.flatMap(({ name }) => runs.get(name) ?? []),
  });
  return [
    section('All that it takes', model.held),
    section('A guard removed', model.guards),
    section('An assumption given up', model.assumptions),
  ];
}

/** The tables that a person reads. */
export function reportText(models: readonly CheckedModel[]): string {
  return [
    ...models.flatMap(modelText),
    'held: it never happens. caught: it happens, and the shortest run has that many steps.',
  ].join('\n');
}

function modelText(checked: CheckedModel): string[] {
  const { model, possible } = checked;
  const sections = sectionsOf(checked);
  const rows = sections.flatMap(({ heading, runs }) => [
    [heading, ...Object.keys(model.properties), '--trace'],
    ...runs.map(({ title, cells, name }) => [`  ${title}`, ...cells.map(cellText), name]),
    ['', ...Object.keys(model.properties).map(() => ''), ''],
  ]);
  return [
    `${model.title}, ${model.file}`,
    '',
    formatTable(rows),
    'What has to be possible',
    ...possible.map(possibilityText),
    '',
    `With all guards, SPIN visited ${statesOf(sections[0]?.runs[0]?.cells ?? [])} states, which are all there are.`,
    '',
  ];
}

function possibilityText({ what, found }: CheckedPossibility): string {
  return `  ${what}: ${found.held ? 'IMPOSSIBLE' : `${found.trace.length} steps`}`;
}

function cellText({ found, asExpected }: Cell): string {
  const text = found.held ? 'held' : `caught, ${found.trace.length}`;
  return asExpected ? text : `${text} UNEXPECTED`;
}

/** How many states SPIN visited, where it had to visit all of them. */
function statesOf(cells: readonly Cell[]): number {
  return Math.max(
    0,
    ...cells.flatMap(({ found }: { readonly found: Found }) => (found.held ? found.states : [])),
  );
}

/** What a machine reads. */
export function reportJson(models: readonly CheckedModel[]): string {
  return JSON.stringify({
    ...countsOf(models),
    models: models.map((checked) => ({
      file: checked.model.file,
      runs: sectionsOf(checked).flatMap(({ heading, runs }) =>
        runs.map((run) => ({ section: heading, ...run })),
      ),
      possible: checked.possible,
    })),
  });
}
