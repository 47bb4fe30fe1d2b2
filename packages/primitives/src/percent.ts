import { ApointError } from './errors.js';

const PERCENT = 0x25;
/** What a character beyond ASCII becomes: a byte that is in no base64 text, and no blank. */
const NOT_ASCII = 0xff;
const NOT_HEX = 0xff;

/**
 * Decodes `%XX` escapes, in either case, once; for ASCII values, such as base64 text. A bare `+` stays a plus.
 *
 * @returns the decoded bytes. Each character beyond ASCII has become the byte 0xFF.
 * @throws {@link ApointError} `PERCENT_INVALID` for a `%` that two hexadecimal digits do not follow.
 */
export function decodePercent(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === PERCENT) {
      bytes[length++] = escapedByte(text, i);
      i += 2;
    } else bytes[length++] = code < 0x80 ? code : NOT_ASCII;
  }
  return bytes.slice(0, length);
}

/** Escapes the three characters of base64 text that are not unreserved: `+`, `/` and `=`, in upper-case hex. */
export function encodePercent(base64: string): string {
  return base64.replaceAll('+', '%2B').replaceAll('/', '%2F').replaceAll('=', '%3D');
}

function escapedByte(text: string, at: number): number {
  const high = hexDigit(text.charCodeAt(at + 1));
  const low = hexDigit(text.charCodeAt(at + 2));
  if (high === NOT_HEX || low === NOT_HEX) {
    throw new ApointError('PERCENT_INVALID', 'A % is not followed by two hexadecimal digits.');
  }
  return high * 16 + low;
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : NOT_HEX;
}
