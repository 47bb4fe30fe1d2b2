import { KEY_LENGTHS, LONGEST_KEY, type UnwrappedKey } from '../unwrapped-key.js';
import { isEqual, isZero, select } from './constant-time.js';

const FIRST_PADDING_BYTE = 2;
const LEAST_PADDING = 8;

/**
 * Reads the content encryption key from an encoded message `00 02 PS 00 KEY` (RSAES-PKCS1-v1_5, RFC 8017 7.2.2), with implicit
 * rejection: if anything is wrong with the padding, it returns the random key. It looks only for the three lengths of AES keys,
 * each at its fixed place, so no index depends on a secret byte.
 *
 * @param encoded - the result of the raw RSA operation, as long as the modulus (64 bytes at least).
 * @param substitute - 32 random bytes.
 */
export function unpadKey(encoded: Uint8Array, substitute: Uint8Array): UnwrappedKey {
  const prefix = isZero(encoded[0] as number) & isEqual(encoded[1] as number, 2);
  let length = 0;
  for (const candidate of KEY_LENGTHS) length |= candidate & -(prefix & endsIn(encoded, candidate));
  const holds = isZero(length) ^ 1;
  const bytes = new Uint8Array(LONGEST_KEY);
  for (let i = 0; i < LONGEST_KEY; i++) {
    const byte = encoded[encoded.length - LONGEST_KEY + i] as number;
    bytes[i] = select(holds, byte, substitute[i] as number);
  }
  return { bytes, length: select(holds, length, LONGEST_KEY), holds };
}

/** 1 if the first zero after the prefix is right before the last `keyLength` bytes, and the padding is long enough. */
function endsIn(encoded: Uint8Array, keyLength: number): number {
  const separator = encoded.length - keyLength - 1;
  let zeros = 0;
  for (let i = FIRST_PADDING_BYTE; i < separator; i++) zeros |= isZero(encoded[i] as number);
  const enough = Number(separator - FIRST_PADDING_BYTE >= LEAST_PADDING);
  return isZero(zeros) & isZero(encoded[separator] as number) & enough;
}
