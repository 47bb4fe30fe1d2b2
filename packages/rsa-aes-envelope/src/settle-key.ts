import { decrypt } from '#crypto';
import { wholeBlocks } from './body.js';
import { isEqual, select } from './padding/constant-time.js';
import { BLOCK, paddingLength } from './padding/pkcs7.js';
import { KEY_LENGTHS, LONGEST_KEY, type UnwrappedKey } from './unwrapped-key.js';

/**
 * Settles the length of a key without telling the length of one that does not open: AES is quicker the shorter the key,
 * so a key of 16 bytes from good padding would show next to the random 32 that replace a bad one. All padding is in the
 * last block of a body; that block is decrypted under each of the three lengths, and a key that does not fit is used
 * with all its 32 bytes.
 */
export function settleKey(
  { bytes, length, holds }: UnwrappedKey,
  ciphertext: Uint8Array,
): { key: Uint8Array; holds: number } {
  const blocks = wholeBlocks(ciphertext);
  const last = blocks.subarray(-BLOCK);
  let fits = 0;
  for (const candidate of KEY_LENGTHS) {
    const padded = decrypt(bytes.subarray(LONGEST_KEY - candidate), last);
    fits |= isEqual(length, candidate) & paddingLength(padded).holds;
  }
  fits &= holds & Number(blocks.length === ciphertext.length);
  return { key: bytes.subarray(LONGEST_KEY - select(fits, length, LONGEST_KEY)), holds: fits };
}
