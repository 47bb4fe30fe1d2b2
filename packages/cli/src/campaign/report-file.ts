import { rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReportRow } from '@apoint/issuer';
import { ApointError } from '@apoint/primitives/errors';
import { stringify } from 'csv-stringify/sync';
import { createNewFile, notWritten } from '../write-new-file.js';
import { timeText } from './tell-status.js';

export const REPORT_FORMATS = ['csv', 'ndjson'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

const COLUMNS = [
  'key',
  'bizNo',
  'outcome',
  'state',
  'points',
  'code',
  'tracerId',
  'attempts',
  'enqueuedAt',
  'sentAt',
  'endedAt',
] as const satisfies readonly (keyof ReportRow)[];
const TIMES: ReadonlySet<string> = new Set(['enqueuedAt', 'sentAt', 'endedAt']);

const OPTION = '--out';

/**
 * Writes a report into a file that does not exist yet, or to the standard output.
 *
 * @throws {@link ApointError} `OPTION_INVALID` if there is a file of this name, `INPUT_INVALID` if it cannot be written; what the rows throw
 */
export async function writeReport(
  rows: AsyncIterable<ReportRow>,
  format: ReportFormat,
  path: string | undefined,
): Promise<void> {
  const lines = Readable.from(linesOf(rows, format));
  if (path === undefined) {
    for await (const line of lines) await written(process.stdout, String(line));
    return;
  }
  // Secret: it names users.
  const file = await createNewFile({ path, option: OPTION, secret: true });
  try {
    await pipeline(lines, file.createWriteStream());
  } catch (error) {
    // Half a report looks like a whole one.
    await rm(path, { force: true });
    throw ApointError.is(error) ? error : notWritten(OPTION, error);
  }
}

async function* linesOf(rows: AsyncIterable<ReportRow>, format: ReportFormat) {
  if (format === 'csv') yield csvOf([...COLUMNS]);
  for await (const row of rows)
    yield format === 'csv' ? csvOf(cellsOf(row)) : `${JSON.stringify(objectOf(row))}\n`;
}

/** Spreadsheets carry out what begins with = + - @, a tab or CR, and drop the + of a telephone number. Behind an apostrophe it is text. */
function csvOf(cells: readonly (string | number)[]): string {
  return stringify([cells], { escape_formulas: true });
}

function cellsOf(row: ReportRow): readonly (string | number)[] {
  return COLUMNS.map((name) => textOf(name, row[name]) ?? '');
}

function objectOf(row: ReportRow): object {
  return Object.fromEntries(COLUMNS.map((name) => [name, textOf(name, row[name])]));
}

function textOf(name: string, value: string | number | undefined): string | number | undefined {
  return TIMES.has(name) && typeof value === 'number' ? timeText(value) : value;
}

async function written(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await new Promise((resolve) => stream.once('drain', resolve));
}
