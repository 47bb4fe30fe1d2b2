import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import type { Bundle } from './bundles.js';

const BENCHMARKS = fileURLToPath(new URL('../../', import.meta.url));

/** A built bundle. */
export interface Built {
  readonly bundle: Bundle;
  readonly code: string;
  /** Bytes after minification. */
  readonly minified: number;
  /** Bytes after minification and gzip at level 9. */
  readonly gzipped: number;
  /** The files in the bundle with their bytes, largest first. */
  readonly files: readonly BundledFile[];
  /** The names of the modules that the bundle still imports. */
  readonly imports: readonly string[];
}

export interface BundledFile {
  /** `@apoint/primitives/dist/errors.js` */
  readonly path: string;
  readonly bytes: number;
}

/** Builds bundles for browsers from the built packages, resolved as in an application. */
export async function buildBundle(bundle: Bundle): Promise<Built> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: bundle.entry, resolveDir: BENCHMARKS, sourcefile: 'entry.js' },
    absWorkingDir: BENCHMARKS,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const [{ contents, text } = { contents: new Uint8Array(), text: '' }] = outputFiles;
  const [output] = Object.values(metafile.outputs);
  return {
    bundle,
    code: text,
    minified: contents.length,
    gzipped: sizeByGzip(contents),
    files: filesOf(output),
    imports: (output?.imports ?? []).map(({ path }) => path),
  };
}

/** gzip writes 20 bytes for an empty text, but nobody has to load those. */
function sizeByGzip(contents: Uint8Array): number {
  return contents.length === 0 ? 0 : gzipSync(contents, { level: 9 }).length;
}

function filesOf(output: Metafile['outputs'][string] | undefined): BundledFile[] {
  return Object.entries(output?.inputs ?? {})
    .map(([path, { bytesInOutput }]) => ({ path: publishedPath(path), bytes: bytesInOutput }))
    .filter(({ bytes }) => bytes > 0)
    .sort((left, right) => right.bytes - left.bytes);
}

/** The path after the name of the package, wherever the package is installed. */
function publishedPath(path: string): string {
  return path.replace(/^.*\/node_modules\//, '').replace(/^.*\/packages\//, '@apoint/');
}
