import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type GatewayKind, SHIPPED, WHOLE } from './kinds.js';
import { listensAt } from './listening.js';

/** A gateway that runs. */
export interface RunningGateway {
  /** In front of `apoint proxy inbound`. */
  readonly inbound: string;
  /** The way to the platform. */
  readonly outbound: string;
  stop(): Promise<void>;
}

/** What stands in the shipped configurations, in place of the addresses of a run. */
const SHIPPED_ADDRESSES = { apoint: '127.0.0.1:8080', platform: '127.0.0.1:9443' };
const SHIPPED_PORTS = { inbound: 8000, outbound: 8001 };
const MOST_STARTS = 10;
const LOOK_AGAIN_MILLISECONDS = 10;

/** Starts a gateway with the configuration that is shipped; only ports and addresses in it are those of this run. */
export async function startGateway(
  kind: GatewayKind,
  apointUrl: string,
  platformUrl: string,
): Promise<RunningGateway> {
  // Another process may take a port meanwhile; then the gateway ends, and others are tried.
  for (let starts = 0; starts < MOST_STARTS; starts++) {
    const [inbound, outbound] = await freePorts();
    const shipped = (await readFile(new URL(`../../gateways/${kind.file}`, import.meta.url), 'utf8'))
      .replaceAll(SHIPPED_ADDRESSES.apoint, new URL(apointUrl).host)
      .replaceAll(SHIPPED_ADDRESSES.platform, new URL(platformUrl).host)
      .replaceAll(new RegExp(`:${SHIPPED_PORTS.inbound}\\b`, 'g'), `:${inbound}`)
      .replaceAll(new RegExp(`:${SHIPPED_PORTS.outbound}\\b`, 'g'), `:${outbound}`);
    const stop = await startOnce(kind, shipped, [inbound, outbound]);
    if (stop)
      return { inbound: `http://127.0.0.1:${inbound}`, outbound: `http://127.0.0.1:${outbound}`, stop };
  }
  throw new Error(`${kind.name} did not start; what it said is above.`);
}

async function startOnce(
  kind: GatewayKind,
  shipped: string,
  ports: readonly number[],
): Promise<(() => Promise<void>) | undefined> {
  const folder = await mkdtemp(join(tmpdir(), `apoint-${kind.name}-`));
  await chmod(folder, 0o755); // a gateway may give up the rights that it was started with
  await writeFile(join(folder, SHIPPED), shipped);
  if (kind.around) await writeFile(join(folder, WHOLE), kind.around(folder));
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const child = spawn(kind.program, kind.words(folder), { stdio: ['ignore', 'pipe', 'pipe'], env });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  // Nothing outlives an example that fails.
  const kill = (): unknown => child.kill();
  process.once('exit', kill);
  const ended = once(child, 'close');
  void ended.then(() => process.off('exit', kill));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true });
  };
  if (await isReady(child, ports)) return stop;
  // Apache opens its log by name, so that it cannot be a pipe.
  const log = await readFile(join(folder, 'error.log')).catch(() => Buffer.alloc(0));
  await stop();
  process.stderr.write(Buffer.concat([...said, log]));
  return undefined;
}

/** Whether it listens at all ports; `false` if it has ended instead. */
async function isReady(child: ChildProcess, ports: readonly number[]): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const { pid } = child;
    const listening = await Promise.all(ports.map((port) => listensAt(pid, port)));
    if (listening.every(Boolean)) return true;
    await pause(LOOK_AGAIN_MILLISECONDS);
  }
  return false;
}

/** Both at once, or they could be the same. */
async function freePorts(): Promise<[number, number]> {
  const servers = [createServer(), createServer()] as const;
  const ports = servers.map(async (server) => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as { readonly port: number }).port;
  });
  const [first, second] = (await Promise.all(ports)) as [number, number];
  await Promise.all(
    servers.map(async (server) => {
      server.close();
      await once(server, 'close');
    }),
  );
  return [first, second];
}
