// A gateway in a Hono application on Node. On Workers, Deno and Bun the application is the same: serve `app.fetch`.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { honoHandler } from '@apoint/gateway/hono';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { gateway, handler, issueAt } from './gateway/ends.js';

const app = new Hono();
app.post('/api/open/*', honoHandler({ gateway, handler }));
app.post('/orders', async (context) => context.json({ taken: await context.req.json() }));

const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
await once(server, 'listening');

await issueAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
server.close();
