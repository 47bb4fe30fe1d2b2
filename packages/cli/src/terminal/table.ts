import { widthOf } from './width.js';

const GAP = '  ';

/** Rows whose cells begin in the same columns. The last cell of a row is not padded. */
export function table(rows: readonly (readonly string[])[], indent = ''): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [i, cell] of row.slice(0, -1).entries()) widths[i] = Math.max(widths[i] ?? 0, widthOf(cell));
  const lineOf = (row: readonly string[]): string =>
    row.map((cell, i) => (i < row.length - 1 ? pad(cell, widths[i] ?? 0) : cell)).join(GAP);
  return rows.map((row) => `${indent}${lineOf(row)}`.trimEnd()).join('\n');
}

function pad(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - widthOf(cell)));
}
