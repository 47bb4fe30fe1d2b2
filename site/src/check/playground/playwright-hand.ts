import type { Tab } from '../tab.js';
import { type Hand, hexOf } from './hand.js';

export const PLAYGROUND = 'playground/index.html';
export const READY = '.playground[aria-busy="false"] [role="tablist"]';

/** The hand in a tab that Playwright drives. */
export function playwrightHand(tab: Tab): Hand {
  const { page } = tab;
  const visible = (selector: string): ReturnType<typeof page.locator> =>
    page.locator(`${selector}:visible`).first();
  return {
    open: async (fragment = '') => {
      // Another fragment of the same document would not load it anew.
      await page.goto('about:blank');
      await tab.visit(`${PLAYGROUND}${fragment}`);
      await page.waitForSelector(READY);
    },
    press: (id) => page.locator(`#${id}`).click(),
    // Key by key, because a page may not bear what is half typed.
    type: async (id, text) => {
      await page.locator(`#${id}`).clear();
      await page.locator(`#${id}`).pressSequentially(text);
    },
    choose: async (id, value) => {
      await page.locator(`#${id}`).selectOption(value);
    },
    read: async (selector) => ((await visible(selector).textContent()) ?? '').trim(),
    attribute: async (selector, name) => (await visible(selector).getAttribute(name)) ?? '',
    bytes: async (id) => {
      await page.locator(`#${id}`).waitFor();
      return Buffer.from((await page.locator(hexOf(id)).allTextContents()).join(''), 'hex');
    },
  };
}
