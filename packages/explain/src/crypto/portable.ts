import { HASHES, type HashName } from './hashes.js';

/** The digest of the parts, one after the other. */
export function digestOf(hash: HashName, parts: Iterable<Uint8Array>): Uint8Array {
  const state = HASHES[hash].create();
  for (const part of parts) state.update(part);
  return state.digest();
}
