import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const WORDS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Only for hangs, on a machine of any speed. */
export const LIMIT_MILLISECONDS = 120_000;

/** Debian's Chromium. */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) throw new Error(`The check needs Chromium, and there is no ${CHROMIUM}.`);
  return chromium.launch({
    executablePath: CHROMIUM,
    chromiumSandbox: false,
    args: WORDS,
    timeout: LIMIT_MILLISECONDS,
  });
}
