import { type Model, type Run, runsOf } from './runs.js';
import { type Found, findShortest, visitAll } from './spin.js';

/** A property under one setting of the switches. */
export interface Cell {
  readonly property: string;
  readonly found: Found;
  /** Whether it is what the list of runs says. */
  readonly asExpected: boolean;
}

export interface CheckedRun extends Run {
  readonly cells: readonly Cell[];
}

export interface CheckedPossibility {
  readonly what: string;
  readonly found: Found;
}

/** What was found of a model: its runs by their names, and what has to be possible. */
export interface CheckedModel {
  readonly model: Model;
  readonly runs: ReadonlyMap<string, CheckedRun>;
  readonly possible: readonly CheckedPossibility[];
}

/** Does some work for each item, and returns the results in the order of the items. */
type ForEach = <Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
) => Promise<Result[]>;

export async function checkModel(model: Model, forEach: ForEach): Promise<CheckedModel> {
  const runs = await forEach(runsOf(model), (run) => checkRun(model, run));
  const possible = await forEach([...model.possible.keys()], (index) => checkPossible(model, index));
  return { model, runs: new Map(runs.map((run) => [run.name, run])), possible };
}

/** Properties that should hold are looked at together; each that should break has a shortest run of its own. */
async function checkRun(model: Model, run: Run): Promise<CheckedRun> {
  const { file } = model;
  const names = Object.keys(model.properties);
  const holding = names.filter((property) => !run.breaks.includes(property));
  const together = holding.length > 0 ? await visitAll(file, definitions(model, run, holding)) : undefined;
  const cells: Cell[] = [];
  for (const property of names) {
    const expected = !run.breaks.includes(property);
    const found =
      expected && together?.held
        ? together
        : await (expected ? visitAll : findShortest)(file, definitions(model, run, [property]));
    cells.push({ property, found, asExpected: found.held === expected });
  }
  return { ...run, cells };
}

/** The shortest run that breaks any property. */
export function traceOf(model: Model, run: Run): Promise<Found> {
  const search = run.breaks.length > 0 ? findShortest : visitAll;
  return search(model.file, definitions(model, run, Object.keys(model.properties)));
}

/** What has to be possible is asserted never to happen, and SPIN has to find it. */
async function checkPossible(
  { file, possible, possibleSizes }: Model,
  index: number,
): Promise<CheckedPossibility> {
  const found = await findShortest(file, [...possibleSizes, 'PROPERTIES=0', `POSSIBLE=${index + 1}`]);
  return { what: possible[index] ?? '', found };
}

function definitions(model: Model, { switches, sizes }: Run, properties: readonly string[]): string[] {
  const sum = properties.reduce((total, property) => total + (model.properties[property] ?? 0), 0);
  return [...switches, ...sizes, `PROPERTIES=${sum}`];
}
