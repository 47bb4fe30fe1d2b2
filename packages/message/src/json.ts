import { ApointError } from '@apoint/primitives/errors';
import { decodeUtf8 } from '@apoint/primitives/utf8';
import { assertVerified, type VerifiedBytes } from './verified-bytes.js';

const DEEPEST = 64;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Parses the JSON of a verified body; exactly those bytes, after UTF-8 decoding and nothing else. Arrays and objects
 * may nest 64 deep.
 *
 * @throws {@link ApointError} `BYTES_NOT_VERIFIED`, `TEXT_NOT_UNICODE`, `JSON_BYTE_ORDER_MARK`, `JSON_TOO_DEEP`,
 * `JSON_INVALID`
 */
export function parseVerifiedJson(bytes: VerifiedBytes): unknown {
  assertVerified(bytes);
  const text = decodeUtf8(bytes);
  if (text.startsWith(BYTE_ORDER_MARK)) {
    throw new ApointError('JSON_BYTE_ORDER_MARK', 'The body begins with a byte order mark; JSON has none.');
  }
  checkDepth(text);
  try {
    return JSON.parse(text);
  } catch {
    // The platform's error quotes the body, so it is no cause to keep.
    throw new ApointError('JSON_INVALID', 'The body is not JSON.');
  }
}

/** Counts brackets outside of strings; what comes of malformed text is the parser's to refuse. */
function checkDepth(text: string): void {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if (character === '"') inString = !inString;
    else if (inString && character === '\\') i++;
    else if (!inString) depth += step(character);
    if (depth > DEEPEST)
      throw new ApointError('JSON_TOO_DEEP', `The JSON nests deeper than ${DEEPEST} levels.`);
  }
}

function step(character: string): number {
  if (character === '{' || character === '[') return 1;
  return character === '}' || character === ']' ? -1 : 0;
}
