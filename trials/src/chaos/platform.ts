import { join } from 'node:path';
import { type FaultProxy, startFaultProxy } from './fault-proxy.js';
import type { LedgerPlace } from './ledger-place.js';
import type { PartnerTask } from './partner.js';
import type { Random } from './random.js';
import { endProcess, startSandbox } from './sandbox-process.js';
import { type Servers, startServers } from './servers.js';

export interface PlatformOptions {
  readonly directory: string;
  readonly place: LedgerPlace;
  readonly idempotency: 'kept' | 'broken';
  readonly totalBudget: number;
  readonly faultRate: number;
  readonly random: Random;
}

/** Sandboxes that can be killed, behind a bad line. */
export interface Platform {
  readonly servers: Servers;
  readonly proxy: FaultProxy;
  readonly partner: PartnerTask;
  stop(): Promise<void>;
}

export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const { directory, place, idempotency, totalBudget, faultRate, random } = options;
  const keys = join(directory, 'keys');
  // The command makes the keys; the broken sandbox only reads them.
  await endProcess((await startSandbox('kept', ['--keys', keys])).child, 'SIGTERM');
  const words = ['--keys', keys, ...place.words, '--total-budget', String(totalBudget)];
  const servers = await startServers({ count: place.servers, idempotency, words, random });
  const proxy = await startFaultProxy({ random, faultRate, upstream: servers.port });
  return {
    servers,
    proxy,
    partner: { url: proxy.url, clientId: servers.clientId, keys },
    stop: async () => {
      await proxy.close();
      await servers.stop();
    },
  };
}
