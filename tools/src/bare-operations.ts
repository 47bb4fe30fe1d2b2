import {
  constants,
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { exportPrivateKey, exportPublicKey, type KeyPair } from '@apoint/keys';

/** The platform's own key objects of a pair, the reference for all measurements here. */
export interface BareKeys {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export async function bareKeys(pair: KeyPair): Promise<BareKeys> {
  return {
    privateKey: createPrivateKey(await exportPrivateKey(pair.privateKey, 'pem')),
    publicKey: createPublicKey(await exportPublicKey(pair.publicKey, 'pem')),
  };
}

export function signBare(content: Uint8Array, { privateKey }: BareKeys): Uint8Array {
  return sign('sha256', content, privateKey);
}

export function verifyBare(content: Uint8Array, { publicKey }: BareKeys, signature: Uint8Array): boolean {
  return verify('sha256', content, publicKey, signature);
}

export function sealBare(plaintext: Uint8Array, { publicKey: key }: BareKeys): void {
  const contentKey = randomBytes(32);
  publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, contentKey);
  const cipher = createCipheriv('aes-256-ecb', contentKey, null);
  cipher.update(plaintext);
  cipher.final();
}

export function openBare(wrapped: Uint8Array, ciphertext: Uint8Array, { privateKey: key }: BareKeys): void {
  const contentKey = privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, wrapped).subarray(-32);
  const decipher = createDecipheriv('aes-256-ecb', contentKey, null);
  decipher.update(ciphertext);
  decipher.final();
}
