import { encodeBase64, tryDecode } from '#base64';
import { stripBlanks } from './blanks.js';
import { ApointError } from './errors.js';

export { encodeBase64 };

const encoder = /* @__PURE__ */ new TextEncoder();
// Of bytes that are no ASCII it makes letters that no base64 has; a byte order mark is kept as one.
const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes to standard base64 with padding, as the ASCII bytes of the text: a body on the wire. */
export function encodeBase64Ascii(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return encoder.encode(encodeBase64(bytes));
}

/**
 * Standard base64 to bytes, strictly: the standard alphabet, full padding, zero trailing bits, no blanks.
 * Each byte string has exactly one text that is accepted: the one that encoding it gives.
 *
 * @param text - the text, or its ASCII bytes as they came over the wire.
 * @throws {@link ApointError} `BASE64_INVALID`
 */
export function decodeBase64(text: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return tryDecode(textOf(text)) ?? refuse();
}

/**
 * As {@link decodeBase64}, for text that may have been wrapped into lines: ASCII blanks, wherever they stand, are
 * dropped.
 *
 * @throws {@link ApointError} `BASE64_INVALID`
 */
export function decodeWrappedBase64(text: string): Uint8Array<ArrayBuffer> {
  if (typeof text !== 'string') return refuse();
  // Most text is not wrapped, and a blank makes it fail, so it is looked for only then.
  return tryDecode(text) ?? tryDecode(stripBlanks(text)) ?? refuse();
}

/**
 * As {@link decodeWrappedBase64}, for the ASCII bytes of the text, as a body comes over the wire.
 *
 * @throws {@link ApointError} `BASE64_INVALID`
 */
export function decodeWrappedBase64Ascii(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return decodeWrappedBase64(textOf(bytes));
}

function textOf(text: string | Uint8Array): string {
  if (typeof text === 'string') return text;
  // Of `undefined`, too, a decoder makes a text: an empty one.
  return ArrayBuffer.isView(text) ? decoder.decode(text) : refuse();
}

function refuse(): never {
  throw new ApointError(
    'BASE64_INVALID',
    'The text is not standard base64 with padding in its one canonical form.',
  );
}
