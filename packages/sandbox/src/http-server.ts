import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GatewayRequest } from '@apoint/gateway';
import { DEFAULT_MAXIMUM_BODY_BYTES, readBody } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';

export const LOOPBACK = '127.0.0.1';

/** Answers one request; the connection is still to be written to. */
export type Respond = (request: GatewayRequest, response: ServerResponse) => Promise<void>;

/** Starts a server on the loopback interface; it hears nothing from outside this machine. */
export async function startServer(port: number, respond: Respond): Promise<Server> {
  const server = createServer((request, response) => {
    serve(request, response, respond).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => resolve());
  });
  return server;
}

export function urlOf(server: Server): string {
  const { port } = server.address() as AddressInfo;
  return `http://${LOOPBACK}:${port}`;
}

export function stopServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

async function serve(request: IncomingMessage, response: ServerResponse, respond: Respond): Promise<void> {
  const { method = '', url = '' } = request;
  await respond(
    { method, uri: url, headers: pairsOf(request.rawHeaders), body: await bodyOf(request) },
    response,
  );
}

/** A body over the limit is left unread; the gateway refuses it by the one byte that is too many. */
function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  return readBody(request, DEFAULT_MAXIMUM_BODY_BYTES).catch((error: unknown) => {
    if (error instanceof ApointError) return new Uint8Array(DEFAULT_MAXIMUM_BODY_BYTES + 1);
    throw error;
  });
}

function pairsOf(rawHeaders: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let i = 0; i + 1 < rawHeaders.length; i += 2)
    pairs.push([rawHeaders[i] as string, rawHeaders[i + 1] as string]);
  return pairs;
}
