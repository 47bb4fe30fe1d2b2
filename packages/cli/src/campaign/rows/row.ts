import { decodeUtf8 } from '@apoint/primitives/utf8';

/** One row of a file: where it is, its own bytes, and what is in its columns. */
export interface Row {
  /** Of its first line, from 1. */
  readonly line: number;
  /** The row as it stands in the file, without its line end; each character is one byte. */
  readonly raw: string;
  /** The value of a column; `undefined` if the row has none. */
  readonly cell: (column: string) => unknown;
}

/** What is wrong with a row, in words without its values. */
export class BadRow extends Error {
  override readonly name = 'BadRow';
}

/** What stands where a row should be. */
export interface NotARow extends Pick<Row, 'line' | 'raw'> {
  readonly bad: BadRow;
}

/** The form of a file: its names of columns if it has them all, and its rows. */
export interface RowFile {
  /** The columns of a CSV file. Every row of NDJSON has members of its own. */
  readonly columns?: readonly string[];
  /** What stands before the rows, such as the header line. */
  readonly header: string;
  readonly rows: () => AsyncIterable<Row | NotARow>;
}

/** More than this in one row, and it is a file of another form. */
export const LONGEST_ROW = 1_048_576;

/**
 * The text of bytes that were read as one character each.
 *
 * @throws {@link BadRow} if they are not UTF-8
 */
export function utf8Of(bytes: string): string {
  if (/^[\0-\x7f]*$/.test(bytes)) return bytes;
  try {
    return decodeUtf8(Buffer.from(bytes, 'latin1'));
  } catch {
    throw new BadRow('is not in UTF-8; save the file as UTF-8');
  }
}
