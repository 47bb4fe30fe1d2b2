import { ApointError } from './errors.js';

/**
 * Decodes `%XX` escapes, in either case, once. A bare `+` stays a plus.
 *
 * @throws {@link ApointError} `PERCENT_INVALID` for a `%` that two hexadecimal digits do not follow, and for escapes that
 * are not the UTF-8 of a character.
 */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new ApointError(
      'PERCENT_INVALID',
      'A % is not followed by two hexadecimal digits, or the escapes are not UTF-8.',
    );
  }
}

/** Escapes the three characters of base64 text that are not unreserved: `+`, `/` and `=`, in upper-case hex. */
export function encodePercent(base64: string): string {
  return base64.replaceAll('+', '%2B').replaceAll('/', '%2F').replaceAll('=', '%3D');
}
