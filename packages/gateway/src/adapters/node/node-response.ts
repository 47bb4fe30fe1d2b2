import type { GatewayResponse } from '../../core/exchange.js';
import type { NodeRequest } from './node-request.js';

/** What is used of a `ServerResponse`. */
export interface NodeResponse {
  readonly req: Pick<NodeRequest, 'complete' | 'once' | 'resume'>;
  /** Sends the names as they are spelt. */
  readonly writeHead: (status: number, headers: Record<string, string>) => unknown;
  /** Sends a byte for each character and goes on. */
  readonly write: (body: string, encoding: 'latin1') => unknown;
  /** Ends, and before that sends a byte for each character, if there are any. */
  readonly end: { (): unknown; (body: string, encoding: 'latin1'): unknown };
  /** Closes the connection. */
  readonly destroy: () => unknown;
}

/** How long a client may go on sending a body that has been refused. */
const LINGER_MILLISECONDS = 1000;

/**
 * Sends an answer, its header names in the spelling of the page. If the body of the request has not come as a whole, the
 * answer is the last on its connection.
 *
 * @param response - the response of `node:http`, to which nothing has been written.
 * @param answer - what `exchange` of a gateway resolved to: status, headers and body.
 * @example
 * ```ts
 * import { once } from 'node:events';
 * import { createServer } from 'node:http';
 * import type { AddressInfo } from 'node:net';
 * import { sendNodeResponse } from '@apoint/gateway/node';
 *
 * const body = new TextEncoder().encode('{"a":1}');
 * const server = createServer((_request, response) => {
 *   // In real use: what gateway.exchange resolved to.
 *   sendNodeResponse(response, { status: 200, headers: { 'Tracer-Id': 'trace-1' }, body });
 * });
 * server.listen(0, '127.0.0.1');
 * await once(server, 'listening');
 * const { port } = server.address() as AddressInfo;
 *
 * const answer = await fetch(`http://127.0.0.1:${port}/`);
 * console.log(answer.status, answer.headers.get('Tracer-Id'), await answer.text()); // 200 trace-1 {"a":1}
 * server.close();
 * ```
 */
export function sendNodeResponse(
  response: NodeResponse,
  { status, headers, body }: Omit<GatewayResponse, 'headers'> & { readonly headers: object },
): void {
  const lines = { ...headers, 'Content-Length': String(body.length) };
  // Of text, Node makes one piece with the head. In front of bytes it would put the head first of all that waits for its turn on
  // the connection: before the `100 Continue` of the same request, which would then stand in the body.
  const text = Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1');
  if (response.req.complete === false) {
    response.writeHead(status, { ...lines, Connection: 'close' });
    response.write(text, 'latin1');
    linger(response);
  } else {
    response.writeHead(status, lines);
    response.end(text, 'latin1');
  }
}

/**
 * Ends the response once the client stops sending, or soon. Ended at once, the connection would be reset under a client
 * that is still sending, and the answer lost.
 */
function linger(response: NodeResponse): void {
  const end = (): void => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, LINGER_MILLISECONDS);
  response.req.once('close', end);
  response.req.resume();
}
