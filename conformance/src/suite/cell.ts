import type { SuiteInput } from './input.js';
import { runSuite, type SuiteOutput } from './run-suite.js';

/** Fetches the input and runs the suite. Every cell does this. */
export async function runCell(inputUrl: string): Promise<SuiteOutput | { readonly crash: string }> {
  try {
    const input = (await (await fetch(inputUrl)).json()) as SuiteInput;
    return await runSuite(input);
  } catch (error) {
    return { crash: String((error as Error)?.stack ?? error) };
  }
}
