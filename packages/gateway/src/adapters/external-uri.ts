import type { HeaderSource } from '@apoint/message';
import { ApointError } from '@apoint/primitives/errors';
import { optionInvalid } from '@apoint/primitives/internal/options';
import type { GatewayRequest } from '../core/exchange.js';

/**
 * What the client has signed, where a proxy, a base path or a stage in front has changed the path: the text that was taken from the
 * front of it, such as `/prod`; or a function that makes the URI as the client sent it from the one that came.
 */
export type ExternalUri = string | ((uri: string, headers: HeaderSource) => string);

/** Path segments: with a slash at the end, the path behind it would have two. */
const PREFIX = /^(?:\/[^/?#\s]+)+$/;

/** @throws {@link ApointError} `OPTION_INVALID` */
export function checkExternalUri(externalUri: ExternalUri | undefined): void {
  if (externalUri === undefined || typeof externalUri === 'function') return;
  if (typeof externalUri !== 'string' || !PREFIX.test(externalUri))
    throw optionInvalid(
      'externalUri',
      'the beginning of a path, such as /prod, a function that returns path and query, or absent',
    );
}

/** The request as its client has signed it. Its body is still taken when it is asked for. */
export function asSigned(request: GatewayRequest, externalUri: ExternalUri | undefined): GatewayRequest {
  if (externalUri === undefined) return request;
  const { method, uri: seenUri, headers } = request;
  let signed: string | undefined;
  return {
    method,
    seenUri,
    headers,
    get uri() {
      signed ??= signedUri(externalUri, seenUri, headers);
      return signed;
    },
    get body() {
      return request.body;
    },
  };
}

/** @throws {@link ApointError} `OPTION_INVALID` */
function signedUri(externalUri: ExternalUri, uri: string, headers: HeaderSource): string {
  if (typeof externalUri === 'string') return externalUri + uri;
  const signed = called(externalUri, uri, headers);
  if (typeof signed === 'string') return signed;
  throw optionInvalid('externalUri', 'a function that returns path and query as a text');
}

function called(externalUri: Exclude<ExternalUri, string>, uri: string, headers: HeaderSource): unknown {
  try {
    return externalUri(uri, headers);
  } catch (cause) {
    if (ApointError.is(cause)) throw cause;
    throw new ApointError('OPTION_INVALID', 'The function of the option externalUri threw; see the cause.', {
      cause,
    });
  }
}
