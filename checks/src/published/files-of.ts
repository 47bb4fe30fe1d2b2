import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, type Package } from '../source.js';
import type { PublishedFiles } from './broken-links.js';

/** npm packs these whatever `files` says. The license is that of the repository. */
const ALWAYS = ['package.json', 'README.md', 'LICENSE'];
const TEXT = /\.(md|json|js|ts|map)$/;

/** What a package would be packed with, by its `files`. What only the packing puts there is in it without a text. */
export function filesToPublish({ path, manifest }: Package): PublishedFiles {
  const files = [...ALWAYS, ...manifest.files.flatMap((entry) => expand(path, entry))];
  return new Map(files.map((file) => [file, textOf(join(path, file))]));
}

/** The files of a tarball that has been unpacked. */
export function unpackedFiles(folder: string): PublishedFiles {
  return new Map(filesIn(folder).map((file) => [file, textOf(join(folder, file))]));
}

function expand(folder: string, entry: string): string[] {
  const path = join(folder, entry);
  if (!existsSync(path) || !statSync(path).isDirectory()) return [entry];
  return filesIn(path).map((file) => `${entry}/${file}`);
}

function filesIn(folder: string): string[] {
  return filesUnder(folder, '').filter((file) => statSync(join(folder, file)).isFile());
}

function textOf(path: string): string | undefined {
  return TEXT.test(path) && existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
