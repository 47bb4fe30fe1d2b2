import { ApointError } from './errors.js';

const ESCAPE = /%([0-9A-Fa-f]{2})?/g;

/**
 * Decodes `%XX` escapes, in either case, once. Made for ASCII values: an escape above `%7F` becomes the
 * character of that code, which no base64 text can hold. A bare `+` stays a plus.
 *
 * @throws {@link ApointError} `PERCENT_INVALID` for a `%` that two hex digits do not follow.
 */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(ESCAPE, (_, hex: string | undefined) => {
    if (hex === undefined) {
      throw new ApointError('PERCENT_INVALID', 'A % is not followed by two hexadecimal digits.');
    }
    return String.fromCharCode(Number.parseInt(hex, 16));
  });
}

/** Escapes the three characters of base64 text that are not unreserved: `+`, `/` and `=`, in upper-case hex. */
export function encodePercent(base64: string): string {
  return base64.replaceAll('+', '%2B').replaceAll('/', '%2F').replaceAll('=', '%3D');
}
