import type { RuntimeRequest, RuntimeResponse } from '@apoint/primitives';
import type { GatewayResponse } from '../../core/exchange.js';
import { type AdapterOptions, checkedAdapterOptions } from '../adapter-options.js';
import { asSigned, type ExternalUri } from '../external-uri.js';
import { bodyAlreadyRead, fetchHandler } from '../fetch/fetch-handler.js';
import { bodyAlreadyParsed, bodyOfThisTurn, type NodeRequest, nodeRequest } from '../node/node-request.js';

export type { AdapterOptions, ExternalUri };

/** What is used of Hono's context. */
export interface HonoContext {
  readonly req: { readonly raw: RuntimeRequest };
  readonly env: unknown;
}

/** A handler for Hono, on any runtime. */
export type HonoHandler = (context: HonoContext) => Promise<RuntimeResponse>;

/**
 * A handler for Hono. On `@hono/node-server` it sees URL, headers and bytes as they came, and its answers keep the spelling
 * of header names; elsewhere it sees what the runtime makes of them. It throws an {@link ApointError} `BODY_ALREADY_PARSED`
 * to the error handler of the application when a middleware has read the body before, and nothing is answered here.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function honoHandler(given: AdapterOptions): HonoHandler {
  const options = checkedAdapterOptions(given);
  const answer = fetchHandler(options);
  return async ({ req: { raw }, env }) => {
    const node = isNode(env) ? env : undefined;
    const error = node ? bodyAlreadyParsed(node.incoming) : bodyAlreadyRead(raw);
    if (error) throw error;
    return node ? answerOnNode(options, node) : answer(raw);
  };
}

/** What `@hono/node-server` puts into `env`. */
interface NodeBindings {
  readonly incoming: NodeRequest;
  readonly outgoing: { setHeader(name: string, value: string): unknown };
}

function isNode(env: unknown): env is NodeBindings {
  return typeof env === 'object' && env !== null && 'incoming' in env && 'outgoing' in env;
}

async function answerOnNode(
  { gateway, handler, externalUri }: AdapterOptions,
  { incoming, outgoing }: NodeBindings,
): Promise<Response> {
  try {
    await bodyOfThisTurn();
    const signed = asSigned(nodeRequest(incoming), externalUri);
    return nodeResponse(await gateway.exchange(signed, handler), outgoing);
  } catch {
    // The connection broke off in the body: this reaches no one.
    return new Response(null, { status: 400 });
  }
}

const decoder = new TextDecoder();

/**
 * A Fetch API response lower-cases names. What is set on Node's own response beforehand keeps its spelling. Of text, Node
 * makes one piece with the head; see `node-response.ts`.
 */
function nodeResponse(
  { status, headers, body }: GatewayResponse,
  outgoing: NodeBindings['outgoing'],
): Response {
  const lines: Record<string, string> = { 'Content-Length': String(body.length) };
  for (const [name, value] of Object.entries(headers)) {
    if (name.toLowerCase() === 'content-type') lines[name] = value;
    else outgoing.setHeader(name, value);
  }
  return new Response(decoder.decode(body), { status, headers: lines });
}
