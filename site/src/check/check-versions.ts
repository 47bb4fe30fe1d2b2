import { VERSIONS_FILE, versionsModule } from '../versions.js';
import type { Finding } from './finding.js';
import type { Tab } from './tab.js';

const MINORS = ['9.9', '9.8'];
const NARROW = 360;
const WIDE = 1280;

/** What a server has beside the site once there are releases: the list of versions, and the sites of the others. */
export function otherVersions(root: string): Readonly<Record<string, string>> {
  const sites = MINORS.map((minor) => [`${root}${minor}/`, siteOf(minor)]);
  return { ...Object.fromEntries(sites), [`${root}${VERSIONS_FILE}`]: versionsModule(MINORS) };
}

/** Goes to another version by the menu, in a wide window by keys and in a narrow one by clicks. */
export async function checkVersions(tab: Tab, root: string): Promise<Finding> {
  const faults = [...(await inWideWindow(tab, root)), ...(await inNarrowWindow(tab, root))];
  return { about: 'versions: the menu', faults: [...faults, ...tab.faults()] };
}

async function inWideWindow({ page, visit }: Tab, root: string): Promise<string[]> {
  await page.setViewportSize({ width: WIDE, height: 800 });
  await visit('index.html');
  const menu = page.locator('.VPNavBar .versions');
  await menu.locator('summary').focus();
  await page.keyboard.press('Enter');
  const links = menu.getByRole('link');
  await links.first().waitFor();
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const wanted = [root, ...MINORS.map((minor) => `${root}${minor}/`)];
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === wanted[1]);
  const text = await page.textContent('h1');
  return [
    ...(addresses.join(' ') === wanted.join(' ') ? [] : [`it leads to ${addresses.join(', ')}`]),
    ...(text === siteName(MINORS[0]) ? [] : [`the first minor release is ${text}`]),
  ];
}

async function inNarrowWindow({ page, visit }: Tab, root: string): Promise<string[]> {
  await page.setViewportSize({ width: NARROW, height: 800 });
  await visit('index.html');
  await page.locator('.VPNavBarHamburger').click();
  const menu = page.locator('.VPNavScreen .versions');
  await menu.locator('summary').click();
  await menu.getByRole('link', { name: '9.8' }).click();
  await page.waitForURL((url) => url.pathname === `${root}9.8/`);
  const isHere = (await page.textContent('h1')) === siteName('9.8');
  return isHere ? [] : ['in a narrow window it leads elsewhere'];
}

function siteOf(minor: string): string {
  return `<!DOCTYPE html><html lang="en"><head><link rel="icon" href="data:,"><title>x</title></head><body><h1>${siteName(minor)}</h1></body></html>`;
}

function siteName(minor: string | undefined): string {
  return `The site of ${minor}`;
}
