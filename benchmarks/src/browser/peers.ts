import { ecdsa, weierstrass } from '@noble/curves/abstract/weierstrass.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { KEYUTIL, KJUR, type RSAKey } from 'jsrsasign';
import forge from 'node-forge';

/** Signs by node-forge. */
export function forgeSigner(pem: string): (content: Uint8Array) => string {
  const key = forge.pki.privateKeyFromPem(pem);
  return (content) => key.sign(forge.md.sha256.create().update(forgeBytes(content)));
}

/** Signs by jsrsasign. */
export function jsrsasignSigner(pem: string): (contentHex: string) => string {
  const key = KEYUTIL.getKey(pem) as RSAKey;
  return (contentHex) => {
    const signature = new KJUR.crypto.Signature({ alg: 'SHA256withRSA' });
    signature.init(key);
    signature.updateHex(contentHex);
    return signature.sign();
  };
}

/** Opens an envelope by node-forge. */
export function forgeOpener(pem: string): (wrappedKey: Uint8Array, bodyBase64: string) => string {
  const key = forge.pki.privateKeyFromPem(pem);
  return (wrappedKey, bodyBase64) => {
    const contentKey = key.decrypt(forgeBytes(wrappedKey), 'RSAES-PKCS1-V1_5');
    const decipher = forge.cipher.createDecipher('AES-ECB', contentKey);
    decipher.start();
    decipher.update(forge.util.createBuffer(forge.util.decode64(bodyBase64)));
    if (!decipher.finish()) throw new Error('node-forge does not open the envelope');
    return decipher.output.getBytes();
  };
}

/** Verifies by the plain `verify` of noble, over P-224 (SEC 2, 2.2.1). */
export function nobleVerifier(
  point: Uint8Array,
): (content: Uint8Array, signature: Uint8Array<ArrayBuffer>) => boolean {
  const curve = weierstrass({
    p: 0xffffffffffffffffffffffffffffffff000000000000000000000001n,
    a: 0xfffffffffffffffffffffffffffffffefffffffffffffffffffffffen,
    b: 0xb4050a850c04b3abf54132565044b0b7d7bfd8ba270b39432355ffb4n,
    n: 0xffffffffffffffffffffffffffff16a2e0b8f03e13dd29455c5c2a3dn,
    h: 1n,
    Gx: 0xb70e0cbd6bb4bf7f321390b94a03c1d356c21122343280d6115c1d21n,
    Gy: 0xbd376388b5f723fb4c22dfe6cd4375a05a07476444d5819985007e34n,
  });
  const p224 = ecdsa(curve, sha256, { lowS: false });
  return (content, signature) => p224.verify(signature, content, point, { format: 'der', lowS: false });
}

function forgeBytes(bytes: Uint8Array): string {
  return forge.util.binary.raw.encode(bytes);
}
