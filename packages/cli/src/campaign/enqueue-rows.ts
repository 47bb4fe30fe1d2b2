import type { Enqueued, Issuer, NewOrder } from '@apoint/issuer';
import { ApointError, type Fault } from '@apoint/primitives/errors';
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
  for await (const slice of slicesOf(file, mapping)) {
    const { added, repeated } = await enqueueSlice(issuer, mapping.campaign, slice);
    sum.added += added;
    sum.repeated += repeated;
    tell(sum);
  }
  return sum;
}

interface Slice {
  readonly orders: readonly NewOrder[];
  /** The line of each of them. */
  readonly lines: readonly number[];
}

async function* slicesOf(file: RowFile, mapping: Mapping): AsyncGenerator<Slice, void, undefined> {
  let orders: NewOrder[] = [];
  let lines: number[] = [];
  for await (const row of file.rows()) {
    const order = orderOrBad(row, mapping);
    if (order instanceof BadRow) continue;
    orders.push(order);
    lines.push(row.line);
    if (orders.length < SLICE) continue;
    yield { orders, lines };
    orders = [];
    lines = [];
  }
  if (orders.length > 0) yield { orders, lines };
}

/** A slice that is refused is named, because those before it are stored, and so are its rows, by their lines. */
async function enqueueSlice(issuer: Issuer, campaign: string, { orders, lines }: Slice): Promise<Enqueued> {
  try {
    return await issuer.enqueue({ campaign, orders });
  } catch (error) {
    remark(
      `Lines ${lines[0]} to ${lines.at(-1)} are not enqueued, and none behind them; those before them are.`,
    );
    if (ApointError.is(error) && error.code === 'ORDER_CONFLICT') throw conflictIn(lines, error);
    throw error;
  }
}

/** The same, in lines of the file. */
function conflictIn(lines: readonly number[], { faults = [] }: ApointError): ApointError {
  const ofLine = ({ path, message }: Fault): Fault => ({
    path: `line ${lines[Number(path.replace('orders.', ''))]}`,
    message,
  });
  return new ApointError(
    'ORDER_CONFLICT',
    'The file says something else of keys that are in the campaign already; the first of them are named. Mend these lines, or use another key.',
    { faults: faults.map(ofLine) },
  );
}
