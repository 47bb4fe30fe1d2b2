import { equal } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Hand } from './hand.js';

/** Goes through the panes by the arrow keys, signs by Enter in a field, and verifies by the keyboard alone. */
export async function useKeyboard(hand: Hand, page: Page): Promise<void> {
  await hand.open();
  await page.locator('#tab-make').focus();
  for (const name of ['check', 'decode', 'keys', 'make']) {
    await page.keyboard.press('ArrowRight');
    equal(await page.locator(`#tab-${name}`).getAttribute('aria-selected'), 'true');
    equal(await page.evaluate(() => document.activeElement?.id), `tab-${name}`);
  }
  await page.locator('#make-uri').focus();
  await page.keyboard.press('Enter');
  await page.locator('#make-check').focus();
  await page.keyboard.press('Enter');
  await page.locator('#check-verify-it').focus();
  await page.keyboard.press('Space');
  await hand.read('#check-result .passed');
}
