import { inconsistent } from '../../key-source/demand.js';
import { type RsaPrivateParts, writeRsaPkcs8 } from '../../key-source/rsa-private.js';
import { bitLength, writeRsaSpki } from '../../key-source/rsa-public.js';
import type { NativeKey, RsaPublicKey } from '../native-key.js';
import { identified } from './fingerprint.js';
import type { RsaPrivateMaterial, RsaPublicMaterial } from './material.js';

const RSASSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

/** @throws {@link ApointError} `KEY_INCONSISTENT` for what is not the DER of an RSA key, too */
export async function rsaFromSpki(spki: Uint8Array<ArrayBuffer>): Promise<RsaPublicKey> {
  const cryptoKey = await accepted(crypto.subtle.importKey('spki', spki, RSASSA, true, ['verify']));
  const { modulusLength: bits, publicExponent } = cryptoKey.algorithm as RsaKeyAlgorithm;
  const identity = await identified(new Uint8Array(await crypto.subtle.exportKey('spki', cryptoKey)));
  const native: RsaPublicMaterial = { cryptoKey, modulus: modulusOf(identity.spki, cryptoKey) };
  return { native, algorithm: 'RSA', bits, ...identity, exportable: true, publicExponent };
}

/** @throws {@link ApointError} `KEY_INCONSISTENT` */
export async function rsaPrivateKey(integers: RsaPrivateParts): Promise<NativeKey> {
  const pkcs8 = writeRsaPkcs8(integers);
  const cryptoKey = await accepted(crypto.subtle.importKey('pkcs8', pkcs8, RSASSA, false, ['sign']));
  const native: RsaPrivateMaterial = { cryptoKey, integers, pkcs8: async () => pkcs8.slice() };
  const [modulus, exponent] = integers as [Uint8Array, Uint8Array];
  return {
    native,
    algorithm: 'RSA',
    bits: bitLength(modulus),
    ...(await identified(writeRsaSpki({ modulus, exponent }))),
    exportable: true,
  };
}

/** A SubjectPublicKeyInfo ends in: modulus, tag and length of the exponent, a zero before a high bit, exponent. */
export function modulusOf(spki: Uint8Array, { algorithm }: CryptoKey): Uint8Array {
  const { modulusLength, publicExponent } = algorithm as RsaKeyAlgorithm;
  const end = spki.length - publicExponent.length - ((publicExponent[0] ?? 0) >> 7) - 2;
  return spki.subarray(end - Math.ceil(modulusLength / 8), end);
}

async function accepted(imported: Promise<CryptoKey>): Promise<CryptoKey> {
  try {
    return await imported;
  } catch {
    throw inconsistent();
  }
}
