import type { RsaKey } from '../native-key.js';
import { accepted } from './accepted.js';
import { identified } from './fingerprint.js';
import type { RsaPublicMaterial } from './material.js';
import { RSASSA } from './rsassa.js';

/** @throws {@link ApointError} `KEY_INCONSISTENT` for what is not the DER of an RSA key, too */
export async function rsaFromSpki(spki: Uint8Array<ArrayBuffer>): Promise<RsaKey> {
  return describeRsa(await accepted(crypto.subtle.importKey('spki', spki, RSASSA, true, ['verify'])));
}

/** What an extractable public key tells. */
export async function describeRsa(cryptoKey: CryptoKey): Promise<RsaKey & { native: RsaPublicMaterial }> {
  const { modulusLength: bits, publicExponent: exponent } = cryptoKey.algorithm as RsaKeyAlgorithm;
  const der = new Uint8Array(await crypto.subtle.exportKey('spki', cryptoKey));
  const modulus = modulusOf(der, cryptoKey);
  const native = { cryptoKey, modulus };
  return {
    native,
    algorithm: 'RSA',
    bits,
    exportable: true,
    modulus,
    exponent,
    der,
    ...(await identified(der)),
  };
}

/** A SubjectPublicKeyInfo ends in: modulus, tag and length of the exponent, a zero before a high bit, exponent. */
export function modulusOf(spki: Uint8Array, { algorithm }: CryptoKey): Uint8Array {
  const { modulusLength, publicExponent } = algorithm as RsaKeyAlgorithm;
  const end = spki.length - publicExponent.length - ((publicExponent[0] ?? 0) >> 7) - 2;
  return spki.subarray(end - Math.ceil(modulusLength / 8), end);
}
