import { issueOnce } from './issue-once.js';
import type { WayNumber } from './way.js';

/** The built scripts of the packages, which are counted. */
export const SCRIPTS: RegExp = /\/packages\/[^/]+\/dist\/.+\.js$/;

/**
 * Runs one issue through both ends.
 *
 * @param take - returns the functions that ran since its last call
 */
export async function recordWays<Entry>(
  take: () => readonly Entry[],
): Promise<ReadonlyMap<WayNumber, readonly Entry[]>> {
  const ways = new Map<WayNumber, readonly Entry[]>();
  const between: Entry[] = [];
  await issueOnce((stretch) => {
    const taken = take();
    if (stretch === 'warm-up') between.length = 0;
    else if (stretch === 'between') between.push(...taken);
    else ways.set(stretch, taken);
  });
  if (between.length > 0)
    throw new Error(`${between.length} functions ran between the ways: ${JSON.stringify(between)}`);
  return ways;
}
