import { readBody } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import type { GatewayRequest, GatewayResponse } from './exchange.js';

/**
 * Fetch API in, Fetch API out. A body over the limit is read no further than that; the core refuses it by the one byte
 * that is too many.
 */
export async function handleFetch(
  request: Request,
  maximumBodyBytes: number,
  exchange: (request: GatewayRequest) => Promise<GatewayResponse>,
): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const body = await readBody(request.body, maximumBodyBytes).catch((error: unknown) => {
    if (error instanceof ApointError) return new Uint8Array(maximumBodyBytes + 1);
    throw error;
  });
  const { method, headers } = request;
  const answer = await exchange({ method, uri: pathname + search, headers, body });
  return new Response(answer.body, {
    status: answer.status,
    headers: answer.headers as Record<string, string>,
  });
}
