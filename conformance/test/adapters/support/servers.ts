import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expressHandler } from '@apoint/gateway/express';
import { fastifyGateway } from '@apoint/gateway/fastify';
import { honoHandler } from '@apoint/gateway/hono';
import { nodeListener } from '@apoint/gateway/node';
import { createAdaptorServer } from '@hono/node-server';
import express from 'express';
import express4 from 'express4';
import Fastify from 'fastify';
import { Hono } from 'hono';
import type { Business } from './ends.js';

/** A server on loopback. */
export interface Running {
  readonly url: string;
  close(): Promise<void>;
}

export async function listen(server: Server): Promise<Running> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
  };
  return { url: urlOf(server), close };
}

export function listenWith(listener: RequestListener): Promise<Running> {
  return listen(createServer(listener));
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Each adapter, mounted as its users do, under `/api`. */
export const SERVERS: Readonly<Record<string, (business: Business) => Promise<Running>>> = {
  'node:http': (business) => listenWith(nodeListener(business)),
  'Express 5': (business) => {
    const app = express();
    app.use('/api', expressHandler(business));
    return listenWith(app);
  },
  'Express 4': (business) => {
    const app = express4();
    app.use('/api', expressHandler(business));
    return listenWith(app);
  },
  'Express 5 behind a parser that keeps the bytes': (business) => {
    const app = express();
    app.use(
      express.json({ verify: (request, _response, bytes) => Object.assign(request, { rawBody: bytes }) }),
    );
    app.use('/api', expressHandler(business));
    return listenWith(app);
  },
  Fastify: async (business) => {
    const app = Fastify();
    app.register(fastifyGateway(business), { prefix: '/api' });
    await app.listen({ host: '127.0.0.1', port: 0 });
    return { url: urlOf(app.server), close: () => app.close() };
  },
  'Hono on node-server': (business) => {
    const app = new Hono();
    app.all('/api/*', honoHandler(business));
    return listen(createAdaptorServer({ fetch: app.fetch }) as Server);
  },
};
