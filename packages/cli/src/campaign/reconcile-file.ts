import type { Issuer, PlatformRow, Reconciliation } from '@apoint/issuer';
import { ApointError } from '@apoint/primitives/errors';
import { EXIT } from '../command.js';
import { printJson, printLines } from '../print.js';
import { safeLine } from '../terminal/safe-text.js';
import { table } from '../terminal/table.js';
import { BadRow, type NotARow, type Row, type RowFile } from './rows/row.js';
import { rowFile } from './rows/row-file.js';
import { openRows } from './rows/source.js';

const MOST_SHOWN = 20;
const WHOLE = /^\d{1,15}$/;

/**
 * Compares a campaign with a file of the platform's side: CSV or NDJSON with `bizNo`, and if it has them `status` and `points`.
 *
 * @returns the exit code: 1 if they differ
 */
export async function reconcileFile(
  issuer: Issuer,
  campaign: string,
  path: string,
  json: boolean,
): Promise<number> {
  const source = await openRows(path);
  try {
    const found = await issuer.reconcile(campaign, platformRows(await rowFile(source, undefined)));
    if (json) printJson(found);
    else tell(found);
    return found.differences.length === 0 ? EXIT.ok : EXIT.failed;
  } finally {
    await source.close();
  }
}

async function* platformRows(file: RowFile): AsyncGenerator<PlatformRow, void, undefined> {
  if (file.columns?.includes('bizNo') === false)
    throw new ApointError('INPUT_INVALID', 'The file that --reconcile names has no column bizNo.');
  for await (const row of file.rows()) yield platformRow(row);
}

function platformRow(row: Row | NotARow): PlatformRow {
  try {
    if ('bad' in row) throw row.bad;
    const bizNo = row.cell('bizNo');
    if (typeof bizNo !== 'string' || bizNo === '') throw new BadRow('has no bizNo');
    return { bizNo, status: statusIn(row), points: pointsIn(row) };
  } catch (error) {
    if (!(error instanceof BadRow)) throw error;
    throw new ApointError(
      'INPUT_INVALID',
      'The file that --reconcile names has a bad row, so nothing is compared.',
      {
        faults: [{ path: `line ${row.line}`, message: error.message }],
      },
    );
  }
}

function statusIn(row: Row): PlatformRow['status'] {
  const status = row.cell('status') ?? '';
  if (status === '') return undefined;
  if (status === 'issued' || status === 'rejected') return status;
  throw new BadRow('has a status other than issued and rejected');
}

function pointsIn(row: Row): number | undefined {
  const points = row.cell('points') ?? '';
  if (points === '') return undefined;
  if (WHOLE.test(String(points))) return Number(points);
  throw new BadRow('has points that are no whole number');
}

function tell({ rows, agreed, counts, differences }: Reconciliation): void {
  const found = Object.entries(counts).filter(([, count]) => count > 0);
  printLines(
    table([
      ['rows', String(rows)],
      ['agreed', String(agreed)],
      ...found.map(([kind, count]) => [kind, String(count)]),
    ]),
    ...differences
      .slice(0, MOST_SHOWN)
      .map(
        ({ kind, bizNo, key }) =>
          `  ${kind}  ${safeLine(bizNo)}${key === undefined ? '' : `  ${safeLine(key)}`}`,
      ),
    ...(differences.length > MOST_SHOWN ? [`  … --json lists ${differences.length}`] : []),
  );
}
