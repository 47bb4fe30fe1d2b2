import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { bundle } from './bundle.js';
import type { Cell } from './cell.js';
import type { CellOutput } from './control-server.js';
import { fetchRuntime } from './fetch-runtime.js';
import { type Running, runProgram, startProgram } from './process.js';
import { COMPATIBILITY_DATE } from './versions.js';

/** Cloudflare's runtime, by its own program. */
export const WORKERD_CELLS: readonly Cell[] = [
  cell('workerd', []),
  cell('workerd, nodejs_compat', ['nodejs_compat']),
];

function cell(name: string, flags: readonly string[]): Cell {
  return {
    name,
    half: 'portable',
    browser: false,
    prepare: async () => {
      const program = await fetchRuntime('workerd');
      const version = (await runProgram(program, ['--version'])).trim().replace('workerd ', '');
      return {
        version,
        run: async ({ application, inputUrl }) => {
          const folder = join(application.folder, name.replaceAll(/\W/g, '-'));
          const port = await freePort();
          mkdirSync(folder);
          writeFileSync(
            join(folder, 'worker.js'),
            await bundle(application, 'worker', ['workerd', 'worker']),
          );
          writeFileSync(join(folder, 'config.capnp'), configuration(port, flags));
          const running = startProgram(program, ['serve', 'config.capnp'], { cwd: folder });
          try {
            return await Promise.race([ask(port, inputUrl, running), running.ended]);
          } finally {
            running.stop();
          }
        },
      };
    },
  };
}

function configuration(port: number, flags: readonly string[]): string {
  const names = flags.map((flag) => `"${flag}"`).join(', ');
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "loopback", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.js")],
  compatibilityDate = "${COMPATIBILITY_DATE}",
  compatibilityFlags = [${names}],
  globalOutbound = "loopback",
);
`;
}

/** It says nowhere that it listens; so it is asked until it does, and the time limit of the cell ends that. */
async function ask(port: number, inputUrl: string, running: Running): Promise<CellOutput> {
  const url = `http://127.0.0.1:${port}/?input=${encodeURIComponent(inputUrl)}`;
  for (;;) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return (await response.json()) as CellOutput;
    if (response) return { crash: `status ${response.status}: ${running.output()}` };
    await wait(100);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
