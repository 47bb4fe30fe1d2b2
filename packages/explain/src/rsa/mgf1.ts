import { digestOf } from '#crypto';
import { concat, fromNumber } from '../bytes.js';
import type { HashName } from '../crypto/hashes.js';

/** The mask of RFC 8017 B.2.1. */
export function mgf1(hash: HashName, seed: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const blocks: Uint8Array[] = [];
  for (let made = 0, i = 0; made < length; i++) {
    const block = digestOf(hash, [seed, fromNumber(BigInt(i), 4)]);
    blocks.push(block);
    made += block.length;
  }
  return concat(...blocks).slice(0, length);
}
