import type { Explanation } from './explanation.js';
import type { ExplainOptions } from './options.js';

export async function explain(options: ExplainOptions): Promise<Explanation> {
  throw new Error(String(options));
}
