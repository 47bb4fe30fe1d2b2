import { Readable } from 'node:stream';
import { ApointError } from '@apoint/primitives/errors';
import { CsvError, parse } from 'csv-parse';
import { BadRow, LONGEST_ROW, type NotARow, type Row, type RowFile, utf8Of } from './row.js';
import type { RowSource } from './source.js';

/** What our report and other programs write, so that spreadsheets take no cell for a formula. Read as it is, it would be another user. */
const AS_TEXT = /^'[=+\-@\t\r]/;
const WRITTEN_AS_TEXT =
  'has an apostrophe before = + - or @, as a report has it for spreadsheets; take it away, or use NDJSON';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** What the parser gives for a row. */
interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
}

/**
 * A CSV file with a header line. The delimiter is the one that is most often in that line.
 *
 * @throws {@link ApointError} `INPUT_INVALID`
 */
export async function csvFile(source: RowSource): Promise<RowFile> {
  const delimiter = delimiterOf(source.head.toString('latin1'));
  const first = await firstOf(parsed(source, delimiter));
  if (!first) throw new ApointError('INPUT_INVALID', 'The file has no header line, which names the columns.');
  const columns = columnsOf(first);
  return { columns, header: bare(first.raw), rows: () => rowsOf(source, delimiter, columns) };
}

function delimiterOf(head: string): string {
  const line = firstLine(head).replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((one) => line.split(one).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** A line end between quotes is part of a name. */
function firstLine(head: string): string {
  return /^\s*((?:"[^"]*"|[^"\r\n])*)/.exec(head)?.[1] ?? '';
}

async function firstOf<Item>(items: AsyncIterable<Item>): Promise<Item | undefined> {
  for await (const item of items) return item;
  return undefined;
}

function columnsOf({ record }: Parsed): readonly string[] {
  const names = record.map(columnName);
  if (new Set(names).size === names.length) return names;
  throw new ApointError(
    'INPUT_INVALID',
    'Two columns have the same name in the header line, so it is not clear which one counts.',
  );
}

function columnName(bytes: string): string {
  try {
    return utf8Of(bytes).trim();
  } catch {
    throw new ApointError('INPUT_INVALID', 'The header line is not in UTF-8; save the file as UTF-8.');
  }
}

async function* rowsOf(
  source: RowSource,
  delimiter: string,
  columns: readonly string[],
): AsyncGenerator<Row | NotARow, void, undefined> {
  const places = new Map(columns.map((name, i) => [name, i]));
  let isHeader = true;
  let line = 1;
  for await (const { record, raw: withEnds } of parsed(source, delimiter)) {
    const [, before = '', raw = '', end = ''] = /^([\r\n]*)([\s\S]*?)([\r\n]?)$/.exec(withEnds) ?? [];
    // The parser counts CRLF within quotes twice. Outside of them it gives one character of each line end.
    line += before.length;
    if (!isHeader && record.length === columns.length) yield rowOf(record, raw, line, places);
    else if (!isHeader) yield { line, raw, bad: new BadRow(wrongLength(record.length, columns.length)) };
    line += lineEndsIn(raw) + end.length;
    isHeader = false;
  }
}

function wrongLength(fields: number, columns: number): string {
  return `has ${fields} ${fields === 1 ? 'field' : 'fields'}, and the header line has ${columns}`;
}

function rowOf(
  record: readonly string[],
  raw: string,
  line: number,
  places: ReadonlyMap<string, number>,
): Row {
  return {
    line,
    raw,
    cell: (column) => {
      const value = record[places.get(column) ?? -1];
      if (value === undefined) return undefined;
      if (AS_TEXT.test(value)) throw new BadRow(WRITTEN_AS_TEXT);
      return utf8Of(value);
    },
  };
}

/** A row without the line ends around it, of which the parser gives parts. */
function bare(raw: string): string {
  return raw.replace(/^[\r\n]+|[\r\n]+$/g, '');
}

function lineEndsIn(raw: string): number {
  return raw.split(/\r\n|\n|\r/).length - 1;
}

/** Each byte is a character here, so that a row of any bytes can be read, told and written again. */
async function* parsed(source: RowSource, delimiter: string): AsyncGenerator<Parsed, void, undefined> {
  const bytes = Readable.from(source.read(), { objectMode: false });
  const parser = parse({
    delimiter,
    encoding: 'latin1',
    info: true,
    raw: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
  });
  bytes.on('error', (error) => parser.destroy(error));
  bytes.pipe(parser);
  try {
    for await (const one of parser) yield one as Parsed;
  } catch (error) {
    throw error instanceof CsvError ? broken(error) : error;
  } finally {
    bytes.destroy();
  }
}

/** The error of the parser quotes the file, which may hold somebody's data. */
function broken({ code, lines }: CsvError & { readonly lines?: number }): ApointError {
  const message = BROKEN[code] ?? 'cannot be read as CSV';
  return new ApointError('INPUT_INVALID', 'The file is not good CSV, so nothing of it is enqueued.', {
    faults: [{ path: `line ${lines ?? 1}`, message }],
  });
}

const BROKEN: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED:
    'The file ends within quotes that begin at or before this line; it may have been cut off.',
  CSV_INVALID_CLOSING_QUOTE: 'There is something between a closing quote and the next delimiter.',
  INVALID_OPENING_QUOTE: 'There is a quote within a field that does not begin with one.',
  CSV_MAX_RECORD_SIZE: 'A row is longer than a megabyte; a quote may be missing.',
};
