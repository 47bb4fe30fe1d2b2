import { p224PublicKey, rsaFromSpki } from '#crypto';
import { PublicKey } from './key-handle.js';
import { equalBytes } from './key-source/container.js';
import { derOf, otherForm, readRsa } from './key-source/one-form.js';
import { writeP224Spki } from './key-source/p224-public.js';
import type { RsaSizeOptions } from './rsa-size.js';

/** SubjectPublicKeyInfo as PEM text (`BEGIN PUBLIC KEY`), as one line of base64 ("Java format"), or as DER bytes. */
export type SpkiSource = string | Uint8Array;

/** A byte for its form, and two coordinates. */
const P224_POINT_BYTES = 57;

const label = 'PUBLIC KEY';

/**
 * Imports an RSA public key in the one form that the platform reads by itself. For the smallest bundle; for keys in any
 * form, `importPublicKey` of `@apoint/primitives/keys`.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`, `KEY_INCONSISTENT` for what is not an RSA key in DER, `KEY_TOO_WEAK`,
 * `KEY_TOO_LARGE`, `OPTION_INVALID`
 */
export async function importRsaSpki(source: SpkiSource, options: RsaSizeOptions = {}): Promise<PublicKey> {
  const key = await readRsa({ source, label }, options, rsaFromSpki);
  return new PublicKey({ ...key, usages: ['verify', 'wrapKey'] });
}

/**
 * Imports a P-224 public key whose point is not compressed, as all common software writes it. For the smallest bundle;
 * for keys in any form, `importPublicKey` of `@apoint/primitives/keys`.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`, `KEY_INCONSISTENT` for a point that is not on the curve
 */
export async function importP224Spki(source: SpkiSource): Promise<PublicKey> {
  const der = derOf({ source, label });
  const point = der.subarray(-P224_POINT_BYTES);
  // Whatever stands before its point, it is the same in every such key.
  if (!equalBytes(der, writeP224Spki(point))) throw otherForm();
  return new PublicKey({ ...(await p224PublicKey(point)), usages: ['verify'] });
}
