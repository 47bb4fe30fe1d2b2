// deno serve --allow-read=keys --allow-env deno.ts
import { fetchHandler } from '@apoint/gateway/fetch';
import { gateway } from './gateway.ts';
import { handler } from './handler.ts';

export default { fetch: fetchHandler({ gateway, handler }) };
