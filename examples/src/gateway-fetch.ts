// A gateway on the bare Fetch API: what a service worker, an edge function or a test has. Here the client's fetch hands each
// request straight to it, so there is no server at all.
import { fetchHandler } from '@apoint/gateway/fetch';
import { gateway, handler, issueAt } from './gateway/ends.js';

const answer = fetchHandler({ gateway, handler });

await issueAt('https://gateway.example', (input, init) => answer(new Request(input, init)));
