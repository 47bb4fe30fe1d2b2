import { createServer } from 'node:http';
import { nodeHandler } from '@apoint/gateway/node';
import { gateway } from './gateway.ts';
import { handler } from './handler.ts';

const server = createServer(nodeHandler({ gateway, handler }));

server.listen(Number(process.env['PORT'] ?? 3000), '127.0.0.1', () => {
  console.log('listening on', server.address());
});
