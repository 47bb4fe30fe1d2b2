import {
  constants,
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  type KeyObject,
  publicEncrypt,
  randomBytes,
  randomInt,
} from 'node:crypto';
import { exportPublicKey, generateKeyPair, type PrivateKey } from '@apoint/keys';

/** Length of the modulus in bytes. */
const LENGTH = 256;
const BLOCK = 16;
/** Length of the body, unless it is made longer or shorter on purpose. */
const BODY_BLOCKS = 64;

/** The key under test, and the public halves that an attacker has. */
export interface Workbench {
  readonly recipient: PrivateKey;
  readonly publicKey: KeyObject;
  readonly modulus: Buffer;
  readonly otherPublicKey: KeyObject;
}

export async function workbench(): Promise<Workbench> {
  const pair = await generateKeyPair({ bits: 8 * LENGTH });
  const other = await generateKeyPair({ bits: 8 * LENGTH });
  const { n = '' } = await exportPublicKey(pair.publicKey, 'jwk');
  return {
    recipient: pair.privateKey,
    publicKey: createPublicKey(await exportPublicKey(pair.publicKey, 'pem')),
    modulus: Buffer.from(String(n), 'base64url'),
    otherPublicKey: createPublicKey(await exportPublicKey(other.publicKey, 'pem')),
  };
}

/** The encoded message `00 02 PS 00 KEY` around a key of any length, with a random padding string. */
export function encoded(key: Uint8Array): Buffer {
  const padding = withoutZeros(LENGTH - 3 - key.length);
  return Buffer.concat([Buffer.of(0, 2), padding, Buffer.of(0), key]);
}

/** An encoded message with one byte changed. */
export function changed(message: Buffer, at: number, value: number): Buffer {
  message[at] = value;
  return message;
}

/** Random bytes without a zero. */
export function withoutZeros(length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => randomInt(1, 256)));
}

/** The raw RSA operation, so that any message can be made, even an invalid one. */
export function wrapRaw(key: KeyObject, message: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, message));
}

/** A wrapped key for another recipient, as a number that is valid for this one. */
export function wrapForAnother({ otherPublicKey, modulus }: Workbench): Uint8Array<ArrayBuffer> {
  for (;;) {
    const wrapped = wrapRaw(otherPublicKey, encoded(randomBytes(32)));
    if (modulus.compare(wrapped) > 0) return wrapped;
  }
}

/** A body that ends in these bytes after decryption; as base64. */
export function bodyEndingIn(key: Uint8Array, tail: readonly number[]): string {
  const plaintext = Buffer.concat([randomBytes(BODY_BLOCKS * BLOCK - tail.length), Buffer.from(tail)]);
  const cipher = createCipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(false);
  return cipher.update(plaintext).toString('base64');
}

/** A body of random blocks with wrong padding under the key; as base64. */
export function bodyOfRubbish(key: Uint8Array): string {
  for (;;) {
    const ciphertext = randomBytes(BODY_BLOCKS * BLOCK);
    const decipher = createDecipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(false);
    const last = decipher.update(ciphertext).at(-1) ?? 0;
    if (last === 0 || last > BLOCK) return ciphertext.toString('base64');
  }
}

/** A body that ends in a partial block; as base64. */
export function bodyWithPartialBlock(): string {
  return randomBytes(BODY_BLOCKS * BLOCK - 1).toString('base64');
}
