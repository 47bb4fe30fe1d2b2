import { commandLine, refuse } from '@apoint/tools/command-line';
import { builtSite } from '../open/built.js';
import { serve } from '../open/serve.js';
import { HTML } from '../paths.js';
import { brokenLinks } from './broken-links.js';
import { BROWSER_NAMES, type BrowserName, openBrowser } from './browser.js';
import { checkPage } from './check-page.js';
import { checkBox, checkWords } from './check-search.js';
import { checkVersions, otherVersions } from './check-versions.js';
import type { Finding } from './finding.js';
import { htmlFiles } from './html-files.js';
import { closePages } from './kinds.js';
import { openPolicies } from './open-policies.js';
import { checkPlayground, checkPlaygroundInWebKit } from './playground/check-playground.js';
import { followReaderPaths } from './reader-paths.js';
import { type Search, searchOf } from './search-index.js';
import { openTab } from './tab.js';

const USAGE = `Usage: pnpm site:check [--page TEXT] [--browser NAME] [--closely] [--playground]
looks at the site that pnpm site has built, or at the pages with TEXT in their address: no dead link or anchor, and no policy that
lets a page connect. Chromium loads every page: no error, no request to another host, nothing wider than a window of 360 pixels.
Chromium and Firefox look closely at each page that is like no other and at the largest of each kind: the same at 768 and 1280
pixels, and axe in light and in dark; with --closely at all pages. Then the search must find words and every error code, and a
reader the way from the start page by clicks, and to another version of the site. Last it uses the playground by clicks, also in WebKit, and compares it with node:crypto;
with --playground it does only that.`;
/** It has no program to wait for. */
const STATIC = '404.html';

const options = commandLine(USAGE, {
  page: { type: 'string', default: '' },
  browser: { type: 'string', default: '' },
  closely: { type: 'boolean', default: false },
  playground: { type: 'boolean', default: false },
});
const browsers = BROWSER_NAMES.filter((name) => name.toLowerCase().includes(options.browser.toLowerCase()));
if (browsers.length === 0)
  refuse(USAGE, `There is no ${options.browser}, but ${BROWSER_NAMES.join(' and ')}.`);
const built = builtSite();
if (built === undefined) throw new Error('There is no site yet. Run pnpm site first.');
const all = htmlFiles(HTML);
const files = all.filter((file) => file !== STATIC && file.includes(options.page));
const close = options.closely || options.page !== '' ? new Set(files) : closePages(HTML, files);
const search = options.page === '' && !options.playground ? await searchOf(HTML) : undefined;
const { base, root } = built;
const served = await serve(HTML, base, { beside: otherVersions(root) });
const { server, url } = served;
let passed = 0;
let failed = 0;
try {
  if (!options.playground) await checkPages();
  if (options.page === '') await usePlayground();
} finally {
  server.close();
  server.closeAllConnections();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function checkPages(): Promise<void> {
  report('', { about: 'links', faults: brokenLinks(HTML, base) });
  report('', { about: 'policies', faults: openPolicies(HTML, all) });
  for (const finding of search ? checkWords(search) : []) report('', finding);
  await Promise.all(browsers.map((name) => checkIn(name, search)));
}

async function usePlayground(): Promise<void> {
  for (const name of browsers)
    for (const finding of await checkPlayground(name, served)) report(name, finding);
  if (options.browser === '')
    for (const finding of await checkPlaygroundInWebKit(served)) report('WebKit', finding);
}

async function checkIn(name: BrowserName, words: Search | undefined): Promise<void> {
  const started = performance.now();
  // Pages of one kind run the same program and differ in their text, so one browser is enough for the rest of them.
  const visited = name === 'Chromium' ? files : files.filter((file) => close.has(file));
  const browser = await openBrowser(name);
  try {
    const tab = await openTab(browser, url);
    for (const file of visited)
      report(name, { about: file, faults: await checkPage(tab, file, close.has(file)) });
    if (words)
      for (const finding of [
        ...(await checkBox(tab, words)),
        ...(await followReaderPaths(tab)),
        await checkVersions(tab, root),
      ])
        report(name, finding);
  } finally {
    await browser.close();
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${name}: ${visited.length} pages in ${seconds} s`);
}

function report(where: string, { about, faults }: Finding): void {
  if (faults.length === 0) passed += 1;
  else failed += 1;
  for (const fault of faults) console.log(`FAILED ${where} ${about}: ${fault}`);
}
