import { Agent, createServer, type Server, request as startRequest } from 'node:http';
import { startInboundProxy } from '../../../packages/cli/dist/proxy/inbound.js';
import { type Ends, gatewayOptionsFor, guardedServer, plainServer } from './modes.js';

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
  const app = await listen(plainServer(() => undefined));
  const { url } = await startInboundProxy({
    gateway: gatewayOptionsFor(ends),
    to: `http://127.0.0.1:${app}`,
    admin: 'off',
  });
  const guarded = await listen(guardedServer(ends));
  return { inbound: Number(new URL(url).port), relayed: await listen(relay(guarded)) };
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
