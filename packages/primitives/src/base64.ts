import { stripBlanks } from './blanks.js';
import { ApointError } from './errors.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PAD = 61;
const INVALID = 255;
const CODES = Uint8Array.from(ALPHABET, (character) => character.charCodeAt(0));
const VALUES = new Uint8Array(256).fill(INVALID);
for (const [value, code] of CODES.entries()) VALUES[code] = value;

const encoder = /* @__PURE__ */ new TextEncoder();
const decoder = /* @__PURE__ */ new TextDecoder();

/** Bytes to standard base64 with padding (RFC 4648 section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  return decoder.decode(encodeBase64Ascii(bytes));
}

/** Bytes to standard base64 with padding, as the ASCII bytes of the text: a body on the wire. */
export function encodeBase64Ascii(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const output = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  const whole = bytes.length - (bytes.length % 3);
  let at = 0;
  for (let i = 0; i < whole; i += 3, at += 4) {
    writeGroup(output, at, bytes[i] as number, bytes[i + 1] as number, bytes[i + 2] as number);
  }
  if (whole < bytes.length) {
    writeGroup(output, at, bytes[whole] as number, bytes[whole + 1] ?? 0, 0);
    output.fill(PAD, output.length - 3 + (bytes.length % 3));
  }
  return output;
}

function writeGroup(output: Uint8Array, at: number, a: number, b: number, c: number): void {
  output[at] = CODES[a >> 2] as number;
  output[at + 1] = CODES[((a & 3) << 4) | (b >> 4)] as number;
  output[at + 2] = CODES[((b & 15) << 2) | (c >> 6)] as number;
  output[at + 3] = CODES[c & 63] as number;
}

/**
 * Standard base64 to bytes, strictly: the standard alphabet, full padding, zero trailing bits, no blanks.
 * Each byte string has exactly one text that is accepted.
 *
 * @param text - the text, or its ASCII bytes as they came over the wire.
 * @throws {@link ApointError} `BASE64_INVALID`
 */
export function decodeBase64(text: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return tryDecode(asciiOf(text)) ?? refuse();
}

/**
 * As {@link decodeBase64}, for text that may have been wrapped into lines: ASCII blanks, wherever they stand, are
 * dropped.
 *
 * @throws {@link ApointError} `BASE64_INVALID`
 */
export function decodeWrappedBase64(text: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const ascii = asciiOf(text);
  // Most text is not wrapped, and a blank makes it fail, so it is looked for only then.
  return tryDecode(ascii) ?? tryDecode(stripBlanks(ascii)) ?? refuse();
}

function tryDecode(input: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (input.length % 4 !== 0) return undefined;
  const padding = countPadding(input);
  const output = new Uint8Array((input.length / 4) * 3 - padding);
  const whole = input.length - (padding > 0 ? 4 : 0);
  let seen = 0;
  let at = 0;
  for (let i = 0; i < whole; i += 4) {
    const a = VALUES[input[i] as number] as number;
    const b = VALUES[input[i + 1] as number] as number;
    const c = VALUES[input[i + 2] as number] as number;
    const d = VALUES[input[i + 3] as number] as number;
    seen |= a | b | c | d;
    output[at++] = (a << 2) | (b >> 4);
    output[at++] = (b << 4) | (c >> 2);
    output[at++] = (c << 6) | d;
  }
  // 255 is the only table entry above 63, so one invalid character shows in the sum of all.
  if (seen > 63) return undefined;
  return padding === 0 || decodeLastGroup(input, padding, output) ? output : undefined;
}

/** Writes the one or two bytes of a padded group; says whether it was canonical. */
function decodeLastGroup(input: Uint8Array, padding: 1 | 2, output: Uint8Array): boolean {
  const from = input.length - 4;
  const at = output.length - 3 + padding;
  const a = VALUES[input[from] as number] as number;
  const b = VALUES[input[from + 1] as number] as number;
  const c = padding === 1 ? (VALUES[input[from + 2] as number] as number) : 0;
  output[at] = (a << 2) | (b >> 4);
  if (padding === 1) output[at + 1] = (b << 4) | (c >> 2);
  const trailing = padding === 1 ? c & 3 : b & 15;
  return (a | b | c) <= 63 && trailing === 0;
}

function countPadding(input: Uint8Array): 0 | 1 | 2 {
  if (input[input.length - 1] !== PAD) return 0;
  return input[input.length - 2] === PAD ? 2 : 1;
}

function asciiOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? encoder.encode(text) : text;
}

function refuse(): never {
  throw new ApointError('BASE64_INVALID', 'Not canonical base64 with padding (RFC 4648).');
}
