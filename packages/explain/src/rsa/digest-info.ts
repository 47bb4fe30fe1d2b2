import { toHex } from '@apoint/primitives/hex';
import type { HashName } from '../crypto/hashes.js';

/** The object identifiers of RFC 8017 9.2 and of NIST, in DER without tag and length. */
const HASH_BY_OID: Readonly<Record<string, HashName>> = {
  '2a864886f70d0205': 'md5',
  '2b0e03021a': 'sha1',
  '608648016503040204': 'sha224',
  '608648016503040201': 'sha256',
  '608648016503040202': 'sha384',
  '608648016503040203': 'sha512',
  '608648016503040205': 'sha512-224',
  '608648016503040206': 'sha512-256',
  '608648016503040207': 'sha3-224',
  '608648016503040208': 'sha3-256',
  '608648016503040209': 'sha3-384',
  '60864801650304020a': 'sha3-512',
  '2b24030201': 'ripemd160',
};

/** What a DigestInfo names. */
export interface DigestInfo {
  readonly hash: HashName;
  readonly digest: Uint8Array;
  /** Whether the parameters are NULL, as RFC 8017 wants. Some writers leave them out. */
  readonly hasNull: boolean;
}

const SEQUENCES = /^30..30..06(..)/;
const REST = /^(0500)?04(..)((?:..)+)$/;

/** Reads a DigestInfo; `undefined` for anything else. Every length in it is below 128, so it has one byte. */
export function readDigestInfo(bytes: Uint8Array): DigestInfo | undefined {
  const text = toHex(bytes);
  const [head, oidLength = ''] = SEQUENCES.exec(text) ?? [];
  if (head === undefined) return undefined;
  const oidEnd = head.length + 2 * Number.parseInt(oidLength, 16);
  const hash = HASH_BY_OID[text.slice(head.length, oidEnd)];
  const [, nothing, length = '', digits = ''] = REST.exec(text.slice(oidEnd)) ?? [];
  if (!hash || digits.length !== 2 * Number.parseInt(length, 16)) return undefined;
  return { hash, digest: bytes.slice(bytes.length - digits.length / 2), hasNull: nothing !== undefined };
}
