import type { Page } from 'playwright-core';
import type { Served } from '../../open/serve.js';
import { type BrowserName, openBrowser } from '../browser.js';
import type { Finding } from '../finding.js';
import { openTab } from '../tab.js';
import type { Hand } from './hand.js';
import { importKeys } from './import-keys.js';
import { lookAtPanes } from './look-at-panes.js';
import { playwrightHand } from './playwright-hand.js';
import { sealAndOpen } from './seal-and-open.js';
import { sealedOff } from './sealed-off.js';
import { shareExample } from './share-example.js';
import { signAndTamper } from './sign-and-tamper.js';
import { useKeyboard } from './use-keyboard.js';
import { openWebKit } from './webkit-hand.js';

/** What somebody does on the page. It throws what is wrong. */
type Journey = (hand: Hand, page: Page) => Promise<void>;

/** Those that need no more of the page than a hand. */
const IN_WEBKIT: Readonly<Record<string, (hand: Hand) => Promise<void>>> = {
  'sign, tamper, verify, explain': signAndTamper,
  'seal, open': sealAndOpen,
};

const JOURNEYS: Readonly<Record<string, Journey>> = {
  ...IN_WEBKIT,
  'import each form of a key': importKeys,
  'share an example': shareExample,
  'use the keyboard': useKeyboard,
  'how it looks': lookAtPanes,
};

/** Uses the playground in a browser by clicks. Whatever a journey does, no request may leave the page. */
export async function checkPlayground(name: BrowserName, served: Served): Promise<Finding[]> {
  const browser = await openBrowser(name);
  try {
    const tab = await openTab(browser, served.url);
    const hand = playwrightHand(tab);
    const findings: Finding[] = [];
    for (const [about, journey] of Object.entries(JOURNEYS)) {
      const faults = await quietly(served, hand, (quiet) => journey(quiet, tab.page));
      findings.push({ about: `playground: ${about}`, faults: [...faults, ...tab.faults()] });
    }
    // It makes the browser complain, which is what it is for.
    findings.push({
      about: 'playground: no way out',
      faults: await faultsOf(() => sealedOff(hand, tab.page)),
    });
    return findings;
  } finally {
    await browser.close();
  }
}

/** The same in WebKit, which is driven in another way: only that the portable half does its work there. */
export async function checkPlaygroundInWebKit(served: Served): Promise<Finding[]> {
  const { hand, close } = await openWebKit(served.url);
  try {
    const findings: Finding[] = [];
    for (const [about, journey] of Object.entries(IN_WEBKIT))
      findings.push({ about: `playground: ${about}`, faults: await quietly(served, hand, journey) });
    return findings;
  } finally {
    await close();
  }
}

/** Runs a journey, and counts as a fault each request after the playground is there. */
async function quietly(
  { server }: Served,
  hand: Hand,
  journey: (hand: Hand) => Promise<void>,
): Promise<string[]> {
  const requests: string[] = [];
  let there = false;
  const note = ({ url }: { url?: string | undefined }): void => {
    if (there) requests.push(`asked for ${url}`);
  };
  const quiet: Hand = {
    ...hand,
    open: async (fragment) => {
      there = false;
      await hand.open(fragment);
      there = true;
    },
  };
  server.on('request', note);
  try {
    return [...(await faultsOf(() => journey(quiet))), ...requests];
  } finally {
    server.off('request', note);
  }
}

async function faultsOf(work: () => Promise<void>): Promise<string[]> {
  try {
    await work();
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
