import { demand } from '../../key-source/demand.js';
import type { RsaKey } from '../native-key.js';
import { accepted } from './accepted.js';
import type { RsaPrivateMaterial } from './material.js';
import { describeRsa } from './rsa-public.js';
import { RSASSA } from './rsassa.js';

interface RsaPkcs8Material extends RsaPrivateMaterial {
  readonly publicHalf: CryptoKey;
}

/** @throws {@link ApointError} `KEY_INCONSISTENT` for what is not the DER of an RSA key, too */
export async function rsaFromPkcs8(pkcs8: Uint8Array<ArrayBuffer>): Promise<RsaKey> {
  const { subtle } = crypto;
  const cryptoKey = await accepted(subtle.importKey('pkcs8', pkcs8, RSASSA, true, ['sign']));
  const { kty = '', n = '', e = '' } = await subtle.exportKey('jwk', cryptoKey);
  const publicHalf = await accepted(subtle.importKey('jwk', { kty, n, e }, RSASSA, true, ['verify']));
  const native: RsaPkcs8Material = { cryptoKey, publicHalf, pkcs8: async () => pkcs8.slice() };
  const der = new Uint8Array(await subtle.exportKey('pkcs8', cryptoKey));
  return { ...(await describeRsa(publicHalf)), native, der };
}

/** One signature tells; a wrong one could give the key away. @throws {@link ApointError} `KEY_INCONSISTENT` */
export async function checkRsaHalves(native: unknown): Promise<void> {
  const { cryptoKey, publicHalf } = native as RsaPkcs8Material;
  const probe = new Uint8Array(32);
  const signature = await crypto.subtle.sign(RSASSA, cryptoKey, probe);
  const matches = await crypto.subtle.verify(RSASSA, publicHalf, signature, probe);
  demand(matches, 'The private and the public half of the key do not belong together.');
}
