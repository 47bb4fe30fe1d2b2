import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Running, runProgram, startProgram } from '@apoint/tools/process';
import { bundle } from './bundle.js';
import type { Cell } from './cell.js';
import type { CellOutput } from './control-server.js';
import { fetchRuntime } from './fetch-runtime.js';
import { COMPATIBILITY_DATE } from './versions.js';

/** Cloudflare's runtime, run by its own program. */
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
          mkdirSync(folder);
          writeFileSync(
            join(folder, 'worker.js'),
            await bundle(application, 'worker', ['workerd', 'worker']),
          );
          writeFileSync(join(folder, 'config.capnp'), configuration(flags));
          const running = startProgram(program, ['serve', '--control-fd=3', 'config.capnp'], { cwd: folder });
          try {
            return await Promise.race([ask(inputUrl, running), running.ended]);
          } finally {
            await running.stop();
          }
        },
      };
    },
  };
}

/** It uses any free port and reports which. */
function configuration(flags: readonly string[]): string {
  const names = flags.map((flag) => `"${flag}"`).join(', ');
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "loopback", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.js")],
  compatibilityDate = "${COMPATIBILITY_DATE}",
  compatibilityFlags = [${names}],
  globalOutbound = "loopback",
);
`;
}

async function ask(inputUrl: string, running: Running): Promise<CellOutput> {
  const port = await portOf(running);
  const response = await fetch(`http://127.0.0.1:${port}/?input=${encodeURIComponent(inputUrl)}`);
  if (response.ok) return (await response.json()) as CellOutput;
  return { crash: `status ${response.status}: ${running.output()}` };
}

/** The port that it reports. If the program ends before, the error of the process is the outcome. */
async function portOf({ control }: Running): Promise<number> {
  for await (const line of createInterface(control)) {
    const { event, port } = JSON.parse(line) as { event: string; port: number };
    if (event === 'listen') return port;
  }
  return new Promise(() => undefined);
}
