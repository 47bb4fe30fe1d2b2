import { checkNames } from '@apoint/primitives/internal/options';
import { equalBytes } from '../forms/der.js';
import { derOf, type OneForm, otherForm } from '../forms/one-form.js';
import type { RsaKey } from './rsa-key.js';
import { checkRsaNumbers } from './rsa-numbers.js';
import { checkRsaSize, type RsaSizeOptions } from './rsa-size.js';

/**
 * Lets the runtime read an RSA key, and adds the checks that runtimes leave out.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`, `KEY_INCONSISTENT`, `KEY_TOO_WEAK`, `KEY_TOO_LARGE`, `OPTION_INVALID`
 */
export async function readRsa(
  form: OneForm,
  options: RsaSizeOptions,
  read: (der: Uint8Array<ArrayBuffer>) => Promise<RsaKey>,
): Promise<RsaKey> {
  checkNames(options, ['rsaUnder2048Bits'] satisfies (keyof RsaSizeOptions)[]);
  const der = derOf(form);
  const key = await read(der);
  checkRsaSize(key, options);
  checkRsaNumbers(key.modulus.at(-1), key.exponent);
  // A runtime may accept longer encodings of a length or a number; here a key has only one.
  if (!equalBytes(der, key.der)) throw otherForm();
  return key;
}
