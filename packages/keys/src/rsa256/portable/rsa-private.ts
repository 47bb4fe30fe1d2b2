import { identified } from '../../crypto/fingerprint.js';
import type { NativeKey } from '../../native-key.js';
import type { RsaPrivateMaterial } from '../material.js';
import { bitLength, type RsaPrivateParts, writeRsaPkcs8, writeRsaSpki } from '../write-rsa.js';
import { accepted, RSASSA, signs } from './rsassa.js';

/** @throws {@link ApointError} `KEY_INCONSISTENT` */
export async function rsaPrivateKey(integers: RsaPrivateParts): Promise<NativeKey> {
  const der = writeRsaPkcs8(integers);
  const cryptoKey = await accepted(crypto.subtle.importKey('pkcs8', der, RSASSA, false, ['sign']));
  const pkcs8 = async (): Promise<Uint8Array<ArrayBuffer>> => der.slice();
  const native: RsaPrivateMaterial = { cryptoKey, integers, pkcs8 };
  const [modulus, exponent] = integers as [Uint8Array, Uint8Array];
  return {
    native,
    algorithm: 'RSA',
    bits: bitLength(modulus),
    signature: signs(native),
    ...(await identified(writeRsaSpki({ modulus, exponent }))),
    pkcs8,
    exportable: true,
  };
}
