import { encodeBase64 } from '@apoint/primitives/base64';
import { readP224PrivateKey } from '../ecc224/p224-private.js';
import { P224_BYTES } from '../ecc224/write-p224.js';
import { RSA_MEMBERS } from '../rsa256/rsa-members.js';
import { readRsaPrivateKey } from '../rsa256/rsa-private.js';
import { readRsaPublicKey } from '../rsa256/rsa-public.js';
import { readKeyContainer } from './container.js';
import type { Jwk } from './jwk.js';

/** The JWK of a SubjectPublicKeyInfo whose point, if it has one, is uncompressed. */
export function writePublicJwk(spki: Uint8Array): Jwk {
  const { algorithm, contents } = readKeyContainer(spki);
  if (algorithm === 'EC') {
    const [x, y] = [contents.subarray(1, 1 + P224_BYTES), contents.subarray(1 + P224_BYTES)];
    return { kty: 'EC', crv: 'P-224', x: encodeBase64Url(x), y: encodeBase64Url(y) };
  }
  const { modulus, exponent } = readRsaPublicKey(contents);
  return { kty: 'RSA', n: encodeBase64Url(modulus), e: encodeBase64Url(exponent) };
}

/** The JWK of a PKCS#8 key; `spki` is its public half. */
export function writePrivateJwk(pkcs8: Uint8Array, spki: Uint8Array): Jwk {
  const { algorithm, contents, parameters } = readKeyContainer(pkcs8);
  if (algorithm === 'EC') {
    const { scalar } = readP224PrivateKey(contents, parameters);
    return { ...writePublicJwk(spki), d: encodeBase64Url(scalar) };
  }
  const integers = readRsaPrivateKey(contents);
  const members = RSA_MEMBERS.map((name, i) => [name, encodeBase64Url(integers[i] as Uint8Array)]);
  return { kty: 'RSA', ...Object.fromEntries(members) };
}

function encodeBase64Url(bytes: Uint8Array): string {
  return encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
