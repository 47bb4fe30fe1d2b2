import type { Browser, Page } from 'playwright-core';
import { LIMIT_MILLISECONDS } from './browser.js';

/** A tab of a browser that visits pages of the site, and notes what goes wrong. */
export interface Tab {
  readonly page: Page;
  /** Opens a page of the site, and waits until its program runs. */
  visit(path: string): Promise<void>;
  /** What has gone wrong since this was asked last. */
  faults(): string[];
}

export async function openTab(browser: Browser, url: string): Promise<Tab> {
  const context = await browser.newContext({ colorScheme: null, viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(LIMIT_MILLISECONDS);
  const page = await context.newPage();
  // Not every browser tells of a connection that the policy of a page has stopped.
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) => {
      console.error(`${violatedDirective} of the policy stopped ${blockedURI}`);
    });
  });
  const noted: string[] = [];
  watch(page, new URL(url).origin, (fault) => noted.push(fault));
  return {
    page,
    visit: async (path) => {
      await page.goto(`${url}${path}`, { waitUntil: 'load' });
      await page.waitForFunction(() => {
        const root = document.querySelector('#app');
        return root !== null && '__vue_app__' in root;
      });
    },
    faults: () => noted.splice(0),
  };
}

function watch(page: Page, origin: string, note: (fault: string) => void): void {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:'))
      note(`request to ${request.url()}`);
  });
  page.on('requestfailed', (request) => note(`${request.url()} did not load`));
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${response.url()}: ${response.status()}`);
  });
}
