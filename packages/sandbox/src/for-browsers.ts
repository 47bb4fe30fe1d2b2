import type { IncomingMessage, ServerResponse } from 'node:http';
import { corsHeaders, PREFLIGHT_HEADERS } from './cors.js';
import type { SandboxOptions } from './options.js';

/**
 * Answers the requests that only browsers send: pages and preflights. It also lets pages read the other answers if `cors` allows
 * their origin.
 *
 * @returns whether the request is answered.
 */
export function answerBrowser(
  { cors, pages = {} }: SandboxOptions,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const headers = corsHeaders(cors, request.headers.origin);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (request.method === 'OPTIONS' && 'access-control-request-method' in request.headers) {
    response.writeHead(204, Object.keys(headers).length > 0 ? PREFLIGHT_HEADERS : {}).end();
    return true;
  }
  const path = request.url?.split('?')[0] ?? '';
  const page = request.method === 'GET' && Object.hasOwn(pages, path) ? pages[path] : undefined;
  if (page) response.writeHead(200, { 'Content-Type': page.contentType }).end(page.body);
  return page !== undefined;
}
