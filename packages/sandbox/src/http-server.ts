import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerBrowser } from './for-browsers.js';
import type { SandboxOptions } from './options.js';

const LOOPBACK = '127.0.0.1';

/** Answers one request. Nothing has been written to the connection yet. */
export type Respond = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Starts a server on the loopback interface. It cannot be reached from outside this machine. */
export async function startServer(options: SandboxOptions, respond: Respond): Promise<Server> {
  const server = createServer((request, response) => {
    // A stopping server waits for open connections. Close each one after its answer.
    response.once('close', () => server.listening || setImmediate(() => server.closeIdleConnections()));
    if (answerBrowser(options, request, response)) return;
    respond(request, response).catch(() => response.destroy());
  });
  // A client that has closed its half of the connection still waits for the answer.
  Object.assign(server, { httpAllowHalfOpen: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, LOOPBACK, () => resolve());
  });
  return server;
}

export function urlOf(server: Server): string {
  const { port } = server.address() as AddressInfo;
  return `http://${LOOPBACK}:${port}`;
}

export function stopServer(server: Server, openRequests: 'end' | 'finish'): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!server.listening) return resolve();
    server.close((error) => (error ? reject(error) : resolve()));
    if (openRequests === 'end') server.closeAllConnections();
  });
}
