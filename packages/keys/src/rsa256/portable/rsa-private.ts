import { identified } from '../../crypto/fingerprint.js';
import type { NativeKey } from '../../native-key.js';
import type { RsaPrivateMaterial } from '../material.js';
import { bitLength, type RsaPrivateParts, writeRsaPkcs8, writeRsaSpki } from '../write-rsa.js';
import { checkHalves } from './check-halves.js';
import { accepted, RSASSA, signs } from './rsassa.js';

/** @throws {@link ApointError} `KEY_INCONSISTENT`, `WEBCRYPTO_UNAVAILABLE` */
export async function rsaPrivateKey(integers: RsaPrivateParts): Promise<NativeKey> {
  const [modulus, exponent] = integers as [Uint8Array, Uint8Array];
  const identity = await identified(writeRsaSpki({ modulus, exponent }));
  const { subtle } = crypto;
  const der = writeRsaPkcs8(integers);
  const cryptoKey = await accepted(subtle.importKey('pkcs8', der, RSASSA, false, ['sign']));
  await checkHalves(
    cryptoKey,
    await accepted(subtle.importKey('spki', identity.spki, RSASSA, false, ['verify'])),
  );
  const pkcs8 = async (): Promise<Uint8Array<ArrayBuffer>> => der.slice();
  const native: RsaPrivateMaterial = { cryptoKey, integers, pkcs8 };
  const bits = bitLength(modulus);
  return { native, algorithm: 'RSA', bits, signature: signs(native), ...identity, pkcs8, exportable: true };
}
