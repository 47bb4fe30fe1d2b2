import { decodeWrappedBase64 } from '../base64.js';
import type { RsaKey } from '../crypto/native-key.js';
import { ApointError } from '../errors.js';
import { checkRsaSize, type RsaSizeOptions } from '../rsa-size.js';
import { equalBytes } from './container.js';
import { checkRsaNumbers } from './rsa-numbers.js';

/** A key in the one form that a runtime reads by itself. */
export interface OneForm {
  /** PEM text, the same as one line of base64, or DER bytes. */
  readonly source: string | Uint8Array;
  /** What stands in its PEM lines. */
  readonly label: 'PUBLIC KEY' | 'PRIVATE KEY';
}

/**
 * Lets the runtime read an RSA key, and checks what it does not.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`, `KEY_INCONSISTENT`, `KEY_TOO_WEAK`, `KEY_TOO_LARGE`, `OPTION_INVALID`
 */
export async function readRsa(
  form: OneForm,
  options: RsaSizeOptions,
  read: (der: Uint8Array<ArrayBuffer>) => Promise<RsaKey>,
): Promise<RsaKey> {
  const der = derOf(form);
  const key = await read(der);
  checkRsaSize(key, options);
  checkRsaNumbers(key.modulus.at(-1), key.exponent);
  // A runtime may take longer forms of a length or a number; a key has one form.
  if (!equalBytes(der, key.der)) throw otherForm();
  return key;
}

/** @throws {@link ApointError} `KEY_MALFORMED` */
export function derOf({ source, label }: OneForm): Uint8Array<ArrayBuffer> {
  if (source instanceof Uint8Array) return Uint8Array.from(source);
  try {
    return decodeWrappedBase64(
      source.replace(`-----BEGIN ${label}-----`, '').replace(`-----END ${label}-----`, ''),
    );
  } catch {
    throw otherForm();
  }
}

export function otherForm(): ApointError {
  return new ApointError(
    'KEY_MALFORMED',
    'The key is not in the one form taken here; importPublicKey or importPrivateKey may take it.',
  );
}
