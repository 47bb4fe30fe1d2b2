// A gateway in a Koa application. The bodies of its other routes are parsed.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { koaHandler } from '@apoint/gateway/koa';
import Koa from 'koa';
import { gateway, handler, issueAt } from './gateway/ends.js';

const app = new Koa();
const answer = koaHandler({ gateway, handler });
app.use((context, next) => (context.path.startsWith('/api/open/') ? answer(context) : next())); // before the parser
app.use(async (context) => {
  const chunks: Buffer[] = [];
  for await (const chunk of context.req) chunks.push(chunk);
  context.body = { taken: JSON.parse(Buffer.concat(chunks).toString()) };
});

const server = app.listen(0, '127.0.0.1');
await once(server, 'listening');

await issueAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
server.close();
server.closeAllConnections();
