import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';

/** How a browser without a bundler finds what a program imports. */
export interface ImportMap {
  readonly imports: Readonly<Record<string, string>>;
  /** What a package imports from itself by `#`, which is something else in each package. */
  readonly scopes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** A digest of every file that is loaded. A browser that finds another one does not run the file. */
  readonly integrity?: Readonly<Record<string, string>>;
}

/** What a page can import. The others are for servers. */
export const BROWSER_ENTRIES: readonly string[] = [
  '@apoint/canonical-request',
  '@apoint/explain',
  '@apoint/keys',
  '@apoint/message',
  '@apoint/primitives',
  '@apoint/rsa-aes-envelope',
  '@apoint/signature-header',
];

/** A package that is installed. */
interface Installed {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
}

/**
 * Follows what the entries import, as esbuild resolves it for a browser, and names each file by its address under `base`, where
 * all packages lie as `NAME@VERSION/`.
 *
 * @param from - the folder that the entries are installed in.
 */
export async function importMap(from: string, base: string): Promise<Required<ImportMap>> {
  const inputs = await loadedFrom(from);
  const map = {
    imports: {} as Record<string, string>,
    scopes: {} as Record<string, Record<string, string>>,
    integrity: {} as Record<string, string>,
  };
  for (const [file, { imports }] of Object.entries(inputs)) {
    const path = join(from, file);
    const isLoaded = existsSync(path);
    if (isLoaded) map.integrity[addressOf(path, base)] = digestOf(path);
    for (const { original = '', path: found } of imports) {
      if (original.startsWith('.')) continue;
      const entries = original.startsWith('#') ? scopeOf(map.scopes, rootOf(path, base)) : map.imports;
      const address = addressOf(join(from, found), base);
      // One entry for all packages would give one of them the wrong version.
      if ((entries[original] ?? address) !== address) throw new Error(`There are two of ${original}.`);
      entries[original] = address;
    }
  }
  return {
    ...map,
    imports: sorted(map.imports),
    scopes: sorted(map.scopes),
    integrity: sorted(map.integrity),
  };
}

type Inputs = Record<
  string,
  { readonly imports: readonly { readonly path: string; readonly original?: string }[] }
>;

async function loadedFrom(from: string): Promise<Inputs> {
  const contents = BROWSER_ENTRIES.map((entry, index) => `export * as e${index} from '${entry}';`).join('\n');
  const { metafile } = await build({
    stdin: { contents, resolveDir: from, sourcefile: 'entries.js' },
    absWorkingDir: from,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return metafile.inputs as Inputs;
}

function scopeOf(scopes: Record<string, Record<string, string>>, root: string): Record<string, string> {
  scopes[root] ??= {};
  return scopes[root];
}

function addressOf(path: string, base: string): string {
  return `${rootOf(path, base)}${relative(installed(path).folder, path)}`;
}

function rootOf(path: string, base: string): string {
  const { name, version } = installed(path);
  return `${base}${name}@${version}/`;
}

/** The package that a file is part of: the nearest manifest with a version. */
function installed(path: string): Installed {
  const folder = dirname(path);
  const manifest = join(folder, 'package.json');
  const { name, version } = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {};
  if (version !== undefined) return { folder, name, version };
  if (folder === path) throw new Error('A file is in no package.');
  return installed(folder);
}

function digestOf(path: string): string {
  return `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;
}

function sorted<Value>(entries: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(entries).sort(([one], [other]) => (one < other ? -1 : 1)));
}
