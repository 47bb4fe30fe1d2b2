import { Agent, createServer, type Server, request as startRequest } from 'node:http';
import { startInboundProxy } from '../../../packages/cli/dist/proxy/inbound.js';
import { ANSWER, type Ends, gatewayOptionsFor, guardedServer } from './modes.js';

/** Two ways of two hops from a client to an application, with the same cryptography once on each. */
export interface ProxiedPorts {
  /** `apoint proxy inbound` in front of an application without a gateway. */
  readonly inbound: number;
  /** A plain proxy of `node:http` in front of an application behind the gateway. */
  readonly relayed: number;
}

export async function listenProxied(
  ends: Ends,
  listen: (server: Server) => Promise<number>,
): Promise<ProxiedPorts> {
  const app = await listen(plainApp());
  const { url } = await startInboundProxy({
    gateway: gatewayOptionsFor(ends),
    to: `http://127.0.0.1:${app}`,
    admin: 'off',
  });
  const guarded = await listen(guardedServer(ends));
  return { inbound: Number(new URL(url).port), relayed: await listen(relay(guarded)) };
}

/** The least that an application does: it parses what comes, and answers. */
function plainApp(): Server {
  const body = JSON.stringify(ANSWER);
  const headers = { 'Content-Type': 'application/json', 'Content-Length': body.length };
  return createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    request.once('end', () => {
      JSON.parse(text);
      response.writeHead(200, headers).end(body);
    });
  });
}

/** Passes everything on as it comes, over connections that it keeps. */
function relay(port: number): Server {
  const agent = new Agent({ keepAlive: true });
  return createServer((request, response) => {
    const { method, url: path, headers } = request;
    const asked = startRequest({ agent, host: '127.0.0.1', port, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    asked.once('error', () => response.destroy());
    request.pipe(asked);
  });
}
