import { Coverage } from './coverage.js';
import { locator, type WayFunction } from './locate.js';
import { traceCallOrder } from './order/call-order.js';
import { recordWays, SCRIPTS } from './record-ways.js';
import { WAYS, type Way } from './way.js';

export interface MeasuredWay extends Way {
  /** In the order in which they began to run. */
  readonly functions: readonly WayFunction[];
}

/** Runs one issue through both ends and lists the functions of the packages that ran on each way. */
export async function measureWays(): Promise<MeasuredWay[]> {
  const coverage = new Coverage(SCRIPTS);
  const recorded = await recordWays(() => coverage.take());
  coverage.stop();
  const locate = locator(await traceCallOrder());
  const ways = WAYS.map((way) => ({ ...way, functions: locate(way.number, recorded.get(way.number) ?? []) }));
  ways.forEach(checkEnd);
  return ways;
}

export function filesOf({ functions }: Pick<MeasuredWay, 'functions'>): string[] {
  return [...new Set(functions.map(({ file }) => file))];
}

export function packagesOf(way: Pick<MeasuredWay, 'functions'>): string[] {
  return [...new Set(filesOf(way).map((file) => file.slice(0, file.indexOf('/'))))];
}

/** Both ends run in one process. Checks that they took turns: no end may show on a way of the other. */
function checkEnd(way: MeasuredWay): void {
  const [here, there] = way.number <= 2 ? ['client', 'gateway'] : ['gateway', 'client'];
  const found = packagesOf(way);
  if (found.includes(there) || !found.includes(here))
    throw new Error(`Way ${way.number} is of the ${here} only, but went through ${found.join(', ')}.`);
}
