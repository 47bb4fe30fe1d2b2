import { toHex } from '../hex.js';

/**
 * 32 random hexadecimal digits. `randomUUID` is faster, because it draws many in advance, but 6 of the 128 bits are fixed.
 * A page outside a secure context has only `getRandomValues`.
 */
export function randomHex(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID().replaceAll('-', '');
  return toHex(crypto.getRandomValues(new Uint8Array(16)));
}
