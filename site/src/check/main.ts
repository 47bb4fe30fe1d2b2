import { commandLine } from '@apoint/tools/command-line';
import { baseOfSite } from '../open/built.js';
import { serve } from '../open/serve.js';
import { HTML } from '../paths.js';
import { brokenLinks } from './broken-links.js';
import { openBrowser } from './browser.js';
import { checkPage } from './check-page.js';
import { checkSearch } from './check-search.js';
import { htmlFiles } from './html-files.js';

const USAGE = `Usage: pnpm site:check [--page TEXT]
loads every page of the site that pnpm site has built in Chromium, or those with TEXT in their address: no error, no dead link
or anchor, no request to another host, nothing wider than the window at 360, 768 and 1280 pixels, no fault for axe in light and
in dark. Then it looks for words and for every error code in the search.`;
/** Pages that are loaded at the same time. */
const AT_ONCE = 2;

const { page: wanted } = commandLine(USAGE, { page: { type: 'string', default: '' } });
const base = baseOfSite();
if (base === undefined) throw new Error('There is no site yet. Run pnpm site first.');
const files = htmlFiles(HTML).filter((file) => file.includes(wanted));
const { server, url } = await serve(HTML, base);
const browser = await openBrowser();
let passed = 0;
let failed = 0;
try {
  report('links', brokenLinks(HTML, base));
  const waiting = [...files];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift())
        report(file, await checkPage(browser, url, file));
    }),
  );
  if (wanted === '') {
    for (const { word, faults } of await checkSearch(browser, url)) report(`search: ${word}`, faults);
  }
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function report(name: string, faults: readonly string[]): void {
  if (faults.length === 0) passed += 1;
  else failed += 1;
  for (const fault of faults) console.log(`FAILED ${name}: ${fault}`);
}
