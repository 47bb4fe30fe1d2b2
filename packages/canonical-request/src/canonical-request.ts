import { ApointError, type ApointErrorCode } from '@apoint/primitives/errors';
import { checkBytes, optionInvalid } from '@apoint/primitives/internal/options';
import { encodeUtf8 } from '@apoint/primitives/utf8';
import { textOfTime, type WireTime } from './time.js';

/**
 * The fields of a request or a response that a signature covers
 * ([protocol 3](../protocol.md#3-content-to-be-signed)).
 */
export interface CanonicalRequestFields {
  /** Upper case, e.g. `POST`. */
  readonly method: string;
  /** Path and query as sent, without scheme, host and fragment: ASCII, so other letters are percent-encoded. */
  readonly uri: string;
  /** 1 to 64 letters, digits, `_` or `-`. */
  readonly clientId: string;
  /**
   * The `Request-Time` header, or the `Response-Time` header of a response, verbatim; or the result of `parseTime`, which is
   * not parsed again.
   */
  readonly time: string | WireTime;
  /** The bytes on the wire; for an encrypted message, the base64 text. A string is encoded as UTF-8. */
  readonly body: Uint8Array | string;
}

/** A token (RFC 9110 5.6.2) without lower-case letters. */
const METHOD = /^[!#$%&'*+\-.^_`|~0-9A-Z]+$/;
/** Visible ASCII except `#`. */
const URI = /^\/[!"$-~]*$/;
const CLIENT_ID = /^[A-Za-z0-9_-]{1,64}$/;
const CLIENT_ID_RULE = 'The Client-Id must be 1 to 64 letters, digits, underscores or dashes.';
const encoder = /* @__PURE__ */ new TextEncoder();

/**
 * Builds the content to be signed ([protocol 3](../protocol.md#3-content-to-be-signed)):
 * `<METHOD> <URI>\n<Client-Id>.<Time>.<Body>`. For a response, pass the method, URI and Client-Id of its
 * request, and its own time and body. The format has no escaping, so every field is checked first. Otherwise
 * bytes could move from one field to the next under the same signature.
 *
 * @throws {@link ApointError} `METHOD_INVALID`, `URI_INVALID`, `CLIENT_ID_INVALID`, `TIME_INVALID`, `TEXT_NOT_UNICODE`,
 * `OPTION_INVALID` for a body that is neither text nor bytes
 * @example
 * ```ts
 * import { canonicalRequest } from '@apoint/canonical-request';
 *
 * const content = canonicalRequest({
 *   method: 'POST',
 *   uri: '/api/open/example',
 *   clientId: 'CLIENT_0001',
 *   time: '2024-05-22T06:42:21+05:30',
 *   body: '{"bizNo":"order-1"}',
 * });
 * const [first, second] = new TextDecoder().decode(content).split('\n');
 * console.log(first); // POST /api/open/example
 * console.log(second); // CLIENT_0001.2024-05-22T06:42:21+05:30.{"bizNo":"order-1"}
 * ```
 */
export function canonicalRequest(fields: CanonicalRequestFields): Uint8Array<ArrayBuffer> {
  if (typeof fields !== 'object' || fields === null) throw optionInvalid('fields', 'an object');
  const { method, uri, clientId } = fields;
  demand(METHOD, method, 'METHOD_INVALID', 'The method must be an HTTP method in upper case, such as POST.');
  demand(
    URI,
    uri,
    'URI_INVALID',
    'The URI must be path and query as sent, percent-encoded to ASCII: no host, fragment or blank.',
  );
  demand(CLIENT_ID, clientId, 'CLIENT_ID_INVALID', CLIENT_ID_RULE);
  // The checks above admit only ASCII, so each character is one byte.
  const head = `${method} ${uri}\n${clientId}.${textOfTime(fields.time)}.`;
  const body = typeof fields.body === 'string' ? encodeUtf8(fields.body) : fields.body;
  checkBytes('body', body);
  const content = new Uint8Array(head.length + body.length);
  encoder.encodeInto(head, content);
  content.set(body, head.length);
  return content;
}

/**
 * Checks a `Client-Id` ([protocol 3](../protocol.md#3-content-to-be-signed)).
 *
 * @throws {@link ApointError} `CLIENT_ID_INVALID`
 * @example
 * ```ts
 * import { ApointError, checkClientId } from '@apoint/canonical-request';
 *
 * checkClientId('CLIENT_0001'); // passes
 * try {
 *   checkClientId('CLIENT.0001');
 * } catch (error) {
 *   console.log(ApointError.is(error) && error.code); // CLIENT_ID_INVALID
 * }
 * ```
 */
export function checkClientId(clientId: string): void {
  demand(CLIENT_ID, clientId, 'CLIENT_ID_INVALID', CLIENT_ID_RULE);
}

/** RegExp.test coerces its argument, so undefined would match as the text "undefined". */
function demand(pattern: RegExp, text: unknown, code: ApointErrorCode, message: string): void {
  if (typeof text !== 'string' || !pattern.test(text)) throw new ApointError(code, message);
}
