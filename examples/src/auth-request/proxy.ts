import type { IncomingMessage, RequestListener } from 'node:http';
import { readBody } from '@apoint/message';
import type { OriginalLine } from './auth-server.js';
import { pairsOf } from './server.js';

/**
 * A proxy that asks first, and passes a request on if the answer is 200. Envoy does this by `ext_authz`, nginx by a
 * subrequest that carries the body.
 */
export function askingProxy(authUrl: string, line: OriginalLine, upstreamUrl: string): RequestListener {
  return async (request, response) => {
    const { method = '', url: uri = '' } = request;
    const init = { method, headers: headersOf(request), body: await readBody(request, 1_048_576) };
    const asked = await ask(authUrl, line, uri, init);
    const answer = asked.ok ? await fetch(upstreamUrl + uri, init) : asked;
    response.writeHead(answer.status).end(await answer.text());
  };
}

function ask(
  authUrl: string,
  line: OriginalLine,
  uri: string,
  init: RequestInit & { method: string; headers: Headers },
): Promise<Response> {
  if (line === 'request-line') return fetch(authUrl + uri, init);
  const headers = new Headers(init.headers);
  headers.set('X-Original-Method', init.method);
  headers.set('X-Original-URI', uri);
  return fetch(`${authUrl}/verify`, { ...init, method: 'POST', headers });
}

const OF_THE_CONNECTION: readonly string[] = ['host', 'connection', 'content-length', 'transfer-encoding'];

function headersOf(request: IncomingMessage): Headers {
  return new Headers(pairsOf(request).filter(([name]) => !OF_THE_CONNECTION.includes(name.toLowerCase())));
}
