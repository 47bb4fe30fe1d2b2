import { decrypt } from '#crypto';
import { wholeBlocks } from './body.js';
import { LONGEST_KEY, type UnwrappedKey } from './unwrapped-key.js';

/**
 * Decrypts once more under each of the two lengths that a key that did not open does not have. AES is quicker the shorter
 * the key, so a key of 16 bytes from good padding would show next to the random 32 that replace a bad one; over all
 * three lengths the work is the same.
 */
export function workUnderOtherLengths({ bytes, length }: UnwrappedKey, ciphertext: Uint8Array): void {
  const blocks = wholeBlocks(ciphertext);
  for (const other of [next(length), next(next(length))])
    decrypt(bytes.subarray(LONGEST_KEY - other), blocks);
}

/** 16, 24, 32 and 16 again: reckoned, as a branch would tell the length. */
function next(length: number): number {
  return 16 + ((length - 8) % 24);
}
