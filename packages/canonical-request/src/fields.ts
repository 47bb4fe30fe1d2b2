import { ApointError } from '@apoint/primitives/errors';

/** A token (RFC 9110 5.6.2) without lower-case letters. */
const METHOD = /^[!#$%&'*+\-.^_`|~0-9A-Z]+$/;
const URI = /^\/[^\s\p{Cc}\p{Cf}\p{Cs}#]*$/u;
const CLIENT_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** @throws {@link ApointError} `METHOD_INVALID` */
export function checkMethod(method: string): void {
  if (!matches(METHOD, method))
    throw new ApointError('METHOD_INVALID', 'The method must be an HTTP method in upper case, such as POST.');
}

/** @throws {@link ApointError} `URI_INVALID` */
export function checkUri(uri: string): void {
  if (!matches(URI, uri))
    throw new ApointError(
      'URI_INVALID',
      'The URI must be path and query as sent, without host, fragment, blank or control character.',
    );
}

/**
 * Checks a `Client-Id` (protocol 3).
 *
 * @throws {@link ApointError} `CLIENT_ID_INVALID`
 */
export function checkClientId(clientId: string): void {
  if (!matches(CLIENT_ID, clientId))
    throw new ApointError(
      'CLIENT_ID_INVALID',
      'The Client-Id must be 1 to 64 letters, digits, underscores or dashes.',
    );
}

/** `test` alone reads `undefined` as a word of nine letters. */
function matches(pattern: RegExp, text: unknown): boolean {
  return typeof text === 'string' && pattern.test(text);
}
