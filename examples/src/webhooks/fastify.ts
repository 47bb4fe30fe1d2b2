import { fastifyHandler } from '@apoint/gateway/fastify';
import Fastify from 'fastify';
import { gateway } from './gateway.ts';
import { handler } from './handler.ts';

const app = Fastify();
// The parsers of other routes stay as they are.
app.register(fastifyHandler({ gateway, handler }), { prefix: '/my-tag' });
app.post('/orders', async (request) => ({ taken: request.body }));

console.log(
  'listening on',
  await app.listen({
    host: '127.0.0.1',
    port: Number(process.env['PORT'] ?? 3000),
  }),
);
