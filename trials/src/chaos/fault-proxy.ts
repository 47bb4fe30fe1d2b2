import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { FAULT_NAMES, FAULTS, type FaultName, passOn } from './faults.js';
import { below, type Random } from './random.js';

const LOOPBACK = '127.0.0.1';

export interface FaultProxyOptions {
  readonly random: Random;
  /** The share of pieces that get a fault. */
  readonly faultRate: number;
  /** The port to forward a connection to; `undefined` while no server listens. */
  readonly upstream: () => number | undefined;
}

/** How often each fault happened, by direction, e.g. `drop request`. */
export type FaultCounts = Readonly<Record<`${FaultName} ${Direction}`, number>>;

type Direction = 'request' | 'response';

export interface FaultProxy {
  readonly url: string;
  readonly counts: FaultCounts;
  close(): Promise<void>;
}

/** A faulty TCP line. It does not know HTTP. */
export async function startFaultProxy(options: FaultProxyOptions): Promise<FaultProxy> {
  const counts = noFaults();
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const port = options.upstream();
    if (port === undefined) return client.destroy();
    const reach = (): Socket => tracked(sockets, connect({ port, host: LOOPBACK, allowHalfOpen: true }));
    const upstream = reach();
    const repeat = (chunk: Buffer): void =>
      void reach()
        .on('error', () => {})
        .resume()
        .end(chunk);
    join({ ...options, counts, direction: 'request', repeat }, tracked(sockets, client), upstream);
    join({ ...options, counts, direction: 'response' }, upstream, client);
  });
  await once(server.listen(0, LOOPBACK), 'listening');
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`, counts, close };
}

function noFaults(): Record<`${FaultName} ${Direction}`, number> {
  const names = FAULT_NAMES.flatMap((name) => [`${name} request`, `${name} response`] as const);
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<`${FaultName} ${Direction}`, number>;
}

function tracked(sockets: Set<Socket>, socket: Socket): Socket {
  sockets.add(socket);
  return socket.once('close', () => sockets.delete(socket));
}

type Line = Omit<FaultProxyOptions, 'upstream'> & {
  readonly counts: Record<`${FaultName} ${Direction}`, number>;
  readonly direction: Direction;
  readonly repeat?: (chunk: Buffer) => void;
};

/** One direction. It waits while a piece is delayed, so pieces stay in order. */
function join({ faultRate, counts, direction, ...line }: Line, from: Socket, to: Socket): void {
  from.on('data', async (chunk) => {
    if (line.random() >= faultRate) return passOn(to, chunk);
    const name = FAULT_NAMES[below(line.random, FAULT_NAMES.length)] ?? 'drop';
    counts[`${name} ${direction}`] += 1;
    from.pause();
    await FAULTS[name]({ ...line, from, to, chunk });
    from.resume();
  });
  from.on('end', () => to.end());
  from.on('error', () => to.destroy());
  from.on('close', () => to.destroy());
}
