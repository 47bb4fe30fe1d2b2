import { ApointError } from '@apoint/primitives/errors';

// `test` reads `undefined` as a word of nine letters, hence the checks of the type below.

/** A token (RFC 9110 5.6.2) without lower-case letters. */
const METHOD = /^[!#$%&'*+\-.^_`|~0-9A-Z]+$/;
const URI = /^\/[^\s\p{Cc}\p{Cf}\p{Cs}#]*$/u;
const CLIENT_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** @throws {@link ApointError} `METHOD_INVALID` */
export function checkMethod(method: string): void {
  if (typeof method === 'string' && METHOD.test(method)) return;
  throw new ApointError('METHOD_INVALID', 'The method is an HTTP method in upper case, such as POST.');
}

/** @throws {@link ApointError} `URI_INVALID` */
export function checkUri(uri: string): void {
  if (typeof uri === 'string' && URI.test(uri)) return;
  throw new ApointError(
    'URI_INVALID',
    'The URI is the path with its query as sent: it starts with / and has no host, fragment, blank or control character.',
  );
}

/**
 * Checks a `Client-Id` (protocol 3).
 *
 * @throws {@link ApointError} `CLIENT_ID_INVALID`
 */
export function checkClientId(clientId: string): void {
  if (typeof clientId === 'string' && CLIENT_ID.test(clientId)) return;
  throw new ApointError(
    'CLIENT_ID_INVALID',
    'The Client-Id is 1 to 64 letters, digits, underscores or dashes.',
  );
}
