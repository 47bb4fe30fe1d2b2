import {
  constants,
  createCipheriv,
  createDecipheriv,
  KeyObject,
  randomBytes as nodeRandomBytes,
  privateDecrypt,
  publicEncrypt,
} from 'node:crypto';
import type { KeyWrap } from '@apoint/keys';
import type { OpaqueMaterial } from '@apoint/keys/internal/key-material';
import type { Oaep } from '../profile.js';
import * as webCrypto from './portable/oaep.js';

const { RSA_NO_PADDING, RSA_PKCS1_OAEP_PADDING, RSA_PKCS1_PADDING } = constants;
/** OpenSSL uses the same hash for MGF1. */
const OAEP_HASH: Readonly<Record<Oaep, string>> = { 'RSA-OAEP': 'sha1', 'RSA-OAEP-256': 'sha256' };

export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return view(nodeRandomBytes(length));
}

/** Synchronous with a key of node:crypto: no thread of its own, and no turn of the event loop. The portable one is asynchronous. */
export function wrapKey(
  material: unknown,
  keyWrap: KeyWrap,
  key: Uint8Array,
): Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>> {
  if (isOpaque(material)) return webCrypto.encryptOaep(material, keyWrap as Oaep, key);
  const padding =
    keyWrap === 'RSAES-PKCS1-v1_5'
      ? { padding: RSA_PKCS1_PADDING }
      : { padding: RSA_PKCS1_OAEP_PADDING, oaepHash: OAEP_HASH[keyWrap] };
  return view(publicEncrypt({ key: material as KeyObject, ...padding }, key));
}

/**
 * RSA without unpadding. Node 20 refuses RSA_PKCS1_PADDING for decryption, and later versions leave the
 * rejection to OpenSSL. The raw operation with our own unpadding works the same way everywhere
 * ([protocol 11](../../protocol.md#11-traps)).
 *
 * @returns the encoded message; `undefined` for a number that is not below the modulus.
 */
export async function decryptRaw(material: unknown, ciphertext: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    return privateDecrypt({ key: material as KeyObject, padding: RSA_NO_PADDING }, ciphertext);
  } catch {
    return undefined;
  }
}

/** @returns `undefined` if the padding is wrong. */
export async function decryptOaep(
  material: unknown,
  keyWrap: Oaep,
  wrapped: Uint8Array,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (isOpaque(material)) return webCrypto.decryptOaep(material, keyWrap, wrapped);
  const key = material as KeyObject;
  try {
    const options = { key, padding: RSA_PKCS1_OAEP_PADDING, oaepHash: OAEP_HASH[keyWrap] };
    return new Uint8Array(privateDecrypt(options, wrapped));
  } catch {
    return undefined;
  }
}

/** Length of the modulus in bytes. */
export function modulusLength(material: unknown): number {
  const bits = isOpaque(material)
    ? (material.cryptoKey.algorithm as RsaKeyAlgorithm).modulusLength
    : ((material as KeyObject).asymmetricKeyDetails?.modulusLength as number);
  return Math.ceil(bits / 8);
}

/** A `CryptoKey` that is not extractable stays with WebCrypto. Its handle allows only the OAEP that it was made for. */
function isOpaque(material: unknown): material is OpaqueMaterial {
  return !(material instanceof KeyObject);
}

/** Encrypts by AES-ECB with PKCS#5 padding. */
export function encrypt(key: Uint8Array, plaintext: Uint8Array): Uint8Array {
  const cipher = createCipheriv(`aes-${key.length * 8}-ecb`, key, null);
  return Buffer.concat([cipher.update(plaintext), cipher.final()]);
}

/** Decrypts whole blocks and keeps the padding, which {@link paddingLength} checks. */
export function decrypt(key: Uint8Array, ciphertext: Uint8Array): Uint8Array<ArrayBuffer> {
  const decipher = createDecipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(false);
  return view(decipher.update(ciphertext));
}

/** Only for a buffer with memory of its own: the memory of a pooled one also holds the bytes of others. */
function view(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer.buffer as ArrayBuffer, buffer.byteOffset, buffer.byteLength);
}
