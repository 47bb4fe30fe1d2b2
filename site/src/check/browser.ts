import { existsSync } from 'node:fs';
import { type Browser, type BrowserType, chromium, firefox, type LaunchOptions } from 'playwright-core';

/** The browsers that the check knows. */
export const BROWSER_NAMES = ['Chromium', 'Firefox'] as const;
export type BrowserName = (typeof BROWSER_NAMES)[number];

/** Only for hangs, on a machine of any speed. */
export const LIMIT_MILLISECONDS = 120_000;

const QUIET_CHROMIUM = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const BROWSERS: Readonly<Record<BrowserName, readonly [BrowserType, LaunchOptions]>> = {
  Chromium: [chromium, { executablePath: '/usr/bin/chromium', chromiumSandbox: false, args: QUIET_CHROMIUM }],
  // On this channel Playwright speaks WebDriver BiDi, which Debian's Firefox understands. On others it needs its own Firefox.
  // Later versions than 1.63 ask for a command at the start that this Firefox does not know yet.
  Firefox: [firefox, { executablePath: '/usr/bin/firefox-esr', channel: 'moz-firefox' }],
};

/** A browser of Debian's. */
export async function openBrowser(name: BrowserName): Promise<Browser> {
  const [type, options] = BROWSERS[name];
  if (!existsSync(options.executablePath ?? ''))
    throw new Error(`The check needs ${name}, and there is no ${options.executablePath}.`);
  return type.launch({ ...options, timeout: LIMIT_MILLISECONDS });
}
