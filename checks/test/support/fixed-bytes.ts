import { createHash } from 'node:crypto';

/** Bytes that look random and are the same in every run; the first one is never zero. */
export function fixedBytes(name: string, length: number): Buffer {
  const bytes = createHash('shake256', { outputLength: length }).update(name).digest();
  if (bytes[0] === 0) throw new Error(`Choose another name than ${name}: its first byte is zero.`);
  return bytes;
}
