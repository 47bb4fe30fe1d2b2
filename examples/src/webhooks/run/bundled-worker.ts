import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COMPATIBILITY_DATE } from '@apoint/conformance/runtimes/versions';
import { build } from 'esbuild';

/** Bundles a Worker as Cloudflare's own tool does, and writes a configuration of `workerd` that serves it. */
export async function bundledWorker(
  entry: string,
  folder: string,
  secrets: Readonly<Record<string, string>>,
): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile: join(folder, 'worker.js'),
    bundle: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['workerd', 'worker'],
    logLevel: 'warning',
  });
  await writeFile(join(folder, 'config.capnp'), configuration(secrets));
}

function configuration(secrets: Readonly<Record<string, string>>): string {
  const bindings = Object.entries(secrets).map(
    ([name, text]) => `(name = "${name}", text = ${JSON.stringify(text)})`,
  );
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.js")],
  bindings = [${bindings.join(', ')}],
  compatibilityDate = "${COMPATIBILITY_DATE}",
);
`;
}
