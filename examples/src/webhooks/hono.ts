import { honoHandler } from '@apoint/gateway/hono';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { gateway } from './gateway.ts';
import { handler } from './handler.ts';

const app = new Hono();
app.post('/my-tag/*', honoHandler({ gateway, handler }));
app.post('/orders', async (context) =>
  context.json({ taken: await context.req.json() }),
);

// On Node. On Workers, Deno and Bun, `app.fetch` is served.
const port = Number(process.env['PORT'] ?? 3000);
serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, (info) => {
  console.log('listening on', info);
});
