import { formatTable } from '@apoint/tools/format-table';
import type { Built } from './build-bundle.js';

/** One line for each bundle; sizes in bytes. */
export function sizeTable(all: readonly Built[]): string {
  const head = ['bundle', 'minified', 'gzip', 'ceiling', 'headroom', 'aimed at'];
  const rows = all.map(({ bundle: { name, ceiling, target }, minified, gzipped }) => [
    name,
    ...[minified, gzipped, ceiling, ceiling - gzipped, target ?? '-'].map(String),
  ]);
  return formatTable([head, ...rows]);
}

/** The origin of the minified bytes of a bundle, by package and by file. */
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
