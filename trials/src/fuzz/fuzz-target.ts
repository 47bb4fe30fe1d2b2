import { ApointError } from '@apoint/primitives/errors';
import fc from 'fast-check';
import type { Target } from './targets.js';

/** Computing time: an input that takes more counts as a hang. */
const LONGEST_MILLISECONDS = 1000;

export interface FuzzResult {
  /** The first input that broke a rule, with the seed that reproduces it. */
  readonly failure?: string;
  /** How many inputs ended in which way: accepted, or by code. */
  readonly endings: ReadonlyMap<string, number>;
  /** Computing time in milliseconds. */
  readonly slowestMilliseconds: number;
}

/** Feeds a parser. It may accept an input or throw an error with a code, but it must not take long. */
export async function fuzzTarget({ input, parse }: Target, runs: number, seed: number): Promise<FuzzResult> {
  const endings = new Map<string, number>();
  let slowestMilliseconds = 0;
  const property = fc.asyncProperty(input, async (value) => {
    const before = computingMilliseconds();
    const ending = await endingOf(() => parse(value as never));
    const milliseconds = computingMilliseconds() - before;
    endings.set(ending, (endings.get(ending) ?? 0) + 1);
    slowestMilliseconds = Math.max(slowestMilliseconds, milliseconds);
    if (milliseconds > LONGEST_MILLISECONDS) throw new Error(`it took ${Math.round(milliseconds)} ms`);
  });
  const details = await fc.check(property, { numRuns: runs, seed });
  const failure = details.failed ? { failure: fc.defaultReportMessage(details) ?? 'failed' } : {};
  return { ...failure, endings, slowestMilliseconds };
}

/** The CPU time of this process. A wall clock would also count the time of other processes on a busy machine. */
function computingMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function endingOf(operation: () => unknown): Promise<string> {
  try {
    await operation();
    return 'accepted';
  } catch (error) {
    if (error instanceof ApointError) return error.code;
    throw error;
  }
}
