import type { AdapterOptions } from './adapter-options.js';
import type { GatewayResponse } from './exchange.js';
import { bodyAlreadyRead, fromFetch, toFetch } from './fetch.js';
import { bodyAlreadyParsed, type NodeRequest, nodeRequest } from './node-request.js';

export type { AdapterOptions } from './adapter-options.js';

/** What is used of Hono's context. */
export interface HonoContext {
  readonly req: { readonly raw: Request };
  readonly env: unknown;
}

/** A handler for Hono, on any runtime. */
export type HonoHandler = (context: HonoContext) => Promise<Response>;

/** What `@hono/node-server` puts into `env`. */
interface NodeBindings {
  readonly incoming: NodeRequest;
  readonly outgoing: { setHeader(name: string, value: string): unknown };
}

/**
 * A handler for Hono. On `@hono/node-server` it sees URL, headers and bytes as they came, and its answers keep the spelling
 * of header names; elsewhere it sees what the runtime makes of them. It throws an {@link ApointError}
 * `BODY_ALREADY_PARSED` when a middleware has read the body before.
 */
export function honoHandler({ gateway, handler }: AdapterOptions): HonoHandler {
  return async ({ req: { raw }, env }) => {
    const node = isNode(env) ? env : undefined;
    const error = node ? bodyAlreadyParsed(node.incoming) : bodyAlreadyRead(raw);
    if (error) throw error;
    try {
      const answer = await gateway.exchange(node ? nodeRequest(node.incoming) : fromFetch(raw), handler);
      return node ? toNode(answer, node.outgoing) : toFetch(answer);
    } catch {
      // The connection broke off in the body: this reaches no one.
      return new Response(null, { status: 400 });
    }
  };
}

const decoder = new TextDecoder();

function isNode(env: unknown): env is NodeBindings {
  return typeof env === 'object' && env !== null && 'incoming' in env && 'outgoing' in env;
}

/**
 * A Fetch API response lower-cases names. What is set on Node's own response beforehand keeps its spelling. Of text, Node
 * makes one piece with the head; see `node-response.ts`.
 */
function toNode({ status, headers, body }: GatewayResponse, outgoing: NodeBindings['outgoing']): Response {
  const { 'Content-Type': contentType = '', ...others } = headers;
  for (const [name, value] of Object.entries(others)) outgoing.setHeader(name, value);
  const lines = { 'Content-Type': contentType, 'Content-Length': String(body.length) };
  return new Response(decoder.decode(body), { status, headers: lines });
}
