import { POSSIBLE, PROPERTIES, type Property, type Run } from './runs.js';
import { type Found, findShortest, visitAll } from './spin.js';

/** A property under one setting of the switches. */
export interface Cell {
  readonly property: Property;
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

const NAMES = Object.keys(PROPERTIES) as Property[];

/** Properties that should hold are looked at together; each that should break has a shortest run of its own. */
export async function checkRun(run: Run): Promise<CheckedRun> {
  const holding = NAMES.filter((property) => !run.breaks.includes(property));
  const together = holding.length > 0 ? await visitAll(definitions(run, holding)) : undefined;
  const cells: Cell[] = [];
  for (const property of NAMES) {
    const expected = !run.breaks.includes(property);
    const found =
      expected && together?.held
        ? together
        : await (expected ? visitAll : findShortest)(definitions(run, [property]));
    cells.push({ property, found, asExpected: found.held === expected });
  }
  return { ...run, cells };
}

/** The shortest run that breaks any property. */
export function traceOf(run: Run): Promise<Found> {
  return (run.breaks.length > 0 ? findShortest : visitAll)(definitions(run, NAMES));
}

/** What has to be possible is asserted never to happen, and SPIN has to find it. */
export async function checkPossible(index: number): Promise<CheckedPossibility> {
  const found = await findShortest(['LAST_SECOND=3', 'PROPERTIES=0', `POSSIBLE=${index + 1}`]);
  return { what: POSSIBLE[index] ?? '', found };
}

function definitions({ switches, seconds }: Run, properties: readonly Property[]): string[] {
  const sum = properties.reduce((total, property) => total + PROPERTIES[property], 0);
  return [...switches, `LAST_SECOND=${seconds}`, `PROPERTIES=${sum}`];
}
