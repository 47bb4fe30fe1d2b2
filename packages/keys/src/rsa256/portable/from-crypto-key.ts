import { identified } from '../../crypto/fingerprint.js';
import { type Jwk, jwkUnsigned } from '../../forms/jwk.js';
import { demand } from '../../inconsistent.js';
import type { CryptoKeyLike, NativeKey } from '../../native-key.js';
import { restrictionOf } from '../crypto-key.js';
import type { RsaPrivateMaterial, RsaPublicMaterial } from '../material.js';
import { writeRsaSpki } from '../write-rsa.js';
import { modulusOf } from './rsa-public.js';
import { signs, verifies } from './rsassa.js';

/** @throws {@link ApointError} `KEY_ALGORITHM_UNSUPPORTED`, `KEY_INCONSISTENT` */
export async function fromCryptoKey(key: CryptoKeyLike): Promise<NativeKey> {
  demand(key instanceof CryptoKey, 'This only has the shape of a CryptoKey; pass a real one.');
  const restriction = restrictionOf(key);
  const cryptoKey = key as unknown as CryptoKey;
  // WebCrypto does not reveal the public half of a non-extractable key either.
  const identity = cryptoKey.extractable ? await identified(await spkiOf(cryptoKey)) : undefined;
  const pkcs8 = (): Promise<Uint8Array<ArrayBuffer>> => exported('pkcs8', cryptoKey);
  const modulus = identity ? { modulus: modulusOf(identity.spki, cryptoKey) } : {};
  const native: RsaPublicMaterial & RsaPrivateMaterial = { cryptoKey, ...modulus, pkcs8 };
  return {
    native,
    algorithm: 'RSA',
    bits: (cryptoKey.algorithm as RsaKeyAlgorithm).modulusLength,
    signature: key.type === 'private' ? signs(native) : verifies(native),
    pkcs8,
    ...identity,
    exportable: cryptoKey.extractable,
    ...restriction,
  };
}

async function spkiOf(key: CryptoKey): Promise<Uint8Array<ArrayBuffer>> {
  if (key.type === 'public') return exported('spki', key);
  const jwk = (await crypto.subtle.exportKey('jwk', key)) as Jwk;
  return writeRsaSpki({ modulus: jwkUnsigned(jwk, 'n'), exponent: jwkUnsigned(jwk, 'e') });
}

async function exported(format: 'pkcs8' | 'spki', key: CryptoKey): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.exportKey(format, key));
}
