import { cbc, cfb, ctr, ecb, gcm } from '@noble/ciphers/aes.js';
import { concat } from '../bytes.js';

/** One way to use AES. */
export interface Cipher {
  /** `AES-ECB`, `AES-CBC`. */
  readonly name: string;
  readonly how?: string;
  /** Whether a tag shows that the plaintext is right. */
  readonly hasTag?: boolean;
  /** The plaintext; `undefined` if length, padding or tag are wrong. It may throw as well. */
  readonly decrypt: (key: Uint8Array, ciphertext: Uint8Array) => Uint8Array | undefined;
}

const BLOCK = 16;
const ZEROS = new Uint8Array(BLOCK);
const NONCE = 12;

const whole = (ciphertext: Uint8Array): boolean => ciphertext.length > 0 && ciphertext.length % BLOCK === 0;
const cbcWith = (key: Uint8Array, iv: Uint8Array, ciphertext: Uint8Array): Uint8Array | undefined =>
  whole(ciphertext) ? cbc(key, iv).decrypt(ciphertext) : undefined;

/** The cipher of the wire first. */
export const CIPHERS: readonly Cipher[] = [
  { name: 'AES-ECB', decrypt: (key, text) => (whole(text) ? ecb(key).decrypt(text) : undefined) },
  {
    name: 'AES-CBC',
    how: 'its IV in front',
    decrypt: (key, text) => cbcWith(key, text.subarray(0, BLOCK), text.subarray(BLOCK)),
  },
  { name: 'AES-CBC', how: 'with an IV of zeros', decrypt: (key, text) => cbcWith(key, ZEROS, text) },
  {
    name: 'AES-CBC',
    how: 'with the key as IV',
    decrypt: (key, text) => cbcWith(key, key.subarray(0, BLOCK), text),
  },
  {
    name: 'AES-CBC',
    how: 'its IV at the end',
    decrypt: (key, text) => cbcWith(key, text.subarray(-BLOCK), text.subarray(0, -BLOCK)),
  },
  {
    name: 'AES-GCM',
    how: 'its IV of 12 bytes in front',
    hasTag: true,
    decrypt: (key, text) => gcm(key, text.slice(0, NONCE)).decrypt(text.subarray(NONCE)),
  },
  {
    name: 'AES-GCM',
    how: 'its IV of 16 bytes in front',
    hasTag: true,
    decrypt: (key, text) => gcm(key, text.slice(0, BLOCK)).decrypt(text.subarray(BLOCK)),
  },
  {
    name: 'AES-GCM',
    how: 'its IV at the end',
    hasTag: true,
    decrypt: (key, text) => gcm(key, text.slice(-NONCE)).decrypt(text.subarray(0, -NONCE)),
  },
  {
    name: 'AES-GCM',
    how: 'IV and tag in front',
    hasTag: true,
    decrypt: (key, text) =>
      gcm(key, text.slice(0, NONCE)).decrypt(
        concat(text.subarray(NONCE + BLOCK), text.subarray(NONCE, NONCE + BLOCK)),
      ),
  },
  {
    name: 'AES-GCM',
    how: 'with an IV of zeros',
    hasTag: true,
    decrypt: (key, text) => gcm(key, ZEROS.slice(0, NONCE)).decrypt(text),
  },
  {
    name: 'AES-CTR',
    how: 'its IV in front',
    decrypt: (key, text) => ctr(key, text.slice(0, BLOCK)).decrypt(text.subarray(BLOCK)),
  },
  {
    name: 'AES-CTR',
    how: 'its nonce of 12 bytes in front',
    decrypt: (key, text) =>
      ctr(key, concat(text.subarray(0, NONCE), ZEROS.subarray(NONCE))).decrypt(text.subarray(NONCE)),
  },
  { name: 'AES-CTR', how: 'with an IV of zeros', decrypt: (key, text) => ctr(key, ZEROS).decrypt(text) },
  {
    name: 'AES-CTR',
    how: 'with the key as IV',
    decrypt: (key, text) => ctr(key, key.slice(0, BLOCK)).decrypt(text),
  },
  {
    name: 'AES-CFB',
    how: 'its IV in front',
    decrypt: (key, text) => cfb(key, text.slice(0, BLOCK)).decrypt(text.subarray(BLOCK)),
  },
  { name: 'AES-CFB', how: 'with an IV of zeros', decrypt: (key, text) => cfb(key, ZEROS).decrypt(text) },
  {
    name: 'AES-ECB',
    how: 'with another padding than PKCS#5, or none',
    decrypt: (key, text) =>
      whole(text) ? unpadded(ecb(key, { disablePadding: true }).decrypt(text)) : undefined,
  },
  {
    name: 'AES-CBC',
    how: 'its IV in front, with another padding than PKCS#5, or none',
    decrypt: (key, text) =>
      whole(text) && text.length > BLOCK
        ? unpadded(cbc(key, text.subarray(0, BLOCK), { disablePadding: true }).decrypt(text.subarray(BLOCK)))
        : undefined,
  },
  {
    name: 'AES-CBC',
    how: 'with an IV of zeros, with another padding than PKCS#5, or none',
    decrypt: (key, text) =>
      whole(text) ? unpadded(cbc(key, ZEROS, { disablePadding: true }).decrypt(text)) : undefined,
  },
];

/** Zeros, blanks, and what ISO 10126 and ANSI X9.23 put at the end: a count in the last byte. */
function unpadded(bytes: Uint8Array): Uint8Array {
  const last = bytes.at(-1) ?? 0;
  if (last > 0 && last <= BLOCK) return bytes.subarray(0, -last);
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0 || bytes[end - 1] === 0x20)) end--;
  // ISO 7816-4 puts a byte 0x80 before the zeros.
  return bytes.subarray(0, bytes[end - 1] === 0x80 ? end - 1 : end);
}
