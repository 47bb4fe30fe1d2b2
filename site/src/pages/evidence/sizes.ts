import { markdownTable } from './markdown-table.js';
import { plotOf } from './plot.js';

interface File {
  readonly path: string;
  readonly bytes: number;
}

/** What `pnpm sizes --json` tells. */
export interface SizesResult {
  readonly bundles: readonly {
    readonly name: string;
    readonly minified: number;
    readonly gzipped: number;
    readonly ceiling: number;
    readonly files: readonly File[];
  }[];
}

export function sizes({ bundles }: SizesResult): string {
  const rows = bundles.map(({ name, minified, gzipped, ceiling }) => [name, minified, gzipped, ceiling]);
  const largest = Math.max(...bundles.map(({ gzipped }) => gzipped));
  const bars = bundles.map(({ name, gzipped }) => ({ label: name, value: gzipped, told: `${gzipped}` }));
  return [
    'Bytes for a browser, by esbuild, minified, and by gzip at level 9. A bundle above its ceiling fails the check.',
    plotOf(
      'Bars of the compressed bytes of each bundle; the table below has the figures.',
      bars,
      (value) => value / largest,
    ),
    markdownTable(['bundle', 'minified', 'gzip', 'ceiling'], rows),
    '## By package',
    'Where the minified bytes of each bundle come from.',
    ...bundles
      .filter(({ files }) => files.length > 0)
      .map(({ name, files }) => `### ${name}\n\n${byPackage(name, files)}`),
  ].join('\n\n');
}

function byPackage(name: string, files: readonly File[]): string {
  const bytes = new Map<string, number>();
  for (const file of files)
    bytes.set(packageOf(file.path), (bytes.get(packageOf(file.path)) ?? 0) + file.bytes);
  const rows = [...bytes].sort(([, a], [, b]) => b - a);
  const largest = rows[0]?.[1] ?? 1;
  const bars = rows.map(([label, value]) => ({ label, value, told: `${value}` }));
  const words = rows.map(([label, value]) => `${label} ${value}`).join(', ');
  return plotOf(`Minified bytes of "${name}" by package: ${words}.`, bars, (value) => value / largest);
}

/** `@noble/curves/nist.js` is a file of `@noble/curves`. */
function packageOf(path: string): string {
  return /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path;
}
