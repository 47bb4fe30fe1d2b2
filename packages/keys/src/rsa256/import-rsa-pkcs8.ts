import { checkRsaHalves, rsaFromPkcs8 } from '#rsa256';
import { PrivateKey } from '../key-handle.js';
import { readRsa } from './read-rsa.js';
import { checkRsaPrivateNumbers } from './rsa-private-numbers.js';
import type { RsaSizeOptions } from './rsa-size.js';

/** PKCS#8 as PEM text (`BEGIN PRIVATE KEY`), as one line of base64 ("Java format"), or as DER bytes. */
export type Pkcs8Source = string | Uint8Array;

/**
 * Imports an RSA private key for signing, in the one form that every runtime can read. The key cannot open envelopes. It
 * makes the smallest bundle; `importPrivateKey` takes keys in any form and for both uses.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`, `KEY_INCONSISTENT` if it is not an RSA private key in DER or its halves do not
 * belong together, `KEY_TOO_WEAK`, `KEY_TOO_LARGE`, `OPTION_INVALID`, `WEBCRYPTO_UNAVAILABLE`
 * @example
 * ```ts
 * import { exportPrivateKey, generateKeyPair, importRsaPkcs8 } from '@apoint/keys';
 *
 * const { privateKey } = await generateKeyPair();
 * const key = await importRsaPkcs8(await exportPrivateKey(privateKey, 'pem'));
 * console.log(key.usages.join()); // sign
 * ```
 */
export async function importRsaPkcs8(source: Pkcs8Source, options: RsaSizeOptions = {}): Promise<PrivateKey> {
  const key = await readRsa({ source, label: 'PRIVATE KEY' }, options, rsaFromPkcs8);
  checkRsaPrivateNumbers(key.integers);
  await checkRsaHalves(key.native);
  return new PrivateKey({ ...key, usages: ['sign'], keyWrap: undefined });
}
