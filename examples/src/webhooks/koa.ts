import { koaHandler } from '@apoint/gateway/koa';
import Koa from 'koa';
import { gateway } from './gateway.ts';
import { handler } from './handler.ts';

const app = new Koa();
const answer = koaHandler({ gateway, handler });
app.use((context, next) =>
  context.path.startsWith('/my-tag/') ? answer(context) : next(),
); // before any parser
app.use((context) => {
  context.body = { taken: context.path };
});

const server = app.listen(
  Number(process.env['PORT'] ?? 3000),
  '127.0.0.1',
  () => {
    console.log('listening on', server.address());
  },
);
