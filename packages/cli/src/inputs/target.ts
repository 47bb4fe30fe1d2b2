import { inputInvalid } from './invalid.js';

/** What a request line or a URL names. */
export interface Target {
  readonly origin?: string;
  /** Path and query, as they were written. */
  readonly uri: string;
}

const LONGEST = 65_536;
const ABSOLUTE = /^([A-Za-z][A-Za-z0-9+.-]*:\/\/[^/?#\s]*)([^#]*)(#.*)?$/s;

/**
 * Splits a URL, or path and query, without changing a character: a signature covers them as they were sent. A fragment is not sent.
 *
 * @throws {@link ApointError} `INPUT_INVALID`
 */
export function parseTarget(text: string): Target {
  if (text.length > LONGEST) throw inputInvalid('The URL of the request is too long to be one.');
  if (text.startsWith('/')) return { uri: text };
  const [, origin, rest = ''] = ABSOLUTE.exec(text) ?? [];
  if (origin === undefined)
    throw inputInvalid('The request needs a URL such as https://host/path, or a path that begins with /.');
  return { origin, uri: rest.startsWith('/') ? rest : `/${rest}` };
}
