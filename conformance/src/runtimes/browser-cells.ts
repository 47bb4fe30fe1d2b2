import { type BrowserName, findBrowser } from './browser.js';
import type { Cell } from './cell.js';

/** A browser opens the page of the sandbox, and the page reports. Nothing needs to drive the browser. */
export const BROWSER_CELLS: readonly Cell[] = [
  cell('Chromium', 'chromium'),
  cell('Chromium, Vite', 'chromium', 'vite'),
  cell('Firefox', 'firefox'),
  cell('WebKit', 'webkit'),
];

function cell(name: string, browserName: BrowserName, bundler: 'esbuild' | 'vite' = 'esbuild'): Cell {
  return {
    name,
    half: 'portable',
    browser: true,
    prepare: async () => {
      const browser = await findBrowser(browserName);
      return {
        version: browser.version,
        run: async ({ origin, inputUrl, reportUrl, output }) => {
          const opened = browser.open(
            `${origin}/${bundler}?${new URLSearchParams({ input: inputUrl, report: reportUrl })}`,
          );
          try {
            return await Promise.race([output, opened.ended]);
          } finally {
            await opened.stop();
          }
        },
      };
    },
  };
}
