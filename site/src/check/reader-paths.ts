import type { Finding } from './finding.js';
import type { Tab } from './tab.js';

/** What a reader who knows nothing looks for, and how it is found from the start page. */
interface ReaderPath {
  readonly seeks: string;
  /** The links, by their names or how these begin: at most three. */
  readonly clicks: readonly [string, string?, string?];
  /** The page at the end, and words that stand there. */
  readonly page: string;
  readonly says: string;
}

const PATHS: readonly ReaderPath[] = [
  {
    seeks: 'how to verify a webhook in Express',
    clicks: ['Verify a webhook', 'Express'],
    page: 'start/verify-a-webhook.html',
    says: 'expressHandler',
  },
  {
    seeks: 'what ENVELOPE_OPEN_FAILED means',
    clicks: ['error code', 'ENVELOPE_OPEN_FAILED'],
    page: 'errors/ENVELOPE_OPEN_FAILED.html',
    says: 'What to do.',
  },
  {
    seeks: 'the order of protections',
    clicks: ['The way of a message'],
    page: 'explanations/the-way-of-a-message.html',
    says: 'Fresh and first',
  },
  { seeks: 'how fast it is', clicks: ['How fast'], page: 'performance.html', says: 'RSA256 sign' },
  {
    seeks: 'what is not promised',
    clicks: ['What is promised, and what is not'],
    page: 'promises.html',
    says: 'not promised',
  },
];

/** Follows each path by clicks in the text of the pages. */
export async function followReaderPaths(tab: Tab): Promise<Finding[]> {
  await tab.page.setViewportSize({ width: 1280, height: 800 });
  const findings: Finding[] = [];
  for (const path of PATHS) findings.push({ about: `path: ${path.seeks}`, faults: await follow(tab, path) });
  return findings;
}

async function follow(
  { page, visit, faults }: Tab,
  { clicks, page: end, says }: ReaderPath,
): Promise<string[]> {
  await visit('index.html');
  for (const name of clicks) {
    if (name === undefined) continue;
    const before = page.url();
    const links = page.locator('#VPContent').getByRole('link', { name: new RegExp(`^${name}`) });
    const clicked = await links
      .first()
      .click()
      .then(
        () => true,
        () => false,
      );
    if (!clicked) return [`${before} has no link ${name}`];
    await page.waitForURL((url) => url.href !== before);
  }
  if (!new URL(page.url()).pathname.endsWith(end)) return [`it ends at ${page.url()}`];
  const text = page.locator('#VPContent').getByText(says);
  const found = await text
    .first()
    .waitFor()
    .then(
      () => true,
      () => false,
    );
  return [...faults(), ...(found ? [] : [`its end does not say "${says}"`])];
}
