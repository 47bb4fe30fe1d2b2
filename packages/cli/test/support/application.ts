import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** What an application got. */
export interface Asked {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** What it answers: the HTTP status and the text. */
export type Answering = (asked: Asked, number: number) => readonly [status: number, body: string];

export const SUCCESS = '{"result":{"resultCode":"SUCCESS","resultStatus":"S"}}';
export const FAILURE = '{"result":{"resultCode":"PROCESS_FAIL","resultStatus":"F"}}';

/** A partner's application that speaks plain JSON. It ends with the test. */
export async function application(answering: Answering = () => [200, SUCCESS]) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const one = { path: request.url ?? '', headers: request.headers, body: await text(request) };
    asked.push(one);
    const [status, body] = answering(one, asked.length);
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}
