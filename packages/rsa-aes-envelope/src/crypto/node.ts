import {
  constants,
  createCipheriv,
  createDecipheriv,
  type KeyObject,
  randomBytes as nodeRandomBytes,
  privateDecrypt,
  publicEncrypt,
} from 'node:crypto';
import type { KeyWrap } from '@apoint/primitives/keys';
import { type UnwrappedKey, unpadKey } from '../padding/pkcs1.js';

const { RSA_NO_PADDING, RSA_PKCS1_OAEP_PADDING, RSA_PKCS1_PADDING } = constants;

export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(nodeRandomBytes(length));
}

export async function wrapKey(
  material: unknown,
  keyWrap: KeyWrap,
  key: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const padding =
    keyWrap === 'RSAES-PKCS1-v1_5'
      ? { padding: RSA_PKCS1_PADDING }
      : { padding: RSA_PKCS1_OAEP_PADDING, oaepHash: oaepHash(keyWrap) };
  return view(publicEncrypt({ key: material as KeyObject, ...padding }, key));
}

/**
 * Node 20 refuses RSA_PKCS1_PADDING for decryption, and later versions leave the rejection to OpenSSL; the raw
 * operation with our own unpadding is the same everywhere (protocol 11).
 */
export async function unwrapKey(
  material: unknown,
  keyWrap: KeyWrap,
  wrapped: Uint8Array,
): Promise<UnwrappedKey> {
  const substitute = randomBytes(32);
  const key = material as KeyObject;
  if (keyWrap !== 'RSAES-PKCS1-v1_5') return unwrapOaep(key, oaepHash(keyWrap), wrapped, substitute);
  const encoded = decryptRaw(key, wrapped);
  const unwrapped = unpadKey(encoded, substitute);
  encoded.fill(0);
  return unwrapped;
}

export function encrypt(key: Uint8Array, plaintext: Uint8Array): Uint8Array<ArrayBuffer> {
  const cipher = createCipheriv(`aes-${key.length * 8}-ecb`, key, null);
  return view(Buffer.concat([cipher.update(plaintext), cipher.final()]));
}

/** Whole blocks to whole blocks; the padding is left on, for {@link paddingLength} to look at. */
export function decrypt(key: Uint8Array, ciphertext: Uint8Array): Uint8Array<ArrayBuffer> {
  const decipher = createDecipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(false);
  return view(decipher.update(ciphertext));
}

/**
 * The raw operation. What is not a number below the modulus, of the modulus' length, is anybody's to see; it gets an
 * encoded message that no padding fits.
 */
function decryptRaw(key: KeyObject, wrapped: Uint8Array): Uint8Array {
  const length = Math.ceil((key.asymmetricKeyDetails?.modulusLength as number) / 8);
  try {
    if (wrapped.length === length) return privateDecrypt({ key, padding: RSA_NO_PADDING }, wrapped);
  } catch {
    // falls through to the message that does not unpad
  }
  return new Uint8Array(length);
}

function unwrapOaep(key: KeyObject, hash: string, wrapped: Uint8Array, substitute: Uint8Array): UnwrappedKey {
  try {
    const unwrapped = privateDecrypt({ key, padding: RSA_PKCS1_OAEP_PADDING, oaepHash: hash }, wrapped);
    if ([16, 24, 32].includes(unwrapped.length)) return { key: new Uint8Array(unwrapped), holds: 1 };
  } catch {
    // falls through to the random key
  }
  return { key: substitute, holds: 0 };
}

function oaepHash(keyWrap: KeyWrap): 'sha1' | 'sha256' {
  return keyWrap === 'RSA-OAEP' ? 'sha1' : 'sha256';
}

function view(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer.buffer as ArrayBuffer, buffer.byteOffset, buffer.byteLength);
}
