import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Running, runProgram, startProgram } from '@apoint/tools/process';
import { Missing } from './cell.js';
import { BROWSERS } from './versions.js';

export type BrowserName = keyof typeof BROWSERS;

/** A browser that opens a page and is told nothing else: the page reports by itself. */
export interface Browser {
  readonly version: string;
  /** Opens a page in a profile of its own. `stop` ends the browser and removes the profile. */
  open(url: string): Pick<Running, 'ended' | 'stop'>;
}

const CHROMIUM = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** A virtual display, for a browser without a headless mode. */
const ON_A_DISPLAY = ['/usr/bin/xvfb-run', '--auto-servernum'];

/** What stands before the program of a browser, and behind it. */
interface Words {
  readonly before: readonly string[];
  behind(profile: string): readonly string[];
}

const WORDS: Readonly<Record<BrowserName, Words>> = {
  chromium: { before: [], behind: (profile) => [...CHROMIUM, `--user-data-dir=${profile}`] },
  firefox: { before: [], behind: (profile) => ['--headless', '--no-remote', '--profile', profile] },
  webkit: { before: ON_A_DISPLAY, behind: () => [] },
};

/** Throws {@link Missing} if this machine does not have it. */
export async function findBrowser(name: BrowserName): Promise<Browser> {
  const { before, behind } = WORDS[name];
  const [file = '', ...first] = [...before, found(name, BROWSERS[name])];
  found(name, [file]);
  const version = /\d[\d.]*/.exec(await runProgram(file, [...first, '--version']))?.[0] ?? '';
  return {
    version,
    open: (url) => {
      const profile = mkdtempSync(join(tmpdir(), 'apoint-profile-'));
      const env = { ...process.env, HOME: profile, WEBKIT_DISABLE_COMPOSITING_MODE: '1', NO_AT_BRIDGE: '1' };
      const { ended, stop } = startProgram(file, [...first, ...behind(profile), url], { env });
      return { ended, stop: () => stop().finally(() => removeProfile(profile)) };
    },
  };
}

/** Other processes of the browser may still write while they end, so leftover files are ignored. */
function removeProfile(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  } catch (error) {
    process.stderr.write(`${profile} is not removed: ${(error as Error).message}\n`);
  }
}

function found(name: string, paths: readonly string[]): string {
  const path = paths.find((candidate) => existsSync(candidate));
  if (path) return path;
  throw new Missing(`${name}: ${paths.join(' and ')} are not there`);
}
