import { ApointError } from '@apoint/primitives/errors';
import { decodeUtf8 } from '@apoint/primitives/utf8';
import { isExactNumber } from './exact-number.js';
import { assertVerified, type VerifiedBytes } from './verified-bytes.js';

const DEEPEST = 64;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Parses the JSON of a verified body. It decodes UTF-8 and changes nothing else. Arrays and objects may nest 64 levels deep,
 * no object may have a name twice, and no number may change by being read, since it has more digits than a double keeps.
 *
 * @throws {@link ApointError} `BYTES_NOT_VERIFIED`, `TEXT_NOT_UNICODE`, `JSON_BYTE_ORDER_MARK`, `JSON_TOO_DEEP`,
 * `JSON_INVALID`, `JSON_DUPLICATE_KEY`, `JSON_NUMBER_INEXACT`
 * @example
 * ```ts
 * import { claimRequest, generateKeyPair, parseVerifiedJson, writeRequest } from '@apoint/message';
 *
 * const { privateKey, publicKey } = await generateKeyPair();
 * const line = { method: 'POST', uri: '/api/open/example' };
 * const sent = await writeRequest({ ...line, clientId: 'CLIENT_0001', body: '{"a":1}', signingKey: privateKey });
 * const { body } = await claimRequest({ ...line, headers: sent.headers }).verify({ body: sent.body, keys: publicKey });
 * console.log(parseVerifiedJson(body)); // { a: 1 }
 * ```
 */
export function parseVerifiedJson(bytes: VerifiedBytes): unknown {
  assertVerified(bytes);
  return parseJson(bytes);
}

/** Like {@link parseVerifiedJson}, for bytes that count as verified only if they are JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes);
  if (text.startsWith(BYTE_ORDER_MARK)) {
    throw new ApointError(
      'JSON_BYTE_ORDER_MARK',
      'The body begins with a byte order mark, which JSON does not have; send the body without it.',
    );
  }
  const { members: written, isExact } = look(text);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // The platform's error quotes the body, so do not keep it as the cause.
    throw new ApointError('JSON_INVALID', 'The body is not JSON; ask the sender, who signed these bytes.');
  }
  // The parser keeps only the last of two members with the same name, so the counts differ.
  if (membersOf(json) !== written)
    throw new ApointError(
      'JSON_DUPLICATE_KEY',
      'The JSON has a name twice in one object; refuse it, because parsers differ on which one counts.',
    );
  if (isExact) return json;
  throw new ApointError(
    'JSON_NUMBER_INEXACT',
    'The JSON has a number that a double does not keep, so reading would change it; ask the sender to write it as text.',
  );
}

/**
 * Counts the members of all objects by the colons outside of strings, and looks at the numbers. It also limits the depth of brackets,
 * before anything recursive runs. Malformed text gives a wrong result, but the parser refuses it later.
 */
function look(text: string): { readonly members: number; readonly isExact: boolean } {
  let depth = 0;
  let members = 0;
  let isExact = true;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if (character === '"') i = endOfString(text, i + 1);
    else if (character === ':') members++;
    else if (character >= '0' && character <= '9') {
      const end = endOfNumber(text, i);
      isExact &&= isExactNumber(text.slice(i, end));
      i = end - 1;
    } else depth += turnOf(character);
    if (depth > DEEPEST)
      throw new ApointError('JSON_TOO_DEEP', `The JSON nests deeper than ${DEEPEST} levels.`);
  }
  return { members, isExact };
}

/** One level deeper, one level up, or neither. */
function turnOf(character: string): number {
  if (character === '{' || character === '[') return 1;
  return character === '}' || character === ']' ? -1 : 0;
}

/** Behind the last character that a number may have. */
function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && '0123456789.eE+-'.includes(text[end] as string)) end++;
  return end;
}

/**
 * The end of the string that begins at `start`: the first quotation mark with an even number of backslashes before it. `indexOf`
 * finds it fastest, and most of a body is strings.
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
