type Rows = readonly (readonly string[])[];

/** Columns as wide as their widest cell. The first column is text, all others are numbers. */
export function formatTable(rows: Rows): string {
  return aligned(rows)
    .map((row) => row.join('  '))
    .join('\n');
}

/** The same as a Markdown table. The first row is the head. */
export function markdownTable(rows: Rows): string {
  const [head = [], ...body] = aligned(rows);
  const rule = head.map(({ length }, column) =>
    column === 0 ? '-'.repeat(length) : `${'-'.repeat(length - 1)}:`,
  );
  return [head, rule, ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function aligned(rows: Rows): string[][] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => pad(cell, column, widths[column] ?? 0)));
}

function pad(cell: string, column: number, width: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
