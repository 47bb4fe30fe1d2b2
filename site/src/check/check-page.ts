import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Tab } from './tab.js';

declare const axe: { run(options: RunOptions): Promise<AxeResults> };

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What fits into the narrowest is not too wide for the others, unless it was made so. */
const NARROWEST = 360;
const OTHER_WIDTHS = [768, 1280];

/** What is wrong with one page of the site. `closely` is at every width, and asks axe, in light and in dark. */
export async function checkPage(tab: Tab, path: string, closely: boolean): Promise<string[]> {
  await tab.visit(path);
  const faults = await checkLooks(tab.page, closely);
  return [...tab.faults(), ...faults];
}

/** What is wrong with the looks of a page as it is now. */
export async function checkLooks(page: Page, closely: boolean): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [NARROWEST, ...(closely ? OTHER_WIDTHS : [])]) {
    await page.setViewportSize({ width, height: 800 });
    faults.push(...(await overflow(page, width)));
  }
  if (closely) faults.push(...(await checkAccess(page)));
  return faults;
}

async function overflow(page: Page, width: number): Promise<string[]> {
  const found = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? scrollWidth : 0;
  });
  return found === 0 ? [] : [`is ${found} pixels wide in a window of ${width}`];
}

async function checkAccess(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const light = await axeFaults(page, 'light');
  await switchAppearance(page);
  // Only colours differ.
  const dark = await axeFaults(page, 'dark', ['color-contrast']);
  await switchAppearance(page);
  return [...light, ...dark];
}

/** By the switch of the site, because not every browser lets its own preference be changed. */
async function switchAppearance(page: Page): Promise<void> {
  const before = await page.evaluate(() => {
    document.querySelector<HTMLElement>('.VPSwitchAppearance')?.click();
    return document.documentElement.className;
  });
  await page.waitForFunction((old) => document.documentElement.className !== old, before);
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
