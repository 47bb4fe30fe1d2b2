import type { Browser, Page } from 'playwright-core';
import { LIMIT_MILLISECONDS } from './browser.js';

/** A page whose errors and requests are noted. */
export interface WatchedPage {
  readonly page: Page;
  /** What has gone wrong so far. */
  readonly faults: string[];
  close(): Promise<void>;
}

/** Opens a page of the site, and waits until its program runs. */
export async function openPage(browser: Browser, url: string, path: string): Promise<WatchedPage> {
  const context = await browser.newContext({ colorScheme: 'light', viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(LIMIT_MILLISECONDS);
  const page = await context.newPage();
  const faults: string[] = [];
  const { origin } = new URL(url);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:'))
      faults.push(`request to ${request.url()}`);
  });
  page.on('requestfailed', (request) => faults.push(`${request.url()} did not load`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.url()}: ${response.status()}`);
  });
  await page.goto(`${url}${path}`, { waitUntil: 'load' });
  await page.waitForFunction(() => {
    const root = document.querySelector('#app');
    return root !== null && '__vue_app__' in root;
  });
  return { page, faults, close: () => context.close() };
}
