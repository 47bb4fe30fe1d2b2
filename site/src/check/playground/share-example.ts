import { equal } from 'node:assert/strict';
import { createPublicKey } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Hand } from './hand.js';
import { fingerprintOf, pair } from './node-cryptography.js';

/** Signs with a key of its own, and hands the example on: who gets the link can verify, and has no private key. */
export async function shareExample(hand: Hand, page: Page): Promise<void> {
  const own = pair('RSA-2048', 3).privateKey;
  await hand.open();
  await hand.press('tab-keys');
  await hand.type('import-name', 'mine');
  await page.locator('#import-text').fill(String(own.export({ format: 'pem', type: 'pkcs8' })));
  await hand.press('import');
  await page.locator('.keys > li', { hasText: 'mine' }).waitFor();
  await hand.press('tab-make');
  await hand.choose('make-sign', 'mine');
  await hand.type('make-body', 'shared');
  await hand.press('make-write');
  await page.locator('#make-content').waitFor();
  await hand.press('make-check');
  await hand.press('share');
  await page.locator('#share-address').waitFor();
  const address = await page.locator('#share-address').inputValue();

  await hand.open(address.slice(address.indexOf('#')));
  equal(await page.locator('#check-body').inputValue(), 'shared');
  await hand.press('check-verify-it');
  await hand.read('#check-result .passed');
  await hand.press('tab-keys');
  const shared = page.locator('.keys > li', { hasText: 'mine' });
  await shared.locator('summary').click();
  equal(await shared.locator('.fingerprint').textContent(), fingerprintOf(createPublicKey(own)));
  equal(await shared.getByRole('button', { name: 'Show the private key' }).count(), 0);
}
