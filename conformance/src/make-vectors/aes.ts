import { openssl, tryOpenssl } from './openssl.js';

const KEY_LENGTHS: readonly number[] = [16, 24, 32];

/** AES/ECB with the padding of PKCS#7, as on the wire. */
export function encryptEcb(key: Buffer, plaintext: Uint8Array): Buffer {
  return openssl(['enc', `-aes-${key.length * 8}-ecb`, '-K', key.toString('hex')], plaintext);
}

/** AES/ECB over whole blocks with their own padding, or with none. */
export function encryptBlocks(key: Buffer, blocks: Uint8Array): Buffer {
  return openssl(['enc', `-aes-${key.length * 8}-ecb`, '-nopad', '-K', key.toString('hex')], blocks);
}

/** AES/CBC, the mode a reader might expect instead. */
export function encryptCbc(key: Buffer, iv: Buffer, plaintext: Uint8Array): Buffer {
  return openssl(
    ['enc', `-aes-${key.length * 8}-cbc`, '-K', key.toString('hex'), '-iv', iv.toString('hex')],
    plaintext,
  );
}

/** The plaintext that OpenSSL decrypts, or `undefined`. An empty ciphertext has no padding block either. */
export function decryptEcb(key: Buffer, ciphertext: Buffer): Buffer | undefined {
  if (!KEY_LENGTHS.includes(key.length) || ciphertext.length === 0) return undefined;
  return tryOpenssl(['enc', '-d', `-aes-${key.length * 8}-ecb`, '-K', key.toString('hex')], ciphertext);
}

export function randomBytes(length: number): Buffer {
  return length === 0 ? Buffer.alloc(0) : openssl(['rand', String(length)]);
}
