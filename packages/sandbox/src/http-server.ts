import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GatewayRequest } from '@apoint/gateway';
import { readBody } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import { answerBrowser } from './for-browsers.js';
import type { SandboxOptions } from './options.js';

const LOOPBACK = '127.0.0.1';

/** Answers one request; the connection is still to be written to. */
export type Respond = (request: GatewayRequest, response: ServerResponse) => Promise<void>;

/** Starts a server on the loopback interface; it hears nothing from outside this machine. */
export async function startServer(
  options: SandboxOptions,
  maximumBodyBytes: number,
  respond: Respond,
): Promise<Server> {
  const server = createServer((request, response) => {
    // A connection that a stopping server waits for is done with when its answer is.
    response.once('close', () => server.listening || setImmediate(() => server.closeIdleConnections()));
    if (answerBrowser(options, request, response)) return;
    serve(request, response, maximumBodyBytes, respond).catch(() => response.destroy());
  });
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

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  maximumBodyBytes: number,
  respond: Respond,
): Promise<void> {
  const { method = '', url: uri = '' } = request;
  const body = await bodyOf(request, maximumBodyBytes);
  await respond({ method, uri, headers: pairsOf(request.rawHeaders), body }, response);
}

/**
 * A body over the limit is left unread; the gateway refuses it by the one byte that is too many. The connection must
 * outlive that, or the refusal could not be sent.
 */
function bodyOf(request: IncomingMessage, maximumBodyBytes: number): Promise<Uint8Array> {
  const chunks = { [Symbol.asyncIterator]: () => request.iterator({ destroyOnReturn: false }) };
  return readBody(chunks, maximumBodyBytes).catch((error: unknown) => {
    if (error instanceof ApointError) return new Uint8Array(maximumBodyBytes + 1);
    throw error;
  });
}

function pairsOf(rawHeaders: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2)
    pairs.push([rawHeaders[i] as string, rawHeaders[i + 1] as string]);
  return pairs;
}
