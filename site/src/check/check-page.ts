import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { openPage } from './watched-page.js';

declare const axe: { run(options: RunOptions): Promise<AxeResults> };

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [360, 768, 1280];

/** What is wrong with one page of the site. */
export async function checkPage(browser: Browser, url: string, path: string): Promise<string[]> {
  const { page, faults, close } = await openPage(browser, url, path);
  try {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      faults.push(...(await overflow(page, width)));
    }
    await page.evaluate(AXE);
    faults.push(...(await axeFaults(page, 'light')));
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForFunction(() => document.documentElement.classList.contains('dark'));
    // Only colours differ.
    faults.push(...(await axeFaults(page, 'dark', ['color-contrast'])));
    return faults;
  } finally {
    await close();
  }
}

async function overflow(page: Page, width: number): Promise<string[]> {
  const found = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? scrollWidth : 0;
  });
  return found === 0 ? [] : [`is ${found} pixels wide in a window of ${width}`];
}

async function axeFaults(page: Page, scheme: string, rules?: readonly string[]): Promise<string[]> {
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules ? { runOnly: { type: 'rule', values: [...rules] } } : {}),
  };
  const violations = await page.evaluate(async (given) => {
    // A colour in transition is neither the old one nor the new one.
    for (const animation of document.getAnimations()) animation.finish();
    const { violations: found } = await axe.run(given);
    return found.map(
      ({ id, nodes }) =>
        `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary?.replaceAll('\n', ' ')}`,
    );
  }, options);
  return violations.map((violation) => `axe, ${scheme}: ${violation}`);
}
