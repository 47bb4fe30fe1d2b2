import { md5, ripemd160, sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512, sha512_224, sha512_256 } from '@noble/hashes/sha2.js';
import { sha3_224, sha3_256, sha3_384, sha3_512 } from '@noble/hashes/sha3.js';

/** The hashes that a signature may have been made with, by the names that findings use. */
export type HashName =
  | 'sha256'
  | 'sha1'
  | 'md5'
  | 'sha512'
  | 'sha384'
  | 'sha224'
  | 'sha512-224'
  | 'sha512-256'
  | 'sha3-224'
  | 'sha3-256'
  | 'sha3-384'
  | 'sha3-512'
  | 'ripemd160';

/** A hash in parts, and the length of its digest. */
export interface Hash {
  readonly outputLen: number;
  readonly create: () => { update(part: Uint8Array): unknown; digest(): Uint8Array };
}

/** The usual ones first. */
export const HASHES: Readonly<Record<HashName, Hash>> = {
  sha256,
  sha1,
  md5,
  sha512,
  sha384,
  sha224,
  'sha512-224': sha512_224,
  'sha512-256': sha512_256,
  'sha3-224': sha3_224,
  'sha3-256': sha3_256,
  'sha3-384': sha3_384,
  'sha3-512': sha3_512,
  ripemd160,
};
