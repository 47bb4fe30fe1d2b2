import { ApointError } from '../errors.js';

/**
 * A name and a value without the ASCII blanks around them, and the end of the pair. The pattern ends the value at its last
 * character that is not a blank, so that long runs of blanks still take linear time.
 */
const PAIR =
  /[\t\n\f\r ]*([\w.-]+)[\t\n\f\r ]*=[\t\n\f\r ]*([^,]*[^,\t\n\f\r ]|)[\t\n\f\r ]*(?:,[\t\n\f\r ]*$|,|$)/gy;

/**
 * Parses the `key=value,key=value` list of the `Signature` and `Encrypt` headers
 * ([protocol 2.1](../../protocol.md#21-the-pair-list)). It allows blanks around `,` and `=`, any order, names
 * in any case and one trailing comma. Each pair is split at its first `=`.
 *
 * @returns values by lower-case name, still percent-encoded, trimmed at both ends.
 * @throws {@link ApointError} `HEADER_MALFORMED`, `HEADER_DUPLICATE_KEY`
 */
export function parsePairList(text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  let end = 0;
  for (const [pair, name = '', value = ''] of text.matchAll(PAIR)) {
    const key = name.toLowerCase();
    if (pairs.has(key)) throw new ApointError('HEADER_DUPLICATE_KEY', 'The header names a parameter twice.');
    pairs.set(key, value);
    end += pair.length;
  }
  if (end > 0 && end === text.length) return pairs;
  throw new ApointError(
    'HEADER_MALFORMED',
    'The header must be a list of name=value pairs joined by commas.',
  );
}
