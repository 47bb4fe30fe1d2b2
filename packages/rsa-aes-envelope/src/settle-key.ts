import { decrypt } from '#crypto';
import { wholeBlocks } from './body.js';
import { isEqual, select } from './padding/constant-time.js';
import { BLOCK, paddingLength } from './padding/pkcs7.js';
import { LONGEST_KEY, type UnwrappedKey } from './unwrapped-key.js';

const SHORTER_KEYS = [16, 24] as const;

/**
 * Finds the length of a key that does not open the body with all of its 32 bytes. If the key does not open the body at all, its
 * length must stay secret: AES is faster with a shorter key, so a key of 16 bytes from good padding could be told from the 32
 * random bytes that replace a bad key. All padding is in the last block of a body. So only that block is decrypted under each of
 * the shorter lengths, and a key that fits neither is used with its 32 bytes again.
 */
export function settleKey(
  { bytes, length, holds }: UnwrappedKey,
  ciphertext: Uint8Array,
): { key: Uint8Array; holds: number } {
  const blocks = wholeBlocks(ciphertext);
  const last = blocks.subarray(-BLOCK);
  let fits = 0;
  for (const candidate of SHORTER_KEYS) {
    const padded = decrypt(bytes.subarray(LONGEST_KEY - candidate), last);
    fits |= isEqual(length, candidate) & paddingLength(padded).holds;
  }
  fits &= holds & Number(blocks.length === ciphertext.length);
  return { key: bytes.subarray(LONGEST_KEY - select(fits, length, LONGEST_KEY)), holds: fits };
}
