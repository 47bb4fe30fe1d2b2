import type { Server, ServerOptions } from 'node:http';
import { type AdapterOptions, expressHandler } from '@apoint/gateway/express';
import { fastifyHandler } from '@apoint/gateway/fastify';
import { honoHandler } from '@apoint/gateway/hono';
import { koaHandler } from '@apoint/gateway/koa';
import { nodeHandler } from '@apoint/gateway/node';
import { createAdaptorServer } from '@hono/node-server';
import express from 'express';
import express4 from 'express4';
import Fastify from 'fastify';
import { Hono } from 'hono';
import Koa from 'koa';
import { answerHalfClosed, listen, listenWith, type Running } from './listen.js';

/** A server behind an adapter. */
export interface AdapterServer {
  /** Starts it on loopback; the second argument has the options of `node:http`. */
  readonly start: (options: AdapterOptions, http?: ServerOptions) => Promise<Running>;
  /** `'own'`: it ends connections by its own rules, not by those of `sendNodeResponse`. */
  readonly closing?: 'own';
}

/**
 * Every adapter for servers, mounted under `/api` as its users do. Each entry goes through the contract of adapters and through
 * `pnpm fuzz:http`. No other code needs to know it.
 */
export const SERVERS: Readonly<Record<string, AdapterServer>> = {
  'node:http': {
    start: (options, http) => listenWith(nodeHandler(options), http),
  },
  'Express 5': {
    start: (options, http) => {
      const app = express();
      app.use('/api', expressHandler(options));
      return listenWith(app, http);
    },
  },
  'Express 4': {
    start: (options, http) => {
      const app = express4();
      app.use('/api', expressHandler(options));
      return listenWith(app, http);
    },
  },
  Fastify: {
    start: async (options, http = {}) => {
      // Its own time-outs replace those of the server.
      const { requestTimeout = 0, keepAliveTimeout = 5000 } = http;
      const app = Fastify({ http, requestTimeout, keepAliveTimeout });
      app.register(fastifyHandler(options), { prefix: '/api' });
      answerHalfClosed(app.server);
      const url = await app.listen({ host: '127.0.0.1', port: 0 });
      return { url, close: async () => app.close() };
    },
  },
  'Hono on node-server': {
    start: (options, http = {}) => {
      const app = new Hono();
      app.all('/api/*', honoHandler(options));
      return listen(createAdaptorServer({ fetch: app.fetch, serverOptions: http }) as Server);
    },
    closing: 'own',
  },
  Koa: {
    start: (options, http = {}) => {
      const app = new Koa();
      app.silent = true;
      const answer = koaHandler(options);
      app.use((context, next) => (context.path.startsWith('/api') ? answer(context) : next()));
      return listenWith(app.callback(), http);
    },
  },
};
