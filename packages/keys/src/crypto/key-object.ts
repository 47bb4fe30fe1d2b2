import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { demandPair, inconsistent } from '../inconsistent.js';
import type { NativeKey } from '../native-key.js';
import type { Identity } from './fingerprint.js';

const PROBE = new Uint8Array(32);

/** The members of a key that node:crypto provides for both algorithms. */
export type DescribedKey = Pick<NativeKey, 'native' | 'exportable' | 'pkcs8'> & Identity;

/** @throws {@link ApointError} `KEY_INCONSISTENT` */
export function publicKeyObject(spki: Uint8Array): KeyObject {
  return accepted(() => createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' }));
}

/** @throws {@link ApointError} `KEY_INCONSISTENT` */
export function privateKeyObject(pkcs8: Uint8Array): KeyObject {
  return accepted(() => createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }));
}

export function describeKeyObject(native: KeyObject): DescribedKey {
  const isPrivate = native.type === 'private';
  const publicHalf = isPrivate ? createPublicKey(native) : native;
  const spki = Uint8Array.from(publicHalf.export({ type: 'spki', format: 'der' }));
  const fingerprint = createHash('sha256').update(spki).digest('hex');
  const key = { native, spki, fingerprint, exportable: true };
  return isPrivate ? { ...key, pkcs8: async () => pkcs8Of(native) } : key;
}

export function pkcs8Of(privateKey: KeyObject): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(privateKey.export({ type: 'pkcs8', format: 'der' }));
}

/**
 * OpenSSL imports private keys whose halves do not match; verifying one signature reveals them.
 *
 * @throws {@link ApointError} `KEY_INCONSISTENT`
 */
export function checkHalvesMatch(privateKey: KeyObject): void {
  const signs = (): boolean =>
    verify('sha256', PROBE, createPublicKey(privateKey), sign('sha256', PROBE, privateKey));
  demandPair(accepted(signs));
}

/** @throws {@link ApointError} `KEY_INCONSISTENT` for keys that the runtime refuses */
export function accepted<T>(operation: () => T): T {
  try {
    return operation();
  } catch {
    throw inconsistent();
  }
}
