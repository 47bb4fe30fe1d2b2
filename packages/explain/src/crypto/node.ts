import { createHash } from 'node:crypto';
import type { HashName } from './hashes.js';
import { digestOf as portableDigest } from './portable.js';

/** What every build of node:crypto has, also Deno's and Bun's, and one that is restricted by FIPS. */
const NATIVE: ReadonlySet<string> = new Set(['sha256', 'sha1', 'sha512', 'sha384', 'sha224']);

/** The digest of the parts, one after the other. */
export function digestOf(hash: HashName, parts: Iterable<Uint8Array>): Uint8Array {
  if (!NATIVE.has(hash)) return portableDigest(hash, parts);
  const state = createHash(hash);
  for (const part of parts) state.update(part);
  return state.digest();
}
