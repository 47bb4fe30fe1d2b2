import { equalBytes } from '../forms/der.js';
import { derOf, type OneForm, otherForm } from '../forms/one-form.js';
import type { RsaKey } from './rsa-key.js';
import { checkRsaNumbers } from './rsa-numbers.js';
import { checkRsaSize, type RsaSizeOptions, rsaOptions } from './rsa-size.js';

/**
 * Lets the runtime read an RSA key, and adds the checks that runtimes leave out.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`, `KEY_INCONSISTENT`, `KEY_TOO_WEAK`, `KEY_TOO_LARGE`, `OPTION_INVALID`
 */
export async function readRsa<Key extends RsaKey>(
  form: OneForm,
  options: RsaSizeOptions,
  read: (der: Uint8Array<ArrayBuffer>) => Promise<Key>,
): Promise<Key> {
  const own = rsaOptions(options);
  const der = derOf(form);
  const key = await read(der);
  checkRsaSize(key, own);
  checkRsaNumbers(key.modulus, key.exponent);
  // A runtime may accept longer encodings of a length or a number, or further elements; here a key has only one form.
  if (!equalBytes(der, key.der)) throw otherForm();
  return key;
}
