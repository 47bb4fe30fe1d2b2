import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import { bareExchange } from './bare.js';
import type { Command, Commands, Ports } from './commands.js';
import { importEnds } from './ends.js';
import { type Ends, guardedServer, MODES, plainServer } from './modes.js';
import { listenProxied } from './proxied.js';

// The process under load. It gets its commands from the process that generates the load.

const delays = monitorEventLoopDelay({ resolution: 10 });
let ends: Ends | undefined;

const answers: {
  [Name in keyof Commands]: (given: Commands[Name]['given']) => Promise<Commands[Name]['answer']>;
} = {
  listen: async (keys) => {
    ends = await importEnds(keys);
    return {
      guarded: await listen(guardedServer(ends)),
      plain: await listenPlain(ends),
      proxied: await listenProxied(ends, listen),
    };
  },
  bare: async ({ mode, milliseconds }) => repeatFor(milliseconds, await bareExchange(mode, ends as Ends)),
  heap: async () => {
    await turn();
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  },
  peak: async () => process.resourceUsage().maxRSS * 1024,
  delay: async () => {
    const milliseconds = delays.percentile(99) / 1e6;
    delays.reset();
    delays.enable();
    return milliseconds;
  },
};

process.on('message', async ({ name, given }: Command) => {
  process.send?.(await answers[name](given as never));
});

function repeatFor(milliseconds: number, exchange: () => void): number {
  const start = performance.now();
  let count = 0;
  for (; performance.now() - start < milliseconds; count++) exchange();
  return (count * 1000) / (performance.now() - start);
}

async function listenPlain(ends: Ends): Promise<Ports['plain']> {
  const ports = MODES.map(
    async (mode) => [mode, await listen(plainServer(await bareExchange(mode, ends)))] as const,
  );
  return Object.fromEntries(await Promise.all(ports)) as Ports['plain'];
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
