import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApointError } from '@apoint/primitives/errors';

/** Where a server listens. */
export interface Place {
  /** Default: 127.0.0.1, which no other machine reaches. */
  readonly host?: string | undefined;
  /** Default: any free port. */
  readonly port?: number | undefined;
}

/** A server that listens. */
export interface LocalServer {
  readonly url: string;
  /** Requests that have no answer yet. */
  readonly active: () => number;
  readonly draining: () => boolean;
  /** Takes no new connection, answers what has come, and then closes all connections: at the latest after this time. */
  drain(milliseconds: number): Promise<void>;
}

export const LOOPBACK = '127.0.0.1';

export type Listener = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/**
 * Starts a server.
 *
 * @throws {@link ApointError} `OPTION_INVALID` if it cannot listen there
 */
export async function startLocalServer(
  listener: Listener,
  { host = LOOPBACK, port = 0 }: Place,
): Promise<LocalServer> {
  const open = new Set<ServerResponse>();
  let draining = false;
  const server = createServer((request, response) => {
    open.add(response);
    // The connection ends with the answer: a client would lose its next request on it.
    response.shouldKeepAlive &&= !draining;
    response.once('close', () => open.delete(response));
    void listener(request, response);
  });
  // A client that closes its half after the request gets its answer all the same.
  Object.assign(server, { httpAllowHalfOpen: true });
  await listenOn(server, host, port);
  return {
    url: urlOf(server),
    active: () => open.size,
    draining: () => draining,
    drain: (milliseconds) => {
      draining = true;
      for (const response of open) response.shouldKeepAlive = false;
      return closed(server, milliseconds);
    },
  };
}

async function listenOn(server: Server, host: string, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (cause) {
    throw new ApointError(
      'OPTION_INVALID',
      'The server cannot listen at this address; see the cause, and choose another host or port.',
      { cause },
    );
  }
}

function closed(server: Server, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), milliseconds);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function urlOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
