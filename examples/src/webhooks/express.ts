import { expressHandler } from '@apoint/gateway/express';
import express from 'express';
import { gateway } from './gateway.ts';
import { handler } from './handler.ts';

const app = express();
// Before any parser, since the bytes of the wire are verified.
app.use('/my-tag', expressHandler({ gateway, handler }));
app.use(express.json());
app.post('/orders', (request, response) => {
  response.json({ taken: request.body });
});

const server = app.listen(
  Number(process.env['PORT'] ?? 3000),
  '127.0.0.1',
  () => {
    console.log('listening on', server.address());
  },
);
