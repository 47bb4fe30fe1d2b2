import type { RuntimeRequest, RuntimeResponse } from '@apoint/primitives';
import { ApointError } from '@apoint/primitives/errors';
import type { GatewayRequest, GatewayResponse } from '../../core/exchange.js';
import { type AdapterOptions, checkedAdapterOptions } from '../adapter-options.js';
import { asSigned } from '../external-uri.js';
import { pathAndQueryOf } from '../request-target.js';

export type { AdapterOptions } from '../adapter-options.js';
export type { ExternalUri } from '../external-uri.js';

/** Answers one request; never rejects. */
export type FetchHandler = (request: RuntimeRequest) => Promise<RuntimeResponse>;

/**
 * A handler for whatever speaks the Fetch API: Workers, Deno, Bun, a service worker. It sees the URL as the runtime has
 * normalised it, and `Headers`, which join repetitions. A body that breaks off is answered to no one, with an empty 400. When
 * something has read the body before, the answer is a refusal with `BODY_ALREADY_PARSED`.
 *
 * @throws {@link ApointError} `OPTION_INVALID`
 */
export function fetchHandler(options: AdapterOptions): FetchHandler {
  const { gateway, handler, externalUri } = checkedAdapterOptions(options);
  return async (request) => {
    try {
      const signed = asSigned(fetchRequest(request), externalUri);
      return fetchResponse(await gateway.exchange(signed, handler));
    } catch {
      return new Response(null, { status: 400 });
    }
  };
}

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
