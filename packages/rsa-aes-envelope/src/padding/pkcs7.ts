import { isBelow, isEqual, isZero } from './constant-time.js';

/** Length of an AES block in bytes. */
export const BLOCK = 16;

/**
 * The PKCS#5 padding (RFC 8018; for blocks of 16 bytes also called PKCS#7) at the end of whole blocks. It always reads the whole
 * last block, so that its time does not depend on the padding.
 *
 * @returns `holds` is 1 or 0; `length` is valid only if `holds` is 1.
 */
export function paddingLength(padded: Uint8Array): { holds: number; length: number } {
  const length = padded[padded.length - 1] as number;
  let wrong = isZero(length) | isBelow(BLOCK, length);
  for (let i = 1; i <= BLOCK; i++) {
    const inPadding = isBelow(i, length + 1);
    wrong |= inPadding & (isEqual(padded[padded.length - i] as number, length) ^ 1);
  }
  return { holds: isZero(wrong), length };
}
