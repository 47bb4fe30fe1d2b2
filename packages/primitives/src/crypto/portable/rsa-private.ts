import { type RsaPrivateParts, writeRsaPkcs8 } from '../../key-source/rsa-private.js';
import { bitLength, writeRsaSpki } from '../../key-source/rsa-public.js';
import type { NativeKey } from '../native-key.js';
import { accepted } from './accepted.js';
import { identified } from './fingerprint.js';
import type { RsaPrivateMaterial } from './material.js';
import { RSASSA } from './rsassa.js';

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
