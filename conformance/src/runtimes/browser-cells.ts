import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram, startProgram } from '@apoint/tools/process';
import { type Cell, Missing } from './cell.js';
import { BROWSERS } from './versions.js';

const CHROMIUM = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** A virtual display, for a browser without a headless mode. */
const ON_A_DISPLAY = ['/usr/bin/xvfb-run', '--auto-servernum'];

/** A browser opens the page of the sandbox, and the page reports. Nothing needs to drive the browser. */
export const BROWSER_CELLS: readonly Cell[] = [
  cell('Chromium', 'chromium', [], (profile) => [...CHROMIUM, `--user-data-dir=${profile}`]),
  cell('Chromium, Vite', 'chromium', [], (profile) => [...CHROMIUM, `--user-data-dir=${profile}`], 'vite'),
  cell('Firefox', 'firefox', [], (profile) => ['--headless', '--no-remote', '--profile', profile]),
  cell('WebKit', 'webkit', ON_A_DISPLAY, () => []),
];

function cell(
  name: string,
  browser: keyof typeof BROWSERS,
  before: readonly string[],
  words: (profile: string) => readonly string[],
  bundler: 'esbuild' | 'vite' = 'esbuild',
): Cell {
  return {
    name,
    half: 'portable',
    browser: true,
    prepare: async () => {
      const [file = '', ...first] = [...before, found(name, BROWSERS[browser])];
      found(name, [file]);
      const version = /\d[\d.]*/.exec(await runProgram(file, [...first, '--version']))?.[0] ?? '';
      return {
        version,
        run: async ({ origin, inputUrl, reportUrl, output }) => {
          const profile = mkdtempSync(join(tmpdir(), 'apoint-profile-'));
          const url = `${origin}/${bundler}?${new URLSearchParams({ input: inputUrl, report: reportUrl })}`;
          const env = {
            ...process.env,
            HOME: profile,
            WEBKIT_DISABLE_COMPOSITING_MODE: '1',
            NO_AT_BRIDGE: '1',
          };
          const running = startProgram(file, [...first, ...words(profile), url], { env });
          try {
            return await Promise.race([output, running.ended]);
          } finally {
            await running.stop();
            removeProfile(profile);
          }
        },
      };
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
