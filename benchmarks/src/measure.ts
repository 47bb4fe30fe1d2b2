/** A subject that is timed against a reference in the same run. */
export interface Comparison {
  readonly what: string;
  readonly against: string;
  /** The ratio that is aimed at, if there is an aim. */
  readonly target?: number | undefined;
  /** Operations in one round. */
  readonly operations: number;
  /** The same for the reference, if its speed is very different. */
  readonly referenceOperations?: number;
  readonly subject: Run;
  readonly reference: Run;
}

/** Runs its operation this many times. */
export type Run = (operations: number) => Promise<void> | void;

/** The speed of the subject relative to the reference: 1 is equal, above 1 is faster. */
export interface Ratio {
  readonly what: string;
  readonly against: string;
  readonly target?: number | undefined;
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  /** The medians of the time of one operation, in microseconds. */
  readonly subjectMicroseconds: number;
  readonly referenceMicroseconds: number;
}

/** Times both in turn, round after round, so that a machine that changes its speed affects both. */
export async function measure(comparison: Comparison, rounds: number): Promise<Ratio> {
  const { operations, referenceOperations = operations, subject, reference } = comparison;
  const subjectTimes: number[] = [];
  const referenceTimes: number[] = [];
  // The first round only warms up.
  for (let round = 0; round <= rounds; round++) {
    const referenceTime = await time(reference, referenceOperations);
    const subjectTime = await time(subject, operations);
    if (round === 0) continue;
    referenceTimes.push(referenceTime);
    subjectTimes.push(subjectTime);
  }
  return ratioOf(comparison, subjectTimes, referenceTimes);
}

/** @param subjectTimes - the time of one operation in each round, in microseconds, as many as `referenceTimes`. */
export function ratioOf(
  { what, against, target }: Pick<Comparison, 'what' | 'against' | 'target'>,
  subjectTimes: readonly number[],
  referenceTimes: readonly number[],
): Ratio {
  const ratios = referenceTimes.map((referenceTime, i) => referenceTime / (subjectTimes[i] as number));
  return {
    what,
    against,
    target,
    median: quantile(ratios, 0.5),
    lowerQuartile: quantile(ratios, 0.25),
    upperQuartile: quantile(ratios, 0.75),
    subjectMicroseconds: quantile(subjectTimes, 0.5),
    referenceMicroseconds: quantile(referenceTimes, 0.5),
  };
}

async function time(run: Run, operations: number): Promise<number> {
  const start = performance.now();
  await run(operations);
  return ((performance.now() - start) * 1000) / operations;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] as number;
}
