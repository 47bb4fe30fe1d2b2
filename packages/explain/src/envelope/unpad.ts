import { digestOf } from '#crypto';
import { isSame, xor } from '../bytes.js';
import { HASHES, type HashName } from '../crypto/hashes.js';
import { mgf1 } from '../rsa/mgf1.js';

/** What was wrapped, and how. */
export interface Unwrapped {
  /** `RSAES-PKCS1-v1_5`, `RSA-OAEP`, `RSA-OAEP-256`, or another wrap in words. */
  readonly keyWrap: string;
  readonly payload: Uint8Array;
}

const LEAST_PADDING = 8;
const NOTHING = new Uint8Array();

/** OAEP with its hash, and with the hash of its mask. */
const OAEPS: readonly (readonly [hash: HashName, maskHash: HashName, name: string])[] = [
  ['sha1', 'sha1', 'RSA-OAEP'],
  ['sha256', 'sha256', 'RSA-OAEP-256'],
  ['sha256', 'sha1', 'RSA-OAEP-256 with MGF1 of SHA-1, as by Java'],
  ['sha512', 'sha512', 'RSA-OAEP-512'],
  ['sha384', 'sha384', 'RSA-OAEP-384'],
  ['sha224', 'sha224', 'RSA-OAEP-224'],
  ['sha512', 'sha1', 'RSA-OAEP-512 with MGF1 of SHA-1, as by Java'],
  ['sha384', 'sha1', 'RSA-OAEP-384 with MGF1 of SHA-1, as by Java'],
  ['sha1', 'sha256', 'RSA-OAEP with MGF1 of SHA-256'],
  ['md5', 'md5', 'RSA-OAEP with MD5'],
];

/** Every padding that the number under a wrapped key has. A wrong private key gives none, but for one in 65,536 tries. */
export function unpad(encoded: Uint8Array): readonly Unwrapped[] {
  const typed = unpadTyped(encoded);
  if (typed) return [typed];
  const start = encoded.findIndex((byte) => byte !== 0);
  if (start > LEAST_PADDING) return [{ keyWrap: 'RSA without padding', payload: encoded.slice(start) }];
  if (encoded[0] !== 0) return [];
  return OAEPS.flatMap(([hash, maskHash, keyWrap]) => {
    const payload = unpadOaep(encoded, hash, maskHash);
    return payload ? [{ keyWrap, payload }] : [];
  });
}

function unpadTyped(encoded: Uint8Array): Unwrapped | undefined {
  const [zero, type] = encoded;
  if (zero !== 0 || (type !== 1 && type !== 2)) return undefined;
  const end = encoded.indexOf(0, 2);
  if (end < LEAST_PADDING + 2) return undefined;
  if (type === 1 && !encoded.subarray(2, end).every((byte) => byte === 0xff)) return undefined;
  const keyWrap = type === 2 ? 'RSAES-PKCS1-v1_5' : 'PKCS#1 type 1, as for signatures';
  return { keyWrap, payload: encoded.slice(end + 1) };
}

/** RFC 8017 7.1.2, with an empty label. Its hash stands in the data block, so a match is no chance. */
function unpadOaep(encoded: Uint8Array, hash: HashName, maskHash: HashName): Uint8Array | undefined {
  const length = HASHES[hash].outputLen;
  if (encoded.length < 2 * length + 2) return undefined;
  const maskedBlock = encoded.subarray(1 + length);
  const seed = xor(encoded.subarray(1, 1 + length), mgf1(maskHash, maskedBlock, length));
  const block = xor(maskedBlock, mgf1(maskHash, seed, maskedBlock.length));
  if (!isSame(block.subarray(0, length), digestOf(hash, [NOTHING]))) return undefined;
  const one = block.findIndex((byte, i) => i >= length && byte !== 0);
  return block[one] === 1 ? block.slice(one + 1) : undefined;
}
