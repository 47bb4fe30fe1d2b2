// A gateway in an Express application. The bodies of its other routes are parsed.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expressHandler } from '@apoint/gateway/express';
import express from 'express';
import { gateway, handler, issueAt } from './gateway/ends.js';

const app = express();
app.use('/api/open', expressHandler({ gateway, handler })); // before the parser
app.use(express.json());
app.post('/orders', (request, response) => {
  response.json({ taken: request.body });
});

const server = app.listen(0, '127.0.0.1');
await once(server, 'listening');

await issueAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
server.close();
server.closeAllConnections();
