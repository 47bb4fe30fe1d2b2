import { identified } from '../../crypto/fingerprint.js';
import { requireWebCrypto } from '../../crypto/web-crypto.js';
import type { RsaPublicMaterial } from '../material.js';
import type { RsaKey } from '../rsa-key.js';
import { accepted, RSASSA, verifies } from './rsassa.js';

/** @throws {@link ApointError} `KEY_INCONSISTENT`, also for bytes that are not the DER of an RSA key */
export async function rsaFromSpki(spki: Uint8Array<ArrayBuffer>): Promise<RsaKey> {
  requireWebCrypto();
  const key = await numbersOf(
    await accepted(crypto.subtle.importKey('spki', spki, RSASSA, true, ['verify'])),
  );
  return { ...key, signature: verifies(key.native) };
}

/** Everything that derives from an extractable public key. */
export async function numbersOf(
  cryptoKey: CryptoKey,
): Promise<Omit<RsaKey, 'signature'> & { native: RsaPublicMaterial }> {
  const { modulusLength: bits, publicExponent: exponent } = cryptoKey.algorithm as RsaKeyAlgorithm;
  const der = new Uint8Array(await crypto.subtle.exportKey('spki', cryptoKey));
  const modulus = modulusOf(der, cryptoKey);
  const native = { cryptoKey, modulus };
  const identity = await identified(der);
  return { native, algorithm: 'RSA', bits, exportable: true, modulus, exponent, der, ...identity };
}

/** A SubjectPublicKeyInfo ends with the modulus, tag and length of the exponent, a zero if its first bit is set, exponent. */
export function modulusOf(spki: Uint8Array, { algorithm }: CryptoKey): Uint8Array {
  const { modulusLength, publicExponent } = algorithm as RsaKeyAlgorithm;
  const end = spki.length - publicExponent.length - ((publicExponent[0] ?? 0) >> 7) - 2;
  return spki.subarray(end - Math.ceil(modulusLength / 8), end);
}
