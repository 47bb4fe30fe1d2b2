import { randomBytes } from './random-bytes.js';

/** EME-PKCS1-v1_5 encoding (RFC 8017 7.2.1): `00 02 PS 00 KEY`. PS are random bytes that are not zero. */
export function padKey(key: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const encoded = nonZeroBytes(length);
  encoded.set([0, 2]);
  encoded[length - key.length - 1] = 0;
  encoded.set(key, length - key.length);
  return encoded;
}

function nonZeroBytes(length: number): Uint8Array<ArrayBuffer> {
  const bytes = randomBytes(length);
  for (let i = 0; i < length; i++) while (bytes[i] === 0) bytes.set(randomBytes(1), i);
  return bytes;
}
