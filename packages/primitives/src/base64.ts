import { encodeBase64, tryDecode } from '#base64';
import { stripBlanks } from './blanks.js';
import { ApointError } from './errors.js';

export { encodeBase64 };

const encoder = /* @__PURE__ */ new TextEncoder();
// Bytes outside ASCII become letters that base64 lacks. A byte order mark is kept, so it is refused as well.
const decoder = /* @__PURE__ */ new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes to standard base64 with padding, as the ASCII bytes of the text: a body on the wire. */
export function encodeBase64Ascii(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return encoder.encode(encodeBase64(bytes));
}

/**
 * Standard base64 to bytes, strictly: the standard alphabet, full padding, zero trailing bits, no blanks.
 * Each byte string has exactly one accepted text: the one that `encodeBase64` writes.
 *
 * @param text - the text, or its ASCII bytes as they came over the wire.
 * @throws {@link ApointError} `BASE64_INVALID`
 */
export function decodeBase64(text: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return tryDecode(textOf(text)) ?? refuse();
}

/**
 * Like {@link decodeBase64}, for text that may be wrapped into lines: ASCII blanks are dropped anywhere in it.
 *
 * @throws {@link ApointError} `BASE64_INVALID`
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
