import type { RuntimeRequest } from '@apoint/primitives';
import { ApointError } from '@apoint/primitives/errors';
import type { GatewayRequest, GatewayResponse } from '../../core/exchange.js';
import { pathAndQueryOf } from '../request-target.js';

/** A `URL` loses an empty query, and the `?` of it is signed: take the text. */
export function fetchRequest(request: RuntimeRequest): GatewayRequest {
  const { method, url, headers, body } = request;
  const error = bodyAlreadyRead(request);
  return {
    method,
    uri: pathAndQueryOf(url.replace(/#.*/s, '')),
    headers,
    body: error ? failing(error) : body,
  };
}

/** The error for a request whose exact bytes are gone. */
export function bodyAlreadyRead({ bodyUsed, body }: RuntimeRequest): ApointError | undefined {
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

export function fetchResponse({ status, headers, body }: GatewayResponse): Response {
  // Only the names are optional: no header that is there is undefined.
  return new Response(body, { status, headers: headers as Record<string, string> });
}
