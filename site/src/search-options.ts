/** How words are looked for. VitePress carries them into the pages, so no function may be among them. */
export const SEARCH_OPTIONS = {
  combineWith: 'AND',
  fuzzy: false,
  prefix: true,
  boost: { title: 4, text: 2, titles: 1 },
} as const;
