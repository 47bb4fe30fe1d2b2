import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cell, Missing } from './cell.js';
import { runProgram, startProgram } from './process.js';
import { BROWSERS } from './versions.js';

const CHROMIUM = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** A browser opens the page of the sandbox, and the page reports: nothing has to drive it. */
export const BROWSER_CELLS: readonly Cell[] = [
  cell('Chromium', 'chromium', (program, profile, url) => [
    program,
    ...CHROMIUM,
    `--user-data-dir=${profile}`,
    url,
  ]),
  cell('Firefox', 'firefox', (program, profile, url) => [
    program,
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    url,
  ]),
  // It has no mode without a display, so it gets one that nobody sees.
  cell('WebKit', 'webkit', (program, _, url) => ['xvfb-run', '--auto-servernum', program, url]),
];

type Command = (program: string, profile: string, url: string) => readonly string[];

function cell(name: string, browser: keyof typeof BROWSERS, command: Command): Cell {
  return {
    name,
    half: 'portable',
    browser: true,
    prepare: async () => {
      const program = BROWSERS[browser].find((path) => existsSync(path));
      if (!program) throw new Missing(`${name}: none of ${BROWSERS[browser].join(', ')} is there`);
      const version = /\d[\d.]*/.exec(await runProgram(program, ['--version']))?.[0] ?? '';
      return {
        version,
        run: async ({ pageUrl, inputUrl, reportUrl, output }) => {
          const profile = mkdtempSync(join(tmpdir(), 'apoint-profile-'));
          const query = new URLSearchParams({ input: inputUrl, report: reportUrl });
          const [file = '', ...words] = command(program, profile, `${pageUrl}?${query}`);
          const env = {
            ...process.env,
            HOME: profile,
            WEBKIT_DISABLE_COMPOSITING_MODE: '1',
            NO_AT_BRIDGE: '1',
          };
          const running = startProgram(file, words, { env });
          try {
            return await Promise.race([output, running.ended]);
          } finally {
            running.stop();
            rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
          }
        },
      };
    },
  };
}
