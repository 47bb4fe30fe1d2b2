// A gateway in a Fastify application; the parsers of its other routes stay as they are.
import { fastifyHandler } from '@apoint/gateway/fastify';
import Fastify from 'fastify';
import { gateway, handler, issueAt } from './gateway/ends.js';

const app = Fastify();
app.register(fastifyHandler({ gateway, handler }), { prefix: '/api/open' });
app.post('/orders', async (request) => ({ taken: request.body }));

await issueAt(await app.listen({ host: '127.0.0.1', port: 0 }));
await app.close();
