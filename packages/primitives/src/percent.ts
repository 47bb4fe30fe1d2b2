import { ApointError } from './errors.js';

/**
 * Decodes `%XX` escapes, in either case, once. A bare `+` stays a plus.
 *
 * @throws {@link ApointError} `PERCENT_INVALID` for a `%` without two hexadecimal digits after it, and for escapes that are
 * not UTF-8.
 * @example
 * ```ts
 * import { decodePercent } from '@apoint/primitives/percent';
 *
 * console.log(decodePercent('AQID%2bBA%3D%3D')); // AQID+BA==
 * console.log(decodePercent('a+b')); // a+b
 * ```
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
