import { ecIdentifier, writePkcs8 } from '../forms/container.js';
import { CONTEXT_1, OCTET_STRING, SEQUENCE, writeBitString, writeDer, writeUnsigned } from '../forms/der.js';

/** Length of a coordinate and of a scalar. */
export const P224_BYTES = 28;

export const SECP224R1: Uint8Array = /* @__PURE__ */ Uint8Array.of(0x2b, 0x81, 0x04, 0x00, 0x21);
/** The first byte of an uncompressed point. */
export const UNCOMPRESSED = 4;

/** The DER of every SubjectPublicKeyInfo on P-224 up to its point, and the first byte of an uncompressed point. */
const HEAD = /* @__PURE__ */ Uint8Array.of(
  ...[0x30, 0x4e, 0x30, 0x10, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01],
  ...[0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x21, 0x03, 0x3a, 0x00, UNCOMPRESSED],
);

/** ECPrivateKey (RFC 5915): the scalar, big-endian, and the public point if the key has it. */
export interface P224PrivateParts {
  readonly scalar: Uint8Array;
  readonly point: Uint8Array | undefined;
}

/** SubjectPublicKeyInfo of an uncompressed point. */
export function writeP224Spki(point: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(...HEAD, ...point.subarray(1));
}

export function writeP224Pkcs8({ scalar, point }: P224PrivateParts): Uint8Array<ArrayBuffer> {
  const publicPart = point ? [writeDer(CONTEXT_1, writeBitString(point))] : [];
  const version = writeUnsigned(Uint8Array.of(1));
  const key = writeDer(SEQUENCE, version, writeDer(OCTET_STRING, scalar), ...publicPart);
  return writePkcs8(ecIdentifier(SECP224R1), key);
}
