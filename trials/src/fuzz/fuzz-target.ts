import { ApointError } from '@apoint/primitives/errors';
import fc from 'fast-check';
import type { Target } from './targets.js';

/** Of computing: an input that takes more hangs, as far as a server is concerned. */
const LONGEST_MILLISECONDS = 1000;

export interface FuzzResult {
  /** The first input that did what no input may do, told with the seed that makes it again. */
  readonly failure?: string;
  /** How the inputs ended: accepted, or by code. */
  readonly endings: ReadonlyMap<string, number>;
  /** Of computing. */
  readonly slowestMilliseconds: number;
}

/** Feeds a parser: it may accept, or throw an error with a code, and neither may take long. */
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

/** What this process has computed so far. The clock on the wall also counts the turns of others on a busy machine. */
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
