import type { NewOrder } from '@apoint/issuer';
import { ApointError, type Fault } from '@apoint/primitives/errors';
import type { BadRowsFile } from './bad-rows-file.js';
import { type Mapping, orderOrBad } from './mapping.js';
import { BadRow, type RowFile } from './row.js';

const MOST_SHOWN = 20;

/** What the rows of a file are. */
export interface Checked {
  readonly good: number;
  readonly bad: number;
  readonly points: number;
  /** The order of the first good row. */
  readonly sample: NewOrder | undefined;
  /** What is wrong with the first bad rows. */
  readonly faults: readonly Fault[];
}

/** Looks at every row, and stores none. Bad rows are copied into a file, if there is one. */
export async function checkRows(
  file: RowFile,
  mapping: Mapping,
  badRows: BadRowsFile | undefined,
  tell: (text: string) => void,
): Promise<Checked> {
  const found = { good: 0, bad: 0, points: 0 };
  let sample: NewOrder | undefined;
  const faults: Fault[] = [];
  for await (const row of file.rows()) {
    const order = orderOrBad(row, mapping);
    if (order instanceof BadRow) {
      found.bad++;
      if (faults.length < MOST_SHOWN) faults.push({ path: `line ${row.line}`, message: order.message });
      await badRows?.add(row.raw);
    } else {
      found.good++;
      found.points += order.points ?? 0;
      sample ??= order;
    }
    tell(`${found.good + found.bad} rows`);
  }
  return { ...found, sample, faults };
}

/** @throws {@link ApointError} `INPUT_INVALID` */
export function refuseEmpty({ good, bad }: Checked): void {
  if (good + bad > 0) return;
  throw new ApointError(
    'INPUT_INVALID',
    'The file has no rows behind its header line, so nothing is enqueued.',
  );
}

/** @throws {@link ApointError} `INPUT_INVALID` */
export function refuseBad({ bad, faults }: Checked): void {
  if (bad === 0) return;
  const more = bad > faults.length ? ` The first ${faults.length} are named.` : '';
  throw new ApointError(
    'INPUT_INVALID',
    `Rows are bad: ${bad}. So none of the file is enqueued; mend them, or leave them out by --skip-bad FILE, which writes them to that file.${more}`,
    { faults },
  );
}
