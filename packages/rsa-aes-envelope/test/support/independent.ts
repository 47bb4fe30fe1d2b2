import {
  constants,
  createCipheriv,
  createDecipheriv,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
} from 'node:crypto';
import type { KeyWrap } from '@apoint/keys';

// The other side of the wire by node:crypto alone.

/** The hash of each key wrap. A new key wrap does not compile before it has one here. */
const OAEP_HASH: Readonly<Record<Exclude<KeyWrap, 'RSAES-PKCS1-v1_5'>, string>> = {
  'RSA-OAEP': 'sha1',
  'RSA-OAEP-256': 'sha256',
};

// The names are those of the table.
export const KEY_WRAPS: readonly KeyWrap[] = ['RSAES-PKCS1-v1_5', ...(Object.keys(OAEP_HASH) as KeyWrap[])];

export function encryptEcb(key: Uint8Array, plaintext: Uint8Array, padding = true): Buffer {
  const cipher = createCipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(padding);
  return Buffer.concat([cipher.update(plaintext), cipher.final()]);
}

export function decryptEcb(key: Uint8Array, ciphertext: Uint8Array, padding = true): Buffer {
  const decipher = createDecipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(padding);
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
}

export function wrap(publicKey: KeyObject, keyWrap: KeyWrap, key: Uint8Array): Uint8Array<ArrayBuffer> {
  if (keyWrap === 'RSAES-PKCS1-v1_5') {
    return Uint8Array.from(publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, key));
  }
  const oaepHash = OAEP_HASH[keyWrap];
  const options = { key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash };
  return Uint8Array.from(publicEncrypt(options, key));
}

/** Node 20 does not decrypt RSAES-PKCS1-v1_5; its encoded message is taken apart here, in the plainest way. */
export function unwrap(privateKey: KeyObject, keyWrap: KeyWrap, wrapped: Uint8Array): Buffer {
  if (keyWrap !== 'RSAES-PKCS1-v1_5') {
    const oaepHash = OAEP_HASH[keyWrap];
    return privateDecrypt({ key: privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash }, wrapped);
  }
  const encoded = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, wrapped);
  if (encoded[0] !== 0 || encoded[1] !== 2) throw new Error('not an RSAES-PKCS1-v1_5 message');
  return encoded.subarray(encoded.indexOf(0, 2) + 1);
}

/** The raw RSA operation on what was wrapped; nothing for a number that is not below the modulus. */
export function decryptRaw(privateKey: KeyObject, wrapped: Uint8Array): Buffer | undefined {
  try {
    return privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, wrapped);
  } catch {
    return undefined;
  }
}

/** The raw RSA operation on an encoded message, so that any padding can be made. */
export function encryptRaw(publicKey: KeyObject, encoded: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(publicEncrypt({ key: publicKey, padding: constants.RSA_NO_PADDING }, encoded));
}
