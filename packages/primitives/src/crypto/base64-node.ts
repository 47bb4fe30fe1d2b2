import { checkBytes } from '../internal/options.js';

/**
 * Methods of `Buffer` that @types/node does not list; Node, Deno and Bun have them. They are called on plain bytes, because
 * wrapping the bytes in a `Buffer` costs as much as the decoding.
 */
interface Base64Methods {
  base64Slice(this: Uint8Array, start: number, end: number): string;
  base64Write(this: Uint8Array, text: string, offset: number, length: number): number;
}

const { base64Slice, base64Write } = Buffer.prototype as unknown as Base64Methods;

/**
 * Bytes to standard base64 with padding (RFC 4648 section 4).
 *
 * @throws {@link ApointError} `OPTION_INVALID` for anything but a `Uint8Array`
 * @example
 * ```ts
 * import { encodeBase64 } from '@apoint/primitives/base64';
 *
 * console.log(encodeBase64(new Uint8Array([1, 2, 3, 4]))); // AQIDBA==
 * ```
 */
export function encodeBase64(bytes: Uint8Array): string {
  checkBytes('bytes', bytes);
  return base64Slice.call(bytes, 0, bytes.length);
}

/** @returns `undefined` unless encoding the bytes gives the same text again: `Buffer` alone accepts nearly any text. */
export function tryDecode(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(Buffer.byteLength(text, 'base64'));
  base64Write.call(bytes, text, 0, bytes.length);
  return encodeBase64(bytes) === text ? bytes : undefined;
}
