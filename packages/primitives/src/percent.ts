import { ApointError } from './errors.js';

const PERCENT = 0x25;
const NOT_HEX = 255;
const HEX_DIGITS = new Uint8Array(256).fill(NOT_HEX);
for (const [value, digit] of [...'0123456789abcdef'].entries()) {
  HEX_DIGITS[digit.charCodeAt(0)] = value;
  HEX_DIGITS[digit.toUpperCase().charCodeAt(0)] = value;
}

const encoder = /* @__PURE__ */ new TextEncoder();

/**
 * Decodes `%XX` escapes to bytes, in either case, once. A bare `+` stays a plus; other characters become their UTF-8.
 *
 * @param text - the text, or its UTF-8 bytes.
 * @throws {@link ApointError} `PERCENT_INVALID` for a `%` that two hexadecimal digits do not follow.
 */
export function decodePercent(text: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = typeof text === 'string' ? encoder.encode(text) : new Uint8Array(text);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const code = bytes[i] as number;
    if (code === PERCENT) {
      bytes[length++] = escapedByte(bytes, i);
      i += 2;
    } else bytes[length++] = code;
  }
  return bytes.subarray(0, length);
}

/** Escapes the three characters of base64 text that are not unreserved: `+`, `/` and `=`, in upper-case hex. */
export function encodePercent(base64: string): string {
  return base64.replaceAll('+', '%2B').replaceAll('/', '%2F').replaceAll('=', '%3D');
}

function escapedByte(bytes: Uint8Array, at: number): number {
  const high = HEX_DIGITS[bytes[at + 1] ?? PERCENT] as number;
  const low = HEX_DIGITS[bytes[at + 2] ?? PERCENT] as number;
  if ((high | low) < 16) return high * 16 + low;
  throw new ApointError('PERCENT_INVALID', 'A % is without two hexadecimal digits.');
}
