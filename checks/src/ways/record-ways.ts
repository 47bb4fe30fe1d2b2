import { issueOnce } from './issue-once.js';
import type { WayNumber } from './way.js';

/** Built scripts of the packages: what is counted. */
export const SCRIPTS: RegExp = /\/packages\/[^/]+\/dist\/.+\.js$/;

/**
 * Runs one issue through both ends.
 *
 * @param take - gives what ran since it was called last
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
