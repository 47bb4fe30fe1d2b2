import { isEqual, isZero, select } from './constant-time.js';

/** A content encryption key, and whether (1 or 0) it is the sender's or a random one in its place. */
export interface UnwrappedKey {
  readonly key: Uint8Array;
  readonly holds: number;
}

const LONGEST = 32;
const KEY_LENGTHS = [16, 24, 32] as const;
const FIRST_PADDING_BYTE = 2;
const LEAST_PADDING = 8;

/**
 * Takes the content encryption key out of an encoded message `00 02 PS 00 KEY` (RSAES-PKCS1-v1_5, RFC 8017 7.2.2),
 * with implicit rejection: whatever is wrong with the padding, the answer is a key, the random one. Only the three
 * lengths of AES keys are looked for, each at its fixed place, so no index depends on a secret byte.
 *
 * @param encoded - the result of the raw RSA operation, as long as the modulus (64 bytes at least).
 * @param substitute - 32 random bytes.
 */
export function unpadKey(encoded: Uint8Array, substitute: Uint8Array): UnwrappedKey {
  const prefix = isZero(encoded[0] as number) & isEqual(encoded[1] as number, 2);
  let length = 0;
  for (const candidate of KEY_LENGTHS) length |= candidate & -(prefix & endsIn(encoded, candidate));
  const holds = isZero(length) ^ 1;
  const key = new Uint8Array(LONGEST);
  for (let i = 0; i < LONGEST; i++) {
    const byte = encoded[encoded.length - LONGEST + i] as number;
    key[i] = select(holds, byte, substitute[i] as number);
  }
  return { key: key.subarray(LONGEST - select(holds, length, LONGEST)), holds };
}

/** 1 when the first zero after the prefix stands right before the last `keyLength` bytes, with padding enough. */
function endsIn(encoded: Uint8Array, keyLength: number): number {
  const separator = encoded.length - keyLength - 1;
  let zeros = 0;
  for (let i = FIRST_PADDING_BYTE; i < separator; i++) zeros |= isZero(encoded[i] as number);
  const enough = Number(separator - FIRST_PADDING_BYTE >= LEAST_PADDING);
  return isZero(zeros) & isZero(encoded[separator] as number) & enough;
}
