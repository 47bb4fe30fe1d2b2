import { equal } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { checkLooks } from '../check-page.js';
import type { Hand } from './hand.js';

/** Looks at each pane, once there is a result in it. */
export async function lookAtPanes(hand: Hand, page: Page): Promise<void> {
  await hand.open();
  await hand.press('make-write');
  await page.locator('#make-content').waitFor();
  await hand.press('share');
  await page.locator('#share-address').waitFor();
  const faults = await named('Make', page);

  await hand.press('make-check');
  await hand.type('check-uri', '/another');
  await hand.press('check-explain-it');
  await page.locator('#explain-signed, .findings').first().waitFor();
  faults.push(...(await named('Check, explained', page)));
  await hand.press('check-verify-it');
  await page.locator('#pane-check .failed').waitFor();
  faults.push(...(await named('Check, refused', page)));

  await hand.press('tab-keys');
  await page.locator('.keys > li').first().locator('summary').click();
  await page.getByRole('button', { name: 'Show the public key' }).first().click();
  await page.locator('.keys .plain').waitFor();
  faults.push(...(await named('Keys', page)));

  await hand.press('tab-decode');
  await hand.press('decode-it');
  await page.locator('#decoded-signature').waitFor();
  faults.push(...(await named('Decode', page)));
  equal(faults.join('\n'), '');
}

async function named(pane: string, page: Page): Promise<string[]> {
  return (await checkLooks(page, true)).map((fault) => `${pane}: ${fault}`);
}
