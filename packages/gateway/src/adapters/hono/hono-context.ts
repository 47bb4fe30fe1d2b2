import type { RuntimeRequest } from '@apoint/primitives';
import type { GatewayRequest } from '../../core/exchange.js';
import { bodyAlreadyRead, fetchRequest } from '../fetch/fetch-message.js';
import { bodyAlreadyParsed, bodyOfThisTurn, type NodeRequest, nodeRequest } from '../node/node-request.js';

/** What is used of Hono's context. */
export interface HonoContext {
  readonly req: { readonly raw: RuntimeRequest };
  readonly env: unknown;
}

/** What `@hono/node-server` puts into `env`. */
export interface NodeBindings {
  readonly incoming: NodeRequest & { readonly listenerCount?: (event: 'data') => number };
  readonly outgoing: { setHeader(name: string, value: string): unknown };
}

/** What `@hono/node-server` has of the request, where that runs. */
export function nodeBindingsOf(env: unknown): NodeBindings | undefined {
  return isNode(env) ? env : undefined;
}

function isNode(env: unknown): env is NodeBindings {
  return typeof env === 'object' && env !== null && 'incoming' in env && 'outgoing' in env;
}

/**
 * A request of Hono. On `@hono/node-server` it is Node's own, unless something in front, such as `bodyLimit`, has begun to read that by
 * the request of the Fetch API: then the body is taken from there.
 *
 * @throws {@link ApointError} `BODY_ALREADY_PARSED`
 */
export async function requestOf(
  raw: RuntimeRequest,
  node: NodeBindings | undefined,
): Promise<GatewayRequest> {
  const gone = bodyAlreadyRead(raw);
  if (!node) {
    if (gone) throw gone;
    return fetchRequest(raw);
  }
  const { incoming } = node;
  await bodyOfThisTurn();
  const error = bodyAlreadyParsed(incoming);
  if (!error && !incoming.listenerCount?.('data')) return nodeRequest(incoming);
  if (error && gone) throw error;
  const { method, uri, headers } = nodeRequest(incoming);
  return { method, uri, headers, body: raw.body };
}
