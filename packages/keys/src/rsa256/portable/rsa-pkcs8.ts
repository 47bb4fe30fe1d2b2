import { requireWebCrypto } from '../../crypto/web-crypto.js';
import { decodeBase64Url } from '../../forms/base64url.js';
import type { RsaPrivateMaterial } from '../material.js';
import type { RsaPrivateKey } from '../rsa-key.js';
import { RSA_MEMBERS } from '../rsa-members.js';
import { checkHalves } from './check-halves.js';
import { numbersOf } from './rsa-public.js';
import { accepted, RSASSA, signs } from './rsassa.js';

interface RsaPkcs8Material extends RsaPrivateMaterial {
  readonly publicHalf: CryptoKey;
}

/** @throws {@link ApointError} `KEY_INCONSISTENT`, also for bytes that are not the DER of an RSA key */
export async function rsaFromPkcs8(given: Uint8Array<ArrayBuffer>): Promise<RsaPrivateKey> {
  requireWebCrypto();
  const { subtle } = crypto;
  const cryptoKey = await accepted(subtle.importKey('pkcs8', given, RSASSA, true, ['sign']));
  const jwk = await subtle.exportKey('jwk', cryptoKey);
  const { kty, n, e } = jwk;
  const publicJwk: JsonWebKey = Object.assign(Object.create(null), { kty, n, e });
  const publicHalf = await accepted(subtle.importKey('jwk', publicJwk, RSASSA, true, ['verify']));
  const pkcs8 = async (): Promise<Uint8Array<ArrayBuffer>> => given.slice();
  const native: RsaPkcs8Material = { cryptoKey, publicHalf, pkcs8 };
  const integers = RSA_MEMBERS.map((name) => decodeBase64Url(jwk[name] ?? ''));
  const der = new Uint8Array(await subtle.exportKey('pkcs8', cryptoKey));
  return { ...(await numbersOf(publicHalf)), native, signature: signs(native), pkcs8, integers, der };
}

/** @throws {@link ApointError} `KEY_INCONSISTENT` */
export async function checkRsaHalves(native: unknown): Promise<void> {
  const { cryptoKey, publicHalf } = native as RsaPkcs8Material;
  await checkHalves(cryptoKey, publicHalf);
}
