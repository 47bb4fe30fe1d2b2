import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import type { Ratio } from '../measure.js';

const CHROMIUM = '/usr/bin/chromium';
const PAGE = fileURLToPath(new URL('page.js', import.meta.url));
const HTML =
  '<!doctype html><meta charset="utf-8"><title>apoint</title><script type="module" src="/page.js"></script>';
const WORDS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Only for hangs, on a machine of any speed. */
const LIMIT_MILLISECONDS = 600_000;

/** The results of the measurements in a page. */
export interface BrowserRatios {
  readonly version: string;
  readonly ratios: readonly Ratio[];
}

/** @returns `undefined` if Debian's Chromium is not installed. */
export async function measureInChromium(
  rounds: number,
  tell: (line: string) => void,
): Promise<BrowserRatios | undefined> {
  if (!existsSync(CHROMIUM)) return undefined;
  const server = await serve(await bundle());
  const browser = await chromium
    .launch({ executablePath: CHROMIUM, chromiumSandbox: false, args: WORDS, timeout: LIMIT_MILLISECONDS })
    .catch((error: unknown) => {
      server.close();
      throw error;
    });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(LIMIT_MILLISECONDS);
    page.on('console', (message) => tell(message.text()));
    return { version: browser.version(), ratios: await measureIn(page, server, rounds) };
  } finally {
    await browser.close();
    server.close();
  }
}

async function measureIn(page: Page, server: Server, rounds: number): Promise<Ratio[]> {
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => 'measureAll' in globalThis);
  return page.evaluate((count) => globalThis.measureAll(count), rounds);
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [PAGE],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

async function serve(script: string): Promise<Server> {
  const server = createServer(({ url }, response) => {
    const [type, body] = url === '/page.js' ? ['text/javascript', script] : ['text/html', HTML];
    response.writeHead(200, { 'Content-Type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
