import { rsaFromSpki } from '#rsa256';
import type { SpkiSource } from '../forms/one-form.js';
import { PublicKey } from '../key-handle.js';
import { readRsa } from './read-rsa.js';
import type { RsaSizeOptions } from './rsa-size.js';

/**
 * Imports an RSA public key in the one form that the platform reads by itself. For the smallest bundle; for keys in any
 * form, `importPublicKey`.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`, `KEY_INCONSISTENT` for what is not an RSA key in DER, `KEY_TOO_WEAK`,
 * `KEY_TOO_LARGE`, `OPTION_INVALID`
 */
export async function importRsaSpki(source: SpkiSource, options: RsaSizeOptions = {}): Promise<PublicKey> {
  const key = await readRsa({ source, label: 'PUBLIC KEY' }, options, rsaFromSpki);
  return new PublicKey({ ...key, usages: ['verify', 'wrapKey'] });
}
