import { statSync } from 'node:fs';
import { join } from 'node:path';

/** Pages that are made by one pattern, so that a close look at the largest of a kind tells of the others. */
const KINDS: readonly RegExp[] = [
  /^errors\/[A-Z]/,
  /^audit\/(?!index)/,
  /^decisions\/\d/,
  /^reference\/.*\/entries\.html$/,
  /^reference\//,
  /^sources\/.*\.ts\.html$/,
  /^sources\/.*\.json\.html$/,
  /^sources\//,
];

/** The pages that are looked at closely: each that is like no other, and the largest of each kind. */
export function closePages(folder: string, files: readonly string[]): ReadonlySet<string> {
  const kinds = new Map<RegExp, string>();
  const close = new Set<string>();
  for (const file of files) {
    const kind = KINDS.find((pattern) => pattern.test(file));
    if (kind === undefined) close.add(file);
    else if (sizeOf(folder, file) > sizeOf(folder, kinds.get(kind))) kinds.set(kind, file);
  }
  return new Set([...close, ...kinds.values()]);
}

function sizeOf(folder: string, file: string | undefined): number {
  return file === undefined ? 0 : statSync(join(folder, file)).size;
}
