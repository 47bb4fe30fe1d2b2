import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import { SEARCH_OPTIONS } from '../search-options.js';

const INDEX = /^@localSearchIndexroot\..*\.js$/;
/** The box shows so many. */
const SHOWN = 16;

/** Finds what the box of the search finds, by the index of the built site: the addresses, the best first. */
export type Search = (words: string) => string[];

export async function searchOf(folder: string): Promise<Search> {
  const chunks = join(folder, 'assets', 'chunks');
  const name = readdirSync(chunks).find((file) => INDEX.test(file));
  if (name === undefined) throw new Error('The site has no index to search in. Run pnpm site again.');
  const { default: json }: { default: string } = await import(pathToFileURL(join(chunks, name)).href);
  const index = MiniSearch.loadJSON(json, {
    fields: ['title', 'titles', 'text'],
    storeFields: ['title', 'titles'],
    searchOptions: SEARCH_OPTIONS,
  });
  return (words) =>
    index
      .search(words)
      .slice(0, SHOWN)
      .map(({ id }) => String(id));
}
