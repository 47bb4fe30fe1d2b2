import { isBlank } from './blanks.js';
import { ApointError } from './errors.js';

/** A header of this wire is refused above this many characters (protocol 2.1). */
export const MAXIMUM_HEADER_LENGTH = 8192;

const NAME = /^[A-Za-z0-9_.-]+$/;

/**
 * Parses the `key=value,key=value` list of the `Signature` and `Encrypt` headers (protocol 2.1): blanks around
 * `,` and `=`, any order, names in any case, one trailing comma. Each pair is split at its first `=`.
 *
 * @returns values by lower-case name, still percent-encoded, trimmed at both ends.
 * @throws {@link ApointError} `HEADER_TOO_LONG`, `HEADER_MALFORMED`, `HEADER_DUPLICATE_KEY`
 */
export function parsePairList(text: string): Map<string, string> {
  if (text.length > MAXIMUM_HEADER_LENGTH) {
    throw new ApointError(
      'HEADER_TOO_LONG',
      `The header is longer than ${MAXIMUM_HEADER_LENGTH} characters.`,
    );
  }
  const pairs = text.split(',');
  if (pairs.length > 1 && trim(pairs.at(-1) as string) === '') pairs.pop();
  const result = new Map<string, string>();
  for (const pair of pairs) addPair(result, pair);
  return result;
}

function addPair(result: Map<string, string>, pair: string): void {
  const split = pair.indexOf('=');
  const name = trim(pair.slice(0, Math.max(split, 0)));
  if (!NAME.test(name)) {
    throw new ApointError('HEADER_MALFORMED', 'The header is not name=value pairs joined by commas.');
  }
  const key = name.toLowerCase();
  if (result.has(key)) {
    throw new ApointError('HEADER_DUPLICATE_KEY', 'The header has a parameter twice.');
  }
  result.set(key, trim(pair.slice(split + 1)));
}

/** ASCII blanks off both ends; `String.prototype.trim` would take more, a regular expression quadratic time. */
function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}
