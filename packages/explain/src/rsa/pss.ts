import { digestOf } from '#crypto';
import { isSame, xor } from '../bytes.js';
import { HASHES, type HashName } from '../crypto/hashes.js';
import { mgf1 } from './mgf1.js';

/** An encoding of RSASSA-PSS (RFC 8017 9.1). */
export interface PssEncoding {
  readonly padding: 'pss';
  readonly hash: HashName;
  /** The hash of the mask. */
  readonly maskHash: HashName;
  readonly salt: Uint8Array;
  /** The hash over zeros, digest and salt. */
  readonly sealed: Uint8Array;
  /** Whether the encoding alone shows that the key fits: a long run of zeros before the salt is no chance. */
  readonly certain: boolean;
}

const PSS_HASHES: readonly HashName[] = ['sha256', 'sha1', 'sha512', 'sha384', 'sha224', 'md5'];
const LEAST_ZEROS = 6;
const EIGHT_ZEROS = new Uint8Array(8);

/** Every reading of the bytes as PSS. Without a run of zeros, a wrong key gives one in some thousands of cases. */
export function readPss(encoded: Uint8Array, bits: number): readonly PssEncoding[] {
  if (encoded.at(-1) !== 0xbc) return [];
  // The encoding is one bit shorter than the modulus, so it may be a byte shorter.
  const message = bits % 8 === 1 ? encoded.subarray(1) : encoded;
  return PSS_HASHES.flatMap((hash) =>
    (hash === 'sha1' ? [hash] : [hash, 'sha1' as const]).flatMap(
      (maskHash) => readWith(message, bits, hash, maskHash) ?? [],
    ),
  );
}

/** Whether a digest of the content is the one that was sealed. */
export function isSealed({ hash, salt, sealed }: PssEncoding, digest: Uint8Array): boolean {
  return isSame(digestOf(hash, [EIGHT_ZEROS, digest, salt]), sealed);
}

function readWith(
  message: Uint8Array,
  bits: number,
  hash: HashName,
  maskHash: HashName,
): PssEncoding | undefined {
  const split = message.length - HASHES[hash].outputLen - 1;
  if (split < 1) return undefined;
  const sealed = message.slice(split, -1);
  const data = xor(message.subarray(0, split), mgf1(maskHash, sealed, split));
  const unused = 8 * message.length - (bits - 1);
  data[0] = (data[0] ?? 0) & (0xff >> unused);
  const one = data.findIndex((byte) => byte !== 0);
  if (data[one] !== 1) return undefined;
  return { padding: 'pss', hash, maskHash, salt: data.slice(one + 1), sealed, certain: one >= LEAST_ZEROS };
}
