import { ApointError } from './errors.js';
import { optionInvalid } from './internal/options.js';

const encoder = /* @__PURE__ */ new TextEncoder();
const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Text to UTF-8 bytes.
 *
 * @throws {@link ApointError} `TEXT_NOT_UNICODE` for a lone surrogate: the platform's encoder would replace it with U+FFFD,
 * and two different texts would have the same signature. `OPTION_INVALID` for anything but a text
 * @example
 * ```ts
 * import { encodeUtf8 } from '@apoint/primitives/utf8';
 *
 * console.log(encodeUtf8('點數').length); // 6
 * ```
 */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  if (typeof text !== 'string') throw optionInvalid('text', 'a text');
  if (/\p{Surrogate}/u.test(text)) {
    throw new ApointError(
      'TEXT_NOT_UNICODE',
      'The text holds a lone surrogate, which is half a character; do not cut text there.',
    );
  }
  return encoder.encode(text);
}

/**
 * UTF-8 bytes to text. A byte order mark is kept as U+FEFF, never dropped silently.
 *
 * @throws {@link ApointError} `TEXT_NOT_UNICODE` when the bytes are not UTF-8.
 * @example
 * ```ts
 * import { decodeUtf8 } from '@apoint/primitives/utf8';
 *
 * console.log(decodeUtf8(new Uint8Array([0xe9, 0xbb, 0x9e]))); // 點
 * ```
 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new ApointError('TEXT_NOT_UNICODE', 'The bytes are not UTF-8, the charset of this wire.');
  }
}
