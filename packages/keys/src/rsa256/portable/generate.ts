import { requireWebCrypto } from '../../crypto/web-crypto.js';
import { RSASSA } from './rsassa.js';

const EXPONENT = Uint8Array.of(1, 0, 1);

export async function generateRsaPkcs8(modulusLength: number): Promise<Uint8Array<ArrayBuffer>> {
  requireWebCrypto();
  const parameters = { ...RSASSA, modulusLength, publicExponent: EXPONENT };
  const { privateKey } = await crypto.subtle.generateKey(parameters, true, ['sign', 'verify']);
  return new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey));
}
