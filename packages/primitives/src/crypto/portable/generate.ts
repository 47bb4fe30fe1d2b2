import type { KeyAlgorithm } from '../../key-handle.js';
import { generateP224Pkcs8 } from './p224.js';

const EXPONENT = Uint8Array.of(1, 0, 1);

export async function generatePkcs8(
  algorithm: KeyAlgorithm,
  modulusLength: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (algorithm === 'P-224') return generateP224Pkcs8();
  const parameters = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength,
    publicExponent: EXPONENT,
  };
  const { privateKey } = await crypto.subtle.generateKey(parameters, true, ['sign', 'verify']);
  return new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey));
}
