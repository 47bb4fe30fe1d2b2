import type { Comparison, Run } from '../measure.js';

/** The processor time of one operation, of all threads of this process. It does not depend on what else the machine does. */
export interface ProcessorTime {
  readonly what: string;
  readonly microseconds: number;
  readonly baseMicroseconds: number;
}

/** Notes the processor time of both sides while they are measured, but for the first round, which warms up. */
export function notingProcessorTime(comparison: Comparison): {
  readonly comparison: Comparison;
  spent(): ProcessorTime;
} {
  const times = { subject: [] as number[], reference: [] as number[] };
  const noting = (side: keyof typeof times): Run => {
    const run = comparison[side];
    return async (operations) => {
      times[side].push((await processorTimeOf(() => run(operations))) / operations);
    };
  };
  return {
    comparison: { ...comparison, subject: noting('subject'), reference: noting('reference') },
    spent: () => ({
      what: comparison.what,
      microseconds: meanOf(times.subject.slice(1)),
      baseMicroseconds: meanOf(times.reference.slice(1)),
    }),
  };
}

/** In microseconds. */
async function processorTimeOf(action: () => Promise<void> | void): Promise<number> {
  const before = process.cpuUsage();
  await action();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
