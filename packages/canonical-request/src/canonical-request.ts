import { encodeUtf8 } from '@apoint/primitives/utf8';
import { checkClientId, checkMethod, checkUri } from './fields.js';
import { textOfTime, type WireTime } from './time.js';

/** The fields that a request's signature covers (protocol 3). */
export interface CanonicalRequestFields {
  /** Upper case, e.g. `POST`. */
  readonly method: string;
  /** Path and query as sent, without scheme, host and fragment. */
  readonly uri: string;
  /** 1 to 64 letters, digits, `_` or `-`. */
  readonly clientId: string;
  /** The `Request-Time` header, verbatim, or what `parseTime` made of it, which is not parsed again. */
  readonly time: string | WireTime;
  /** The bytes on the wire: of an encrypted message, the base64 text. Text is taken as UTF-8. */
  readonly body: Uint8Array | string;
}

/** The fields that a response's signature covers (protocol 3). */
export interface CanonicalResponseFields {
  /** The request that is answered: its line and its client are signed again with the response. */
  readonly request: Pick<CanonicalRequestFields, 'method' | 'uri' | 'clientId'>;
  /** The `Response-Time` header, verbatim, or what `parseTime` made of it, which is not parsed again. */
  readonly time: string | WireTime;
  /** The bytes on the wire, before any decoding. Text is taken as UTF-8. */
  readonly body: Uint8Array | string;
}

const encoder = /* @__PURE__ */ new TextEncoder();

/**
 * Builds the content to be signed of a request (protocol 3):
 * `<METHOD> <URI>\n<Client-Id>.<Time>.<Body>`. The format has no escaping, so every field is checked first;
 * without that, bytes could move from one field to the next under the same signature.
 *
 * @throws {@link ApointError} `METHOD_INVALID`, `URI_INVALID`, `CLIENT_ID_INVALID`, `TIME_INVALID`, `TEXT_NOT_UNICODE`
 */
export function canonicalRequest(fields: CanonicalRequestFields): Uint8Array<ArrayBuffer> {
  const { method, uri, clientId, body } = fields;
  checkMethod(method);
  checkUri(uri);
  checkClientId(clientId);
  const time = textOfTime(fields.time);
  return concat(`${method} ${uri}\n${clientId}.${time}.`, typeof body === 'string' ? encodeUtf8(body) : body);
}

/**
 * Builds the content to be signed of a response: the request's method, URI and client, the response's time and
 * body (protocol 3).
 *
 * @throws {@link ApointError} `METHOD_INVALID`, `URI_INVALID`, `CLIENT_ID_INVALID`, `TIME_INVALID`, `TEXT_NOT_UNICODE`
 */
export function canonicalResponse({ request, time, body }: CanonicalResponseFields): Uint8Array<ArrayBuffer> {
  const { method, uri, clientId } = request;
  return canonicalRequest({ method, uri, clientId, time, body });
}

function concat(head: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(head.length + body.length);
  const { read, written } = encoder.encodeInto(head, content);
  // A URI with letters beyond ASCII has more bytes than characters.
  if (read < head.length || written > head.length) return concatBytes(encodeUtf8(head), body);
  content.set(body, head.length);
  return content;
}

function concatBytes(head: Uint8Array, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(head.length + body.length);
  content.set(head);
  content.set(body, head.length);
  return content;
}
