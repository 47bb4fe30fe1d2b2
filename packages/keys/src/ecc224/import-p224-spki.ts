import { ownOptions } from '@apoint/primitives/internal/options';
import { p224PublicKey } from '#ecc224';
import { equalBytes } from '../forms/der.js';
import { derOf, otherForm, type SpkiSource } from '../forms/one-form.js';
import { PublicKey } from '../key-handle.js';
import { type EcdsaOptions, resolveEcdsa } from './ecdsa-options.js';
import { writeP224Spki } from './write-p224.js';

/** Options of {@link importP224Spki}. */
export interface ImportP224Options {
  /** Hash and encoding of signatures. Default: SHA-256 and DER. */
  readonly ecdsa?: EcdsaOptions | undefined;
}

/** One byte for the form of the point, and two coordinates. */
const P224_POINT_BYTES = 57;

/**
 * Imports a P-224 public key with an uncompressed point, as all common software writes it. It makes the smallest bundle;
 * `importPublicKey` takes keys in any form.
 *
 * @throws {@link ApointError} `KEY_MALFORMED`, `KEY_INCONSISTENT` for a point that is not on the curve, `OPTION_INVALID`,
 * `WEBCRYPTO_UNAVAILABLE`
 * @example
 * ```ts
 * import { importP224Spki } from '@apoint/keys';
 *
 * const key = await importP224Spki(
 *   'ME4wEAYHKoZIzj0CAQYFK4EEACEDOgAEISK8WbsPo8R49MzBwzCPxK4mY3jg/efoU0yNc1tXiYsVbeXKgsijeyCMAzMtS/rS0BxSiToKgJE=',
 * );
 * console.log(key.algorithm, key.usages.join()); // P-224 verify
 * ```
 */
export async function importP224Spki(
  source: SpkiSource,
  options: ImportP224Options = {},
): Promise<PublicKey> {
  const ecdsa = resolveEcdsa(ownOptions(options, ['ecdsa']).ecdsa);
  const der = derOf({ source, label: 'PUBLIC KEY' });
  const point = der.subarray(-P224_POINT_BYTES);
  // All bytes before the point are the same in every such key.
  if (!equalBytes(der, writeP224Spki(point))) throw otherForm();
  return new PublicKey({ ...(await p224PublicKey(point, ecdsa)), usages: ['verify'], keyWrap: undefined });
}
