import { toHex } from '../hex.js';

/**
 * 32 random hexadecimal digits. Where the runtime has `randomUUID`, 6 bits of them say that they are a UUID: it draws those
 * ahead, many at once. A page that is no secure context has only `getRandomValues`.
 */
export function randomHex(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID().replaceAll('-', '');
  return toHex(crypto.getRandomValues(new Uint8Array(16)));
}
