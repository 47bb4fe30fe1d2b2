import { ApointError } from '@apoint/primitives/errors';
import { decodeUtf8 } from '@apoint/primitives/utf8';
import { assertVerified, type VerifiedBytes } from './verified-bytes.js';

const DEEPEST = 64;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Parses the JSON of a verified body; exactly those bytes, after UTF-8 decoding and nothing else. Arrays and objects
 * may nest 64 deep, and no object may have a name twice.
 *
 * @throws {@link ApointError} `BYTES_NOT_VERIFIED`, `TEXT_NOT_UNICODE`, `JSON_BYTE_ORDER_MARK`, `JSON_TOO_DEEP`,
 * `JSON_INVALID`, `JSON_DUPLICATE_KEY`
 */
export function parseVerifiedJson(bytes: VerifiedBytes): unknown {
  assertVerified(bytes);
  return parseJson(bytes);
}

/** As {@link parseVerifiedJson}, for bytes that are verified only once they turn out to be JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes);
  if (text.startsWith(BYTE_ORDER_MARK)) {
    throw new ApointError('JSON_BYTE_ORDER_MARK', 'The body begins with a byte order mark; JSON has none.');
  }
  const written = membersWritten(text);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // The platform's error quotes the body, so it is no cause to keep.
    throw new ApointError('JSON_INVALID', 'The body is not JSON.');
  }
  // Of two members with one name the parser has kept the last, with all that was in it.
  if (membersOf(json) === written) return json;
  throw new ApointError(
    'JSON_DUPLICATE_KEY',
    'The JSON has a name twice in one object; parsers differ on it.',
  );
}

/**
 * Counts colons outside of strings, of which each member has one; and brackets, so that nothing after this goes too deep.
 * What comes of malformed text is the parser's to refuse.
 */
function membersWritten(text: string): number {
  let depth = 0;
  let members = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if (character === '"') i = endOfString(text, i + 1);
    else if (character === ':') members++;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    if (depth > DEEPEST)
      throw new ApointError('JSON_TOO_DEEP', `The JSON nests deeper than ${DEEPEST} levels.`);
  }
  return members;
}

/**
 * Where the string ends that begins there: at the first quotation mark without a backslash before it, or with an even
 * number. Searched for by the platform, as most of a body is strings.
 */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start); end >= 0; end = text.indexOf('"', end + 1)) {
    let unescaped = end;
    while (text[unescaped - 1] === '\\') unescaped--;
    if ((end - unescaped) % 2 === 0) return end;
  }
  return text.length;
}

/** The members of all objects in a parsed value. */
function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const values: unknown[] = Object.values(value);
  let members = Array.isArray(value) ? 0 : values.length;
  for (const one of values) members += membersOf(one);
  return members;
}
