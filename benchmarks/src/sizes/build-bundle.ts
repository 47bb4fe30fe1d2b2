import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import type { Bundle } from './bundles.js';

const BENCHMARKS = fileURLToPath(new URL('../../', import.meta.url));

/** A bundle, made. */
export interface Built {
  readonly bundle: Bundle;
  readonly code: string;
  /** Bytes, minified. */
  readonly minified: number;
  /** Bytes, minified and then by gzip at level 9. */
  readonly gzipped: number;
  /** The files of which something is in the bundle, with the bytes of it; longest first. */
  readonly files: readonly BundledFile[];
  /** Names of the modules that are still to be resolved where the bundle is loaded. */
  readonly imports: readonly string[];
}

export interface BundledFile {
  /** `@apoint/primitives/dist/errors.js` */
  readonly path: string;
  readonly bytes: number;
}

/** Bundles for browsers, from the built packages as an application resolves them. */
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

/** Of nothing gzip makes 20 bytes, which nobody has to load. */
function sizeByGzip(contents: Uint8Array): number {
  return contents.length === 0 ? 0 : gzipSync(contents, { level: 9 }).length;
}

function filesOf(output: Metafile['outputs'][string] | undefined): BundledFile[] {
  return Object.entries(output?.inputs ?? {})
    .map(([path, { bytesInOutput }]) => ({ path: publishedPath(path), bytes: bytesInOutput }))
    .filter(({ bytes }) => bytes > 0)
    .sort((left, right) => right.bytes - left.bytes);
}

/** The path behind the name of the package, wherever that is installed. */
function publishedPath(path: string): string {
  return path.replace(/^.*\/node_modules\//, '').replace(/^.*\/packages\//, '@apoint/');
}
