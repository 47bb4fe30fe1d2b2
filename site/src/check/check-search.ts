import { ERROR_CODES } from '@apoint/primitives/codes';
import type { Finding } from './finding.js';
import type { Search } from './search-index.js';
import type { Tab } from './tab.js';
import { WORDS } from './words.js';

/** Looked for in the box itself, in each browser, to see that it finds what the index holds. */
const IN_THE_BOX = ['ENVELOPE_OPEN_FAILED', 'content to be signed', 'checkFreshness'];

/** Every error code must find its own page first, and each of the words chosen beforehand its page among what is shown. */
export function checkWords(search: Search): Finding[] {
  const codes = Object.keys(ERROR_CODES).map((code) => finding(search, code, `errors/${code}.html`, 1));
  return [...codes, ...WORDS.map(([word, page]) => finding(search, word, page))];
}

function finding(search: Search, word: string, page: string, among?: number): Finding {
  const found = search(word).slice(0, among);
  const good = found.some((address) => address.split('#')[0]?.endsWith(`/${page}`));
  const faults = good ? [] : [`finds not ${page}, but ${found.slice(0, 3).join(', ') || 'nothing'}`];
  return { about: `search: ${word}`, faults };
}

/** Types words into the box, and goes to what it finds first. */
export async function checkBox({ page, visit, faults }: Tab, search: Search): Promise<Finding[]> {
  await visit('index.html');
  await page.locator('.VPNavBarSearch button').click();
  for (const word of IN_THE_BOX) {
    await page.locator('#localsearch-input').fill(word);
    await page.waitForFunction((wanted) => {
      const links = [...document.querySelectorAll('.VPLocalSearchBox .results a')];
      return links.map((link) => link.getAttribute('href')).join(' ') === wanted;
    }, search(word).join(' '));
  }
  await page.keyboard.press('Enter');
  const [first = ''] = search(IN_THE_BOX.at(-1) ?? '');
  await page.waitForURL((url) => `${url.pathname}${url.hash}` === first);
  return [{ about: 'search: the box', faults: faults() }];
}
