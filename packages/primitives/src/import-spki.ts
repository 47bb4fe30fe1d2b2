import { p224PublicKey, rsaFromSpki } from '#crypto';
import { decodeWrappedBase64 } from './base64.js';
import { ApointError } from './errors.js';
import { PublicKey } from './key-handle.js';
import { equalBytes } from './key-source/container.js';
import { writeP224Spki } from './key-source/p224-public.js';
import { checkRsaNumbers } from './key-source/rsa-numbers.js';
import { checkRsaSize, type RsaSizeOptions } from './rsa-size.js';

/** SubjectPublicKeyInfo as PEM text (`BEGIN PUBLIC KEY`), as one line of base64 ("Java format"), or as DER bytes. */
export type SpkiSource = string | Uint8Array;

/** A byte for its form, and two coordinates. */
const P224_POINT_BYTES = 57;

const ARMOUR = /-----(BEGIN|END) PUBLIC KEY-----/g;

/**
 * Imports an RSA public key in the one form that the platform reads by itself. For the smallest bundle; for keys in any
 * form, `importPublicKey` of `@apoint/primitives/keys`.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`, `KEY_INCONSISTENT` for what is not an RSA key in DER, `KEY_TOO_WEAK`,
 * `KEY_TOO_LARGE`, `OPTION_INVALID`
 */
export async function importRsaSpki(source: SpkiSource, options: RsaSizeOptions = {}): Promise<PublicKey> {
  const der = bytesOf(source);
  const key = await rsaFromSpki(der);
  const { spki, publicExponent: exponent } = key;
  checkRsaSize(key, options);
  // The key ends in: modulus, tag and length of the exponent, a zero before a high bit, exponent.
  checkRsaNumbers(spki.at(-(exponent.length + ((exponent[0] ?? 0) >> 7) + 3)), exponent);
  // A runtime may take longer forms of a length or a number; a key has one form.
  if (!equalBytes(der, spki)) throw malformed();
  return new PublicKey({ ...key, usages: ['verify', 'wrapKey'] });
}

/**
 * Imports a P-224 public key whose point is not compressed, as all common software writes it. For the smallest bundle;
 * for keys in any form, `importPublicKey` of `@apoint/primitives/keys`.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`, `KEY_INCONSISTENT` for a point that is not on the curve
 */
export async function importP224Spki(source: SpkiSource): Promise<PublicKey> {
  const der = bytesOf(source);
  const point = der.subarray(-P224_POINT_BYTES);
  // Whatever stands before its point, it is the same in every such key.
  if (!equalBytes(der, writeP224Spki(point))) throw malformed();
  return new PublicKey({ ...(await p224PublicKey(point)), usages: ['verify'] });
}

function bytesOf(source: SpkiSource): Uint8Array<ArrayBuffer> {
  if (source instanceof Uint8Array) return Uint8Array.from(source);
  try {
    return decodeWrappedBase64(source.replace(ARMOUR, ''));
  } catch {
    throw malformed();
  }
}

function malformed(): ApointError {
  return new ApointError(
    'KEY_MALFORMED',
    'This is no SubjectPublicKeyInfo of such a key; importPublicKey takes other forms.',
  );
}
