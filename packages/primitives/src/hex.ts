/**
 * Bytes to lower-case hexadecimal digits.
 *
 * @example
 * ```ts
 * import { toHex } from '@apoint/primitives/hex';
 *
 * console.log(toHex(new Uint8Array([0, 15, 255]))); // 000fff
 * ```
 */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
