import { isObject } from '../../is-object.js';
import { BadRow, LONGEST_ROW, type NotARow, type Row, type RowFile, utf8Of } from './row.js';
import type { RowSource } from './source.js';

const LINE_FEED = 0x0a;

/** A file with a JSON object on each line. `a.b` names a member of a member, unless there is one of that very name. */
export function ndjsonFile(source: RowSource): RowFile {
  return { header: '', rows: () => rowsOf(source) };
}

async function* rowsOf(source: RowSource): AsyncGenerator<Row | NotARow, void, undefined> {
  let line = 0;
  for await (const bytes of linesOf(source.read())) {
    line++;
    const raw = bytes.toString('latin1');
    if (raw.trim() === '') continue;
    try {
      const object = parse(raw);
      yield { line, raw, cell: (column) => memberOf(object, column) };
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      yield { line, raw, bad: error };
    }
  }
}

function parse(raw: string): Record<string, unknown> {
  if (raw.length >= LONGEST_ROW) throw new BadRow('is longer than a megabyte');
  const text = utf8Of(raw);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The error of the parser quotes the row.
    throw new BadRow('is not JSON; a file that was cut off ends like this');
  }
  if (isObject(value)) return value;
  throw new BadRow('is not a JSON object');
}

function memberOf(object: Record<string, unknown>, column: string): unknown {
  if (Object.hasOwn(object, column)) return object[column];
  let at: unknown = object;
  for (const name of column.split('.')) {
    if (!isObject(at) || !Object.hasOwn(at, name)) return undefined;
    at = at[name];
  }
  return at;
}

/** Lines without their ends. Of one that is too long only the beginning is kept. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let rest: Buffer[] = [];
  let length = 0;
  const add = (part: Buffer): void => {
    if (length < LONGEST_ROW) rest.push(part.subarray(0, LONGEST_ROW - length));
    length += part.length;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, end));
      yield Buffer.concat(rest);
      rest = [];
      length = 0;
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield Buffer.concat(rest);
}
