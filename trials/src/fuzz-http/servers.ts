import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expressHandler } from '@apoint/gateway/express';
import { fastifyGateway } from '@apoint/gateway/fastify';
import { honoHandler } from '@apoint/gateway/hono';
import { type AdapterOptions, nodeListener } from '@apoint/gateway/node';
import { createAdaptorServer } from '@hono/node-server';
import express from 'express';
import express4 from 'express4';
import Fastify from 'fastify';
import { Hono } from 'hono';

/** A server on loopback. */
export interface Running {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a server; the options are those of `node:http`. */
export type Start = (options: AdapterOptions, http?: ServerOptions) => Promise<Running>;

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

/** As the README of the gateway tells those who want it. */
function answerHalfClosed(server: Server): void {
  Object.assign(server, { httpAllowHalfOpen: true });
}

export function listenWith(listener: RequestListener, http: ServerOptions = {}): Promise<Running> {
  return listen(createServer(http, listener));
}

/** Each adapter, mounted under `/api` as its users do. */
export const SERVERS: Readonly<Record<string, Start>> = {
  'node:http': (options, http) => listenWith(nodeListener(options), http),
  'Express 5': (options, http) => {
    const app = express();
    app.use('/api', expressHandler(options));
    return listenWith(app, http);
  },
  'Express 4': (options, http) => {
    const app = express4();
    app.use('/api', expressHandler(options));
    return listenWith(app, http);
  },
  Fastify: async (options, http = {}) => {
    // It has time-outs of its own that go over those of the server.
    const { requestTimeout = 0, keepAliveTimeout = 5000 } = http;
    const app = Fastify({ http, requestTimeout, keepAliveTimeout });
    app.register(fastifyGateway(options), { prefix: '/api' });
    answerHalfClosed(app.server);
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    return { url, close: async () => app.close() };
  },
  'Hono on node-server': (options, http = {}) => {
    const app = new Hono();
    app.all('/api/*', honoHandler(options));
    return listen(createAdaptorServer({ fetch: app.fetch, serverOptions: http }) as Server);
  },
};
