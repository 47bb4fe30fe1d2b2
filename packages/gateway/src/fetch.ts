import { ApointError } from '@apoint/primitives/errors';
import type { GatewayRequest, GatewayResponse } from './exchange.js';

/** The parts of a Fetch API request. Reading the body throws `BODY_ALREADY_PARSED` if it was read before. */
export function fromFetch(request: Request): GatewayRequest {
  const { method, url, headers, body } = request;
  const { pathname, search } = new URL(url);
  const error = bodyAlreadyRead(request);
  return { method, uri: pathname + search, headers, body: error ? failing(error) : body };
}

export function toFetch({ status, headers, body }: GatewayResponse): Response {
  return new Response(body, { status, headers: headers as Record<string, string> });
}

/** The error for a request whose exact bytes are gone. */
export function bodyAlreadyRead({ bodyUsed, body }: Request): ApointError | undefined {
  if (!bodyUsed && !body?.locked) return undefined;
  return new ApointError(
    'BODY_ALREADY_PARSED',
    'The body of the Request was read before, and the bytes that were signed are gone. Call the gateway before anything reads it.',
  );
}

function failing(error: ApointError): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]() {
      throw error;
    },
  };
}
