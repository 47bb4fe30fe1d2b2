import { equal } from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HTML } from '../../paths.js';
import type { Hand } from './hand.js';

/** The open pane tells a code, and leads to its page. */
export async function refusedWith(hand: Hand, code: string): Promise<void> {
  const link = '.pane:not([hidden]) .failed a';
  equal(await hand.read(link), code);
  const target = (await hand.attribute(link, 'href')).replace(/^.*?(?=errors\/)/, '');
  equal(existsSync(join(HTML, target)), true, `the link of ${code} leads to ${target}, which is not there`);
}
