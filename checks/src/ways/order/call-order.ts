import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { WayNumber } from '../way.js';

/** A function, by its script and its index. */
type Step = readonly [url: string, index: number];

/** The order in which the functions of each way begin to run. */
export type CallOrder = (way: WayNumber, url: string, index: number) => number;

export async function traceCallOrder(): Promise<CallOrder> {
  const trace = fileURLToPath(new URL('trace.js', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', trace]);
  const ways = new Map(JSON.parse(stdout) as [WayNumber, Step[]][]);
  const places = new Map(
    [...ways].flatMap(([way, steps]) => steps.map(([url, index], i) => [`${way} ${url} ${index}`, i])),
  );
  return (way, url, index) => places.get(`${way} ${url} ${index}`) ?? Number.POSITIVE_INFINITY;
}
