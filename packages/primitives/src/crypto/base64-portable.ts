import { checkBytes } from '../internal/options.js';

/** Every engine accepts this many arguments in one call. */
const CHUNK = 0x2000;

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
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

/** @returns `undefined` unless encoding the bytes gives the same text again: `atob` alone accepts other texts. */
export function tryDecode(text: string): Uint8Array<ArrayBuffer> | undefined {
  const binary = decode(text);
  if (btoa(binary) !== text) return undefined;
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** One character for each byte; empty if `atob` refuses the text. */
function decode(text: string): string {
  try {
    return atob(text);
  } catch {
    return '';
  }
}
