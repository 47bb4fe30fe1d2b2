import { encodeBase64, tryDecode } from '#base64';
import { stripBlanks } from './blanks.js';
import { ApointError } from './errors.js';

export { encodeBase64 };

const encoder = /* @__PURE__ */ new TextEncoder();
// Bytes outside ASCII become letters that base64 lacks. A byte order mark is kept, so it is refused as well.
const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Bytes to standard base64 with padding, as the ASCII bytes of the text: a body on the wire.
 *
 * @example
 * ```ts
 * import { decodeBase64, encodeBase64Ascii } from '@apoint/primitives/base64';
 *
 * const body = encodeBase64Ascii(new Uint8Array([1, 2, 3, 4])); // the bytes of the text AQIDBA==
 * console.log(body.length, decodeBase64(body).join()); // 8 1,2,3,4
 * ```
 */
export function encodeBase64Ascii(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return encoder.encode(encodeBase64(bytes));
}

/**
 * Standard base64 to bytes, strictly: the standard alphabet, full padding, zero trailing bits, no blanks.
 * Each byte string has exactly one accepted text: the one that `encodeBase64` writes.
 *
 * @param text - the text, or its ASCII bytes as they came over the wire.
 * @throws {@link ApointError} `BASE64_INVALID`
 * @example
 * ```ts
 * import { decodeBase64 } from '@apoint/primitives/base64';
 * import { ApointError } from '@apoint/primitives/errors';
 *
 * console.log(decodeBase64('AQIDBA==').join()); // 1,2,3,4
 * try {
 *   decodeBase64('AQIDBA'); // without its padding
 * } catch (error) {
 *   console.log(ApointError.is(error) && error.code); // BASE64_INVALID
 * }
 * ```
 */
export function decodeBase64(text: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return tryDecode(textOf(text)) ?? refuse();
}

/**
 * Like {@link decodeBase64}, for text that may be wrapped into lines: ASCII blanks are dropped anywhere in it.
 *
 * @throws {@link ApointError} `BASE64_INVALID`
 * @example
 * ```ts
 * import { decodeWrappedBase64 } from '@apoint/primitives/base64';
 *
 * console.log(decodeWrappedBase64('AQID\r\nBA==\n').join()); // 1,2,3,4
 * ```
 */
export function decodeWrappedBase64(text: string): Uint8Array<ArrayBuffer> {
  if (typeof text !== 'string') return refuse();
  // Most text has no blanks, so strip them only if the first attempt fails.
  return tryDecode(text) ?? tryDecode(stripBlanks(text)) ?? refuse();
}

/**
 * As {@link decodeWrappedBase64}, for the ASCII bytes of the text, as a body comes over the wire.
 *
 * @throws {@link ApointError} `BASE64_INVALID`
 * @example
 * ```ts
 * import { decodeWrappedBase64Ascii } from '@apoint/primitives/base64';
 * import { encodeUtf8 } from '@apoint/primitives/utf8';
 *
 * const body = encodeUtf8('AQID\nBA=='); // as it comes over the wire
 * console.log(decodeWrappedBase64Ascii(body).join()); // 1,2,3,4
 * ```
 */
export function decodeWrappedBase64Ascii(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return decodeWrappedBase64(textOf(bytes));
}

function textOf(text: string | Uint8Array): string {
  if (typeof text === 'string') return text;
  // TextDecoder.decode(undefined) returns an empty text, so check the type first.
  return ArrayBuffer.isView(text) ? decoder.decode(text) : refuse();
}

function refuse(): never {
  throw new ApointError(
    'BASE64_INVALID',
    'The text is not canonical base64: it must use the standard alphabet and padding, without blanks.',
  );
}
