import type { Enqueued, Issuer, NewOrder } from '@apoint/issuer';
import { remark } from '../print.js';
import { type Mapping, orderOrBad } from './rows/mapping.js';
import { BadRow, type RowFile } from './rows/row.js';

/** Orders that are committed at once: enough that the commits do not count, and few enough for the memory. */
const SLICE = 5000;

/**
 * Enqueues the good rows of a file, slice by slice, each of which is committed. After a failure the same again continues: what is there
 * already is only counted.
 *
 * @throws {@link ApointError} the codes of `enqueue`
 */
export async function enqueueRows(
  issuer: Issuer,
  file: RowFile,
  mapping: Mapping,
  tell: (sum: Enqueued) => void,
): Promise<Enqueued> {
  const sum = { added: 0, repeated: 0 };
  for await (const { orders, lines } of slicesOf(file, mapping)) {
    const { added, repeated } = await enqueueSlice(issuer, mapping.campaign, orders, lines);
    sum.added += added;
    sum.repeated += repeated;
    tell(sum);
  }
  return sum;
}

interface Slice {
  readonly orders: readonly NewOrder[];
  readonly lines: readonly [first: number, last: number];
}

async function* slicesOf(file: RowFile, mapping: Mapping): AsyncGenerator<Slice, void, undefined> {
  let orders: NewOrder[] = [];
  let first = 0;
  let last = 0;
  for await (const row of file.rows()) {
    const order = orderOrBad(row, mapping);
    if (order instanceof BadRow) continue;
    if (orders.length === 0) first = row.line;
    last = row.line;
    orders.push(order);
    if (orders.length < SLICE) continue;
    yield { orders, lines: [first, last] };
    orders = [];
  }
  if (orders.length > 0) yield { orders, lines: [first, last] };
}

/** A slice that is refused is named, because those before it are stored. */
async function enqueueSlice(
  issuer: Issuer,
  campaign: string,
  orders: readonly NewOrder[],
  [first, last]: Slice['lines'],
): Promise<Enqueued> {
  try {
    return await issuer.enqueue({ campaign, orders });
  } catch (error) {
    remark(`Lines ${first} to ${last} are not enqueued, and none behind them; those before them are.`);
    throw error;
  }
}
