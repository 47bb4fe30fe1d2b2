import { rsaFromSpki } from '#rsa256';
import type { SpkiSource } from '../forms/one-form.js';
import { PublicKey } from '../key-handle.js';
import { readRsa } from './read-rsa.js';
import type { RsaSizeOptions } from './rsa-size.js';

/**
 * Imports an RSA public key in the one form that every runtime can read. It makes the smallest bundle; `importPublicKey`
 * takes keys in any form.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`, `KEY_INCONSISTENT` if it is not an RSA key in DER, `KEY_TOO_WEAK`,
 * `KEY_TOO_LARGE`, `OPTION_INVALID`, `WEBCRYPTO_UNAVAILABLE`
 * @example
 * ```ts
 * import { exportPublicKey, generateKeyPair, importRsaSpki } from '@apoint/keys';
 *
 * const { publicKey } = await generateKeyPair();
 * const line = await exportPublicKey(publicKey, 'base64'); // as a web console shows it
 * console.log((await importRsaSpki(line)).fingerprint === publicKey.fingerprint); // true
 * ```
 */
export async function importRsaSpki(source: SpkiSource, options: RsaSizeOptions = {}): Promise<PublicKey> {
  const key = await readRsa({ source, label: 'PUBLIC KEY' }, options, rsaFromSpki);
  return new PublicKey({ ...key, usages: ['verify', 'wrapKey'], keyWrap: undefined });
}
