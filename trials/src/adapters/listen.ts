import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on loopback. */
export interface Running {
  readonly url: string;
  close(): Promise<void>;
}

export async function listen(server: Server): Promise<Running> {
  answerHalfClosed(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

/** As the README of the gateway recommends. */
export function answerHalfClosed(server: Server): void {
  Object.assign(server, { httpAllowHalfOpen: true });
}

export function listenWith(listener: RequestListener, http: ServerOptions = {}): Promise<Running> {
  return listen(createServer(http, listener));
}
