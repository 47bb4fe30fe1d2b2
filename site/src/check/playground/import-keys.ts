import { deepEqual, equal } from 'node:assert/strict';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Hand } from './hand.js';
import { keyForms } from './key-forms.js';
import { fingerprintOf, pair } from './node-cryptography.js';
import { refusedWith } from './refused-with.js';

const LAST = '.keys > li:last-child';

/** Imports a key in each form, compares fingerprints with node:crypto, and gives it a pair that was generated. */
export async function importKeys(hand: Hand, page: Page): Promise<void> {
  await hand.open();
  await hand.press('tab-keys');
  for (const { title, publicKey, given } of keyForms()) {
    await hand.type('import-name', title);
    // Nobody types a key.
    if (typeof given === 'string') await page.locator('#import-text').fill(given);
    else
      await page
        .locator('#import-file')
        .setInputFiles({ name: 'key', mimeType: 'application/octet-stream', buffer: given });
    await hand.press('import');
    await page.locator(LAST, { hasText: title }).waitFor();
    equal(await hand.read(`${LAST} .fingerprint`), fingerprintOf(publicKey), title);
  }

  await hand.type('import-name', 'on another curve');
  const otherCurve = pair('P-256', 0).privateKey.export({ format: 'pem', type: 'pkcs8' });
  await page.locator('#import-text').fill(String(otherCurve));
  await hand.press('import');
  await refusedWith(hand, 'KEY_CURVE_UNSUPPORTED');

  await hand.type('generate-name', 'generated');
  await hand.choose('generate-algorithm', 'P-224');
  await hand.press('generate');
  await page.locator(LAST, { hasText: 'generated' }).waitFor();
  const fingerprint = await hand.read(`${LAST} .fingerprint`);
  await page.locator(LAST).getByRole('button', { name: 'Show the private key' }).click();
  const exported = createPublicKey(createPrivateKey(await hand.read(`${LAST} .plain`)));
  deepEqual(fingerprintOf(exported), fingerprint);
}
