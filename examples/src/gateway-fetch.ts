// A gateway on the bare Fetch API, as in a service worker, an edge function or a test. Here the client's fetch passes each
// request directly to it, so there is no server at all.
import { fetchHandler } from '@apoint/gateway/fetch';
import { gateway, handler, issueAt } from './gateway/ends.js';

const answer = fetchHandler({ gateway, handler });

await issueAt('https://gateway.example', (input, init) => answer(new Request(input, init)));
