import { rsaIdentifier, writePkcs8, writeSpki } from '../forms/container.js';
import { SEQUENCE, writeDer, writeUnsigned } from '../forms/der.js';

/** RSAPublicKey (RFC 8017 A.1.1), big-endian and without leading zeros. */
export interface RsaPublicParts {
  readonly modulus: Uint8Array;
  readonly exponent: Uint8Array;
}

/** n, e, d, p, q, dP, dQ, qInv (RFC 8017 A.1.2), big-endian and without leading zeros. */
export type RsaPrivateParts = readonly Uint8Array[];

/** SubjectPublicKeyInfo. The bytes do not depend on the form in which the key was imported. */
export function writeRsaSpki({ modulus, exponent }: RsaPublicParts): Uint8Array<ArrayBuffer> {
  return writeSpki(rsaIdentifier(), writeDer(SEQUENCE, writeUnsigned(modulus), writeUnsigned(exponent)));
}

export function writeRsaPkcs8(integers: RsaPrivateParts): Uint8Array<ArrayBuffer> {
  const version = writeUnsigned(Uint8Array.of(0));
  return writePkcs8(rsaIdentifier(), writeDer(SEQUENCE, version, ...integers.map(writeUnsigned)));
}

/** Length in bits of a big-endian number without leading zeros. */
export function bitLength(unsigned: Uint8Array): number {
  return unsigned.length * 8 - Math.clz32(unsigned[0] ?? 0) + 24;
}
