/** How words are looked for. VitePress carries them into the pages, so no function may be among them. */
export const SEARCH_OPTIONS = {
  combineWith: 'AND',
  fuzzy: false,
  prefix: true,
  boost: { title: 8, text: 2, titles: 1 },
  // A word that only begins as the one looked for counts less.
  weights: { prefix: 0.1, fuzzy: 0.1 },
} as const;
