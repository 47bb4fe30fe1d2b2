import { posix } from 'node:path';
import type { PublishedFiles } from './broken-links.js';

const DECLARATIONS = /^dist\/.*\.d\.ts$/;
const RELATIVE_LINK = /\[[^\]]*\]\((?!https:)[^)\s]+\)/;

/**
 * What an editor cannot do with the declarations of a package: go on to the sources, for which a map names a file of the tarball, or
 * follow a link of a comment, which it shows in a file of somebody else.
 */
export function deadEnds(files: PublishedFiles): string[] {
  return [...files].flatMap(([file, text = '']) => {
    if (!DECLARATIONS.test(file)) return [];
    const link = RELATIVE_LINK.exec(text)?.[0];
    return [...missingSources(files, file), ...(link === undefined ? [] : [`${file}: ${link}`])];
  });
}

function missingSources(files: PublishedFiles, file: string): string[] {
  const map = files.get(`${file}.map`);
  if (map === undefined) return [`${file} has no map`];
  const sources: readonly string[] = JSON.parse(map).sources;
  return sources
    .map((source) => posix.join(posix.dirname(file), source))
    .filter((source) => !files.get(source))
    .map((source) => `${file}: ${source} is not there`);
}
