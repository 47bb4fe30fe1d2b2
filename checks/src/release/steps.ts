/** What is done, and a function that returns what is wrong. */
export type Step = readonly [name: string, look: () => readonly string[] | Promise<readonly string[]>];

export interface StepResult {
  readonly name: string;
  readonly seconds: number;
  readonly faults: readonly string[];
}

/** Takes one step after the other, and tells each. A step that throws has failed; the next ones are taken all the same. */
export async function steps(list: readonly Step[], tell: (text: string) => void): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const [index, [name, look]] of list.entries()) {
    tell(`${index + 1} of ${list.length}: ${name} … `);
    const startedAt = performance.now();
    const faults = await faultsOf(look);
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    tell(`${faults.length === 0 ? 'good' : 'FAILED'}, ${seconds} s\n`);
    results.push({ name, seconds, faults });
  }
  return results;
}

async function faultsOf(look: Step[1]): Promise<readonly string[]> {
  try {
    return await look();
  } catch (error) {
    return [(error as Error).message];
  }
}
