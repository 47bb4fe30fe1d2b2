import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Running, startProgram } from '@apoint/tools/process';
import { LIMIT_MILLISECONDS } from '../browser.js';
import { type Hand, hexOf } from './hand.js';
import { PLAYGROUND, READY } from './playwright-hand.js';

const DRIVER = '/usr/bin/WebKitWebDriver';
/** WebKitGTK has no headless mode. */
const ON_A_DISPLAY = '/usr/bin/xvfb-run';
const BROWSERS = ['4.1', '4.0'].map(
  (version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
);
/** The key under which WebDriver names an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** The key that a person presses at the end of a line. The driver types no line end. */
const ENTER = '\uE007';

/** WebKit under its WebDriver. */
export interface WebKit {
  readonly hand: Hand;
  close(): Promise<void>;
}

export async function openWebKit(url: string): Promise<WebKit> {
  const binary = BROWSERS.find((path) => existsSync(path));
  const missing = [DRIVER, ON_A_DISPLAY].find((path) => !existsSync(path));
  if (!binary || missing)
    throw new Error(`The check needs WebKit, and there is no ${missing ?? BROWSERS[0]}.`);
  const home = mkdtempSync(join(tmpdir(), 'apoint-webkit-'));
  const port = await freePort();
  const env = { ...process.env, HOME: home, WEBKIT_DISABLE_COMPOSITING_MODE: '1', NO_AT_BRIDGE: '1' };
  const driver = startProgram(ON_A_DISPLAY, ['--auto-servernum', DRIVER, `--port=${port}`], { env });
  const close = async (): Promise<void> => {
    await driver.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await Promise.race([listening(port, driver), driver.ended]);
    const session = await newSession(`http://127.0.0.1:${port}`, binary);
    return { hand: webkitHand(session, url), close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Ask = (method: 'GET' | 'POST', path: string, body?: object) => Promise<unknown>;

function webkitHand(ask: Ask, url: string): Hand {
  /** The driver itself waits until there is such an element. */
  const find = async (selector: string): Promise<string> => {
    const found = await ask('POST', '/element', { using: 'css selector', value: selector });
    return `/element/${(found as Record<string, string>)[ELEMENT]}`;
  };
  const run = (script: string, ...args: readonly unknown[]): Promise<unknown> =>
    ask('POST', '/execute/sync', { script, args });
  /** In the middle of the window, where the bar at its head does not lie above. */
  const press = async (selector: string): Promise<void> => {
    const element = await find(selector);
    await run('document.querySelector(arguments[0]).scrollIntoView({ block: "center" })', selector);
    await ask('POST', `${element}/click`, {});
  };
  return {
    open: async (fragment = '') => {
      await ask('POST', '/url', { url: `${url}${PLAYGROUND}${fragment}` });
      await find(READY);
    },
    press: (id) => press(`#${id}`),
    type: async (id, text) => {
      const element = await find(`#${id}`);
      await ask('POST', `${element}/clear`, {});
      await ask('POST', `${element}/value`, { text: text.replaceAll('\n', ENTER) });
    },
    // A click on an option opens a list outside the page.
    choose: async (id, value) => {
      await find(`#${id} option[value=${JSON.stringify(value)}]`);
      const script = 'const [id, value] = arguments; const choice = document.getElementById(id);';
      await run(`${script} choice.value = value; choice.dispatchEvent(new Event("change"));`, id, value);
    },
    read: async (selector) => String(await ask('GET', `${await find(selector)}/text`)),
    attribute: async (selector, name) =>
      String(await ask('GET', `${await find(selector)}/attribute/${name}`)),
    bytes: async (id) => {
      await find(`#${id}`);
      const script =
        'return [...document.querySelectorAll(arguments[0])].map((one) => one.textContent).join("")';
      return Buffer.from(String(await run(script, hexOf(id))), 'hex');
    },
  };
}

async function newSession(address: string, binary: string): Promise<Ask> {
  const capabilities = {
    alwaysMatch: {
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      timeouts: { implicit: LIMIT_MILLISECONDS, pageLoad: LIMIT_MILLISECONDS, script: LIMIT_MILLISECONDS },
    },
  };
  const { sessionId } = (await send('POST', `${address}/session`, { capabilities })) as { sessionId: string };
  return (method, path, body) => send(method, `${address}/session/${sessionId}${path}`, body);
}

async function send(method: string, address: string, body?: object): Promise<unknown> {
  const response = await fetch(address, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
  if (response.ok) return value;
  throw new Error(`WebKit: ${value?.error}: ${value?.message}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** Asks until the driver answers; it says nowhere that it listens. */
async function listening(port: number, driver: Running): Promise<void> {
  const deadline = Date.now() + LIMIT_MILLISECONDS;
  for (;;) {
    const answered = await fetch(`http://127.0.0.1:${port}/status`).then(
      () => true,
      () => false,
    );
    if (answered) return;
    if (Date.now() > deadline) throw new Error(`WebKit does not answer: ${driver.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
