import { ERROR_CODES } from '@apoint/primitives/codes';
import type { Browser, Page } from 'playwright-core';
import { openPage } from './watched-page.js';
import { WORDS } from './words.js';

/** One word, and what was wrong with what the search found. */
export interface SearchResult {
  readonly word: string;
  readonly faults: readonly string[];
}

/** Looks for every error code, whose own page must come first, and for words, whose page must be among the results. */
export async function checkSearch(browser: Browser, url: string): Promise<SearchResult[]> {
  const { page, faults, close } = await openPage(browser, url, '');
  try {
    await page.locator('.VPNavBarSearch button').click();
    const results: SearchResult[] = [];
    for (const code of Object.keys(ERROR_CODES))
      results.push({ word: code, faults: await search(page, code, `errors/${code}.html`, 1) });
    for (const [word, path] of WORDS) results.push({ word, faults: await search(page, word, path) });
    results.push({ word: 'all', faults });
    return results;
  } finally {
    await close();
  }
}

async function search(page: Page, word: string, path: string, among = 16): Promise<string[]> {
  await page.locator('#localsearch-input').fill(word);
  const found = page.waitForFunction(
    ([wanted, count]) => {
      const links = [...document.querySelectorAll('.VPLocalSearchBox .results a')].slice(0, count);
      return links.some((link) => link.getAttribute('href')?.split('#')[0]?.endsWith(wanted));
    },
    [path, among] as const,
    { timeout: 10_000 },
  );
  return found.then(
    () => [],
    async () => {
      const links = await page
        .locator('.VPLocalSearchBox .results a')
        .evaluateAll((all) => all.slice(0, 3).map((one) => one.getAttribute('href')));
      return [`does not find ${path}, but ${links.join(', ') || 'nothing'}`];
    },
  );
}
