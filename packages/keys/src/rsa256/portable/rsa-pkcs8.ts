import { demandPair } from '../../inconsistent.js';
import type { RsaPrivateMaterial } from '../material.js';
import type { RsaKey } from '../rsa-key.js';
import { numbersOf } from './rsa-public.js';
import { accepted, RSASSA, signs } from './rsassa.js';

interface RsaPkcs8Material extends RsaPrivateMaterial {
  readonly publicHalf: CryptoKey;
}

/** @throws {@link ApointError} `KEY_INCONSISTENT`, also for bytes that are not the DER of an RSA key */
export async function rsaFromPkcs8(given: Uint8Array<ArrayBuffer>): Promise<RsaKey> {
  const { subtle } = crypto;
  const cryptoKey = await accepted(subtle.importKey('pkcs8', given, RSASSA, true, ['sign']));
  const { kty = '', n = '', e = '' } = await subtle.exportKey('jwk', cryptoKey);
  const publicHalf = await accepted(subtle.importKey('jwk', { kty, n, e }, RSASSA, true, ['verify']));
  const pkcs8 = async (): Promise<Uint8Array<ArrayBuffer>> => given.slice();
  const native: RsaPkcs8Material = { cryptoKey, publicHalf, pkcs8 };
  const der = new Uint8Array(await subtle.exportKey('pkcs8', cryptoKey));
  return { ...(await numbersOf(publicHalf)), native, signature: signs(native), pkcs8, der };
}

/**
 * Verifies one signature: a signature made with mismatched halves could reveal the key.
 *
 * @throws {@link ApointError} `KEY_INCONSISTENT`
 */
export async function checkRsaHalves(native: unknown): Promise<void> {
  const { cryptoKey, publicHalf } = native as RsaPkcs8Material;
  const probe = new Uint8Array(32);
  const signature = await crypto.subtle.sign(RSASSA, cryptoKey, probe);
  const matches = await crypto.subtle.verify(RSASSA, publicHalf, signature, probe);
  demandPair(matches);
}
