// A gateway on node:http.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { nodeHandler } from '@apoint/gateway/node';
import { gateway, handler, issueAt } from './gateway/ends.js';

const server = createServer(nodeHandler({ gateway, handler }));
server.listen(0, '127.0.0.1');
await once(server, 'listening');

await issueAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
server.close();
server.closeAllConnections();
