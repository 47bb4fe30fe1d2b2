import type { Built } from './build-bundle.js';

/** Columns as wide as their widest cell; the first one is text, all others are numbers. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, i) => pad(cell, i, widths[i] ?? 0)).join('  ')).join('\n');
}

function pad(cell: string, column: number, width: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

/** One line for each bundle; sizes in bytes. */
export function sizeTable(all: readonly Built[]): string {
  const head = ['bundle', 'minified', 'gzip', 'ceiling', 'headroom', 'aimed at'];
  const rows = all.map(({ bundle: { name, ceiling, target }, minified, gzipped }) => [
    name,
    ...[minified, gzipped, ceiling, ceiling - gzipped, target].map(String),
  ]);
  return formatTable([head, ...rows]);
}

/** Where the minified bytes of a bundle come from: by package, and by file. */
export function breakdown({ bundle, minified, files }: Built): string {
  const packages = new Map<string, number>();
  for (const { path, bytes } of files)
    packages.set(packageOf(path), (packages.get(packageOf(path)) ?? 0) + bytes);
  const rows = [...packages].flatMap(([name, bytes]) => [
    [name, String(bytes)],
    ...files
      .filter(({ path }) => packageOf(path) === name)
      .map((file) => [`  ${file.path.slice(name.length + 1)}`, String(file.bytes)]),
  ]);
  return formatTable([[bundle.name, String(minified)], ...rows]);
}

function packageOf(path: string): string {
  return path.split('/', path.startsWith('@') ? 2 : 1).join('/');
}
